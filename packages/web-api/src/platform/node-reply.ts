import { promisify } from "node:util"
// by its object: older Nodes have no zstd, and would not even load a module that imports it by name
import zlib from "node:zlib"
import { largestReply } from "./largest-reply.ts"
import type { Reply } from "./platform.ts"

type RawHeaders = Readonly<Record<string, string | string[] | undefined>>

/** A reply whose body is already here, or broke off. */
export class BufferedReply implements Reply {
  readonly status: number
  readonly #headers: RawHeaders
  readonly #content: Buffer | Error

  constructor(status: number, headers: RawHeaders, content: Buffer | Error) {
    this.status = status
    this.#headers = headers
    this.#content = content
  }

  get headers(): Reply["headers"] {
    return this
  }

  get(name: string): string | null {
    const lower = name.toLowerCase()
    const value = Object.hasOwn(this.#headers, lower) ? this.#headers[lower] : undefined
    return Array.isArray(value) ? value.join(", ") : (value ?? null)
  }

  *[Symbol.iterator](): Generator<[name: string, value: string]> {
    for (const name of Object.keys(this.#headers)) yield [name, this.get(name) ?? ""]
  }

  async text(): Promise<string> {
    return (await this.#bytes()).toString("utf8")
  }

  /** The same as a response of the platform, for hooks that may do anything with it. */
  toResponse(): Response {
    const { status } = this
    const headers = new Headers()
    for (const [name, value] of Object.entries(this.#headers))
      for (const each of Array.isArray(value) ? value : value === undefined ? [] : [value])
        headers.append(name, each)
    if (status === 204 || status === 205 || status === 304) return new Response(null, { status, headers })
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          controller.enqueue(new Uint8Array(await this.#bytes()))
          controller.close()
        } catch (error) {
          controller.error(error)
        }
      }
    })
    return new Response(body, { status, headers })
  }

  /** The body as it was before it was compressed for the way. */
  async #bytes(): Promise<Buffer> {
    let content = this.#content
    if (content instanceof Error) throw content
    const codings = this.get("content-encoding")
    if (codings === null || content.length === 0) return content
    // They were applied in the order of the header.
    for (const coding of codings.toLowerCase().split(",").slice(0, 5).toReversed()) {
      content = await decode(coding.trim(), content)
    }
    return content
  }
}

const bound = { maxOutputLength: largestReply }

const decode = (coding: string, content: Buffer): Promise<Buffer> | Buffer => {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return promisify(zlib.gunzip)(content, bound)
    case "br":
      return promisify(zlib.brotliDecompress)(content, bound)
    case "zstd":
      return promisify(zlib.zstdDecompress)(content, bound)
    case "deflate":
      // Meant with a header and often sent without, which its first byte tells.
      return promisify((content[0]! & 0x0f) === 8 ? zlib.inflate : zlib.inflateRaw)(content, bound)
    default:
      return content
  }
}
