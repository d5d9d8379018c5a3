import type { IncomingMessage } from "node:http"
import { Readable } from "node:stream"
import type { WebApiOptions } from "../../web-api.ts"

/** Reads the form as another implementation does. */
export const formOf = (request: IncomingMessage): Promise<FormData> =>
  new Response(Readable.toWeb(request) as ReadableStream, {
    headers: { "Content-Type": request.headers["content-type"]! }
  }).formData()

/** What ends no part although it looks like it. */
export const bytes = Buffer.from("\u0000\u00ffsome bytes\r\n--not a boundary\r\n")

/** With hooks, which change how a body is sent. */
const hooked = { hooks: { beforeRequest: [() => {}] } }

/** What carries uploads, as the client is told to. */
export const ways: Record<string, Partial<WebApiOptions>> = {
  "a stream": {},
  "a stream that hooks see": hooked,
  "the global fetch": { fetch: globalThis.fetch }
}
