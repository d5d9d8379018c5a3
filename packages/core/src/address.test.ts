import { describe, expect, it } from "vitest"
import { isLoopback, readOrigin } from "./address.ts"

const refused = (message: RegExp) =>
  expect.objectContaining({
    _tag: "ConfigurationError",
    option: "baseUrl",
    message: expect.stringMatching(message)
  })

describe("readOrigin", () => {
  it("reads scheme, host and port", () => {
    expect(readOrigin("https://API.example.com/")).toEqual({ scheme: "https", host: "api.example.com" })
    expect(readOrigin(" HTTP://127.0.0.1:4010")).toEqual({ scheme: "http", host: "127.0.0.1:4010" })
    expect(readOrigin("http://[::1]:80")).toEqual({ scheme: "http", host: "[::1]:80" })
    expect(readOrigin("https://żółw.example")).toEqual({ scheme: "https", host: "żółw.example" })
    expect(readOrigin("ws://localhost:1", { schemes: ["wss", "ws"] })).toMatchObject({ scheme: "ws" })
  })

  it("refuses what is more than an origin, and what is none", () => {
    for (const url of ["https://a.example/v3.0", "https://a.example?x=1", "https://a.example/#x", "https://"])
      expect(() => readOrigin(url)).toThrow(refused(/give an origin only/))
    for (const url of ["", "nonsense", "a.example", "ftp://a.example", "wss://a.example", "//a.example"])
      expect(() => readOrigin(url)).toThrow(refused(/give an origin such as/))
    for (const url of ["https://a b", "https://a:99999", "https://a:b", "https://a<b", "https://[::1"])
      expect(() => readOrigin(url)).toThrow(refused(/give an origin/))
  })

  it("refuses credentials, and does not repeat them", () => {
    const give = () => readOrigin("https://user:password@a.example")
    expect(give).toThrow(refused(/without credentials/))
    expect(give).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/user|password/) }))
  })

  it("refuses plain text that leaves this machine, unless it is allowed", () => {
    for (const host of [
      "a.example",
      "10.0.0.1",
      "127.0.0.1.example.com",
      "localhost.example.com",
      "1.127.0.0.1"
    ])
      expect(() => readOrigin(`http://${host}`)).toThrow(refused(/plain text.*allowInsecure/))
    expect(() => readOrigin("ws://a.example", { schemes: ["wss", "ws"] })).toThrow(refused(/wss:\/\//))
    expect(readOrigin("http://a.example", { allowInsecure: true })).toMatchObject({ host: "a.example" })
  })

  it("knows what stays on this machine", () => {
    for (const host of [
      "localhost",
      "LOCALHOST:80",
      "a.localhost",
      "127.0.0.1",
      "127.1.2.3:9",
      "[::1]:4010",
      "0.0.0.0:1"
    ])
      expect([host, isLoopback(host)]).toEqual([host, true])
  })
})
