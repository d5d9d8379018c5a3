import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib"
import { describe, expect, it, vi } from "vitest"
import { serve, reply, content, read, ways } from "./test-support/servers.ts"

vi.mock("./largest-reply.ts", async (original) => ({
  ...(await original<typeof import("./largest-reply.ts")>()),
  largestReply: 1_000_000
}))

const tooMuch = Buffer.alloc(1_100_000, " ")

describe.each(Object.entries(ways))("a compressed answer over %s", (_way, options) => {
  it.each([
    ["gzip", gzipSync(content)],
    ["br", brotliCompressSync(content)],
    ["deflate", deflateSync(content)],
    ["deflate", deflateRawSync(content)],
    ["gzip, br", brotliCompressSync(gzipSync(content))]
  ])("is read: %s", async (coding, compressed) => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(200, { "Content-Encoding": coding, "Content-Type": "application/json" })
      response.end(compressed)
    })
    expect(await read(baseUrl, options)).toEqual(reply)
  })

  it("that is broken cannot be read: the service acted", async () => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip", "Content-Type": "application/json" })
      response.end("no gzip at all")
    })
    await expect(read(baseUrl, options)).rejects.toMatchObject({ _tag: "DecodeError", delivery: "accepted" })
  })

  it.each([
    ["br", brotliCompressSync(tooMuch)],
    ["identity", tooMuch]
  ])("that is larger than any of the service is not asked for again: %s", async (coding, body) => {
    let asked = 0
    const baseUrl = await serve((_request, response) => {
      asked++
      response.writeHead(200, { "Content-Encoding": coding, "Content-Type": "application/json" })
      response.end(body)
    })
    await expect(read(baseUrl, { ...options, retry: undefined })).rejects.toMatchObject({
      _tag: "DecodeError",
      delivery: "accepted",
      retryable: false,
      message: expect.stringContaining("too large"),
      cause: { name: "RangeError" }
    })
    expect(asked).toBe(1)
  })

  it("may begin with a byte order mark", async () => {
    const baseUrl = await serve(
      (_request, response) => void response.end(Buffer.concat([Buffer.from("\uFEFF"), content]))
    )
    expect(await read(baseUrl, options)).toEqual(reply)
  })
})

it("reads zstd and a coding nobody knows as it can", async () => {
  const baseUrl = await serve((_request, response) => {
    response.writeHead(200, { "Content-Encoding": "zstd, identity", "Content-Type": "application/json" })
    response.end(zstdCompressSync(content))
  })
  expect(await read(baseUrl)).toEqual(reply)
})
