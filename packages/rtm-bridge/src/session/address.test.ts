import { describe, expect, it } from "vitest"
import { v3_0 } from "@agent-chat/core/v3.0"
import { createRtm } from "../index.ts"
import { addressOf, type AddressOptions } from "./address.ts"

const service = (region: string | undefined) => v3_0.wire.rtm.url(region)
const at = (options: AddressOptions, region?: string) => addressOf(options, service)(region)

describe("where the service is", () => {
  it("is said by the catalog, by an origin, or in full", () => {
    expect(at({}, "fra")).toBe("wss://api-fra.livechatinc.com/v3.0/agent/rtm/ws")
    expect(at({ baseUrl: "https://proxy.example:8443" }, "fra")).toBe(
      "wss://proxy.example:8443/v3.0/agent/rtm/ws"
    )
    for (const baseUrl of ["http://127.0.0.1:8080", "ws://127.0.0.1:8080/", "HTTP://127.0.0.1:8080"])
      expect(at({ baseUrl })).toBe("ws://127.0.0.1:8080/v3.0/agent/rtm/ws")
    expect(at({ url: "wss://x.example/any?where=1" })).toBe("wss://x.example/any?where=1")
    expect(at({ url: (region) => `wss://${region}.example/` }, "fra")).toBe("wss://fra.example/")
  })

  it.each(["constructor", "__proto__", "toString"])(
    "is never found in what all objects have: %s",
    (region) => {
      expect(at({}, region)).toBe("wss://api.livechatinc.com/v3.0/agent/rtm/ws")
    }
  )

  it.each([
    ["url", "https://x.example/"],
    ["url", "wss:/x.example"],
    ["url", "wss://"],
    ["url", "wss://x.example/a b"],
    ["url", "wss://user:secret@x.example/"],
    ["url", 7],
    ["url", "wss://api.livechatinc.com/v3.6/agent/rtm/ws?organization_id=x"],
    ["url", () => "wss://api.livechatinc.com/v3.6/agent/rtm/ws"],
    ["baseUrl", "https://x.example/v3.0"],
    ["baseUrl", "https://user:secret@x.example"],
    ["baseUrl", "x.example"],
    ["baseUrl", "ftp://x.example"]
  ])("is refused when it is no address: %s %s", (option, value) => {
    const make = () => at({ [option]: value })
    expect(make).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option }))
    expect(make).not.toThrow(/secret/)
  })

  it("is said once", () => {
    expect(() => at({ url: "wss://a.example/", baseUrl: "https://a.example" })).toThrow(/not both/)
  })
})

describe("an address without encryption", () => {
  it.each(["localhost", "app.localhost", "127.0.0.1", "127.9.9.9", "[::1]"])(
    "is for this machine: %s",
    (host) => {
      expect(at({ url: `ws://${host}:80/x` })).toBe(`ws://${host}:80/x`)
    }
  )

  it.each([
    "example.com",
    "127.0.0.1.example.com",
    "localhost.example.com",
    "10.0.0.1",

    "[::2]"
  ])("is refused beyond it, unless allowed: %s", (host) => {
    for (const options of [{ url: `ws://${host}/x` }, { url: () => `ws://${host}/x` }]) {
      expect(() => at(options)).toThrow(/allowInsecure/)
      expect(at({ ...options, allowInsecure: true })).toBe(`ws://${host}/x`)
    }
  })

  it("is refused as an origin as well, and when the client is made", () => {
    expect(() => createRtm(v3_0, { token: "t", baseUrl: "http://example.com" })).toThrow(
      expect.objectContaining({ option: "baseUrl" })
    )
    expect(() => createRtm(v3_0, { token: "t", url: "ws://127.0.0.1@example.com/" })).toThrow(
      expect.objectContaining({ option: "url" })
    )
  })
})
