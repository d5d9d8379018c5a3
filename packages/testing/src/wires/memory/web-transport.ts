import { readFile } from "node:fs/promises"
import {
  type AnyCatalog,
  ConnectionError,
  DecodeError,
  type Transport,
  type TransportError,
  type TransportReply,
  type TransportRequest,
  type BodyForm,
  type Wire
} from "@agent-chat/core"
import { isFields, parseJson } from "../../service/json.ts"
import type { Web } from "../web.ts"
import type { WebRequest, WebResponse } from "../web-exchange.ts"

/** How a transport without sockets reaches its fake. */
export interface WebTransportOptions {
  /** The token of the fake unless set. */
  readonly token?: string
  /** The data centre to address; read from the token unless set. */
  readonly region?: string
  /** How the body is written; `flat` unless set. */
  readonly bodyForm?: BodyForm
}

/** The Web API without sockets: the same requests and answers, byte for byte, handed over in memory. */
export class MemoryWebTransport implements Transport<"web"> {
  readonly kind = "web"
  readonly catalog: AnyCatalog
  readonly #web: Web
  readonly #isReachable: () => boolean
  readonly #options: WebTransportOptions & { readonly token: string }
  readonly #underWay = new Set<(error: TransportError) => void>()
  #closed = false

  constructor(
    catalog: AnyCatalog,
    web: Web,
    isReachable: () => boolean,
    options: WebTransportOptions & { readonly token: string }
  ) {
    this.catalog = catalog
    this.#web = web
    this.#isReachable = isReachable
    this.#options = options
  }

  /** How many calls are under way. */
  get pending(): number {
    return this.#underWay.size
  }

  execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason as Error)
      const { action } = request
      if (this.#closed) return reject(new ConnectionError({ reason: "closed", delivery: "not-sent", action }))
      let isSettled = false
      const settle = (finish: () => void): void => {
        if (isSettled) return
        isSettled = true
        this.#underWay.delete(fail)
        signal?.removeEventListener("abort", onAbort)
        finish()
      }
      const fail = (error: TransportError): void => settle(() => reject(error))
      const onAbort = (): void => settle(() => reject(signal?.reason as Error))
      this.#underWay.add(fail)
      signal?.addEventListener("abort", onAbort, { once: true })
      this.#prepare(request).then(
        (prepared) => {
          if (isSettled) return
          if (!this.#isReachable())
            return fail(new ConnectionError({ reason: "refused", delivery: "not-sent", action }))
          request.onSent?.()
          const lost = (): void => fail(new ConnectionError({ reason: "lost", delivery: "unknown", action }))
          this.#web.handle(prepared, {
            respond: (response) =>
              settle(() => {
                const reply = read(this.catalog.wire, response)
                if (reply === undefined) reject(unreadable(action))
                else resolve(reply)
              }),
            drop: lost,
            cut: lost
          })
        },
        (cause: unknown) =>
          fail(new ConnectionError({ reason: "other", delivery: "not-sent", action, cause }))
      )
    })
  }

  /** Fails the calls under way; their outcome is unknown. */
  close(): Promise<void> {
    this.#closed = true
    for (const fail of this.#underWay) fail(new ConnectionError({ reason: "closed", delivery: "unknown" }))
    return Promise.resolve()
  }

  async #prepare(request: TransportRequest): Promise<WebRequest> {
    const { token, region, bodyForm = "flat" } = this.#options
    const { wire } = this.catalog
    const { path, headers, body } = wire.web.request(request, bodyForm)
    const named = { ...headers, ...wire.web.headers(token, region ?? wire.regionOf(token)) }
    if ("json" in body)
      return { method: "POST", path, headers: lowerCase(named), body: new TextEncoder().encode(body.json) }
    const form = new FormData()
    for (const { name, value } of body.parts) {
      const part = await partOf(value)
      if (typeof part === "string") form.append(name, part)
      else form.append(name, part)
    }
    const encoded = new Response(form)
    const bytes = new Uint8Array(await encoded.arrayBuffer())
    const contentType = encoded.headers.get("content-type") ?? ""
    return {
      method: "POST",
      path,
      headers: lowerCase({ ...named, "Content-Type": contentType }),
      body: bytes
    }
  }
}

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const read = (wire: Wire, { status, headers, body }: WebResponse): TransportReply | undefined => {
  const text = typeof body === "string" ? body : new TextDecoder().decode(body)
  const reply = wire.web.reply(status, text === "" ? undefined : parseJson(text))
  const retryAfter = Number(headers["retry-after"])
  return reply?.ok === false && retryAfter > 0 ? { ...reply, retryAfter: retryAfter * 1000 } : reply
}

const unreadable = (action: string): DecodeError =>
  new DecodeError({ action, path: "", expected: "an answer of this API" })

/** A part of a form: text, or a file in any of the forms an upload may take. */
const partOf = async (value: unknown): Promise<string | File> => {
  if (value instanceof Blob)
    return value instanceof File ? value : new File([value], "file", { type: value.type })
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) return new File([bytesOf(value)], "file")
  if (!isFields(value)) return String(value)
  const { path, data, stream } = value
  const name = typeof value["name"] === "string" ? value["name"] : "file"
  const options = typeof value["type"] === "string" ? { type: value["type"] } : {}
  if (typeof path === "string")
    return new File([await readFile(path)], path.split(/[\\/]/).at(-1) ?? name, options)
  if (data instanceof Blob) return new File([data], name, options)
  if (data instanceof Uint8Array || data instanceof ArrayBuffer)
    return new File([bytesOf(data)], name, options)
  const chunks: BlobPart[] = []
  for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(bytesOf(chunk))
  return new File(chunks, name, options)
}

const bytesOf = (value: Uint8Array | ArrayBuffer): Uint8Array<ArrayBuffer> => new Uint8Array(value)
