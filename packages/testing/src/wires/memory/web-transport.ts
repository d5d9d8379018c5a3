import { readFile } from "node:fs/promises"
import {
  type AnyCatalog,
  ConnectionError,
  type Transport,
  type TransportError,
  type TransportReply,
  type TransportRequest,
  toUpload,
  uploadFailure,
  UploadInputs,
  type BodyForm,
  type Wire
} from "@agent-chat/core"
import { parseJson } from "../../service/json.ts"
import type { Web } from "../web.ts"
import type { WebRequest, WebResponse } from "../web-exchange.ts"

/** How a transport without sockets reaches its fake. */
export interface WebTransportOptions {
  /** The API version to speak; v3.0 unless set. */
  readonly catalog?: AnyCatalog
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
  readonly #options: Omit<WebTransportOptions, "catalog"> & { readonly token: string }
  readonly #underWay = new Set<(error: TransportError) => void>()
  #closed = false

  constructor(
    catalog: AnyCatalog,
    web: Web,
    isReachable: () => boolean,
    options: Omit<WebTransportOptions, "catalog"> & { readonly token: string }
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
      const inputs = request.encoding === "multipart" ? UploadInputs.hold(request.payload, action) : undefined
      let isSettled = false
      const settle = (finish: () => void): void => {
        if (isSettled) return
        isSettled = true
        inputs?.release()
        this.#underWay.delete(fail)
        signal?.removeEventListener("abort", onAbort)
        finish()
      }
      const fail = (error: TransportError): void => settle(() => reject(error))
      const onAbort = (): void => settle(() => reject(signal?.reason as Error))
      this.#underWay.add(fail)
      signal?.addEventListener("abort", onAbort, { once: true })
      this.#prepare(request, inputs?.payload ?? request.payload).then(
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
                if (reply === undefined) reject(unreadable(action, response))
                else resolve(reply)
              }),
            drop: lost,
            cut: lost
          })
        },
        (error: unknown) => {
          const wrong = uploadFailure(error, action, false)
          settle(() =>
            reject(
              wrong ?? new ConnectionError({ reason: "other", delivery: "not-sent", action, cause: error })
            )
          )
        }
      )
    })
  }

  /** Fails the calls under way; their outcome is unknown. */
  close(): Promise<void> {
    this.#closed = true
    for (const fail of this.#underWay) fail(new ConnectionError({ reason: "closed", delivery: "unknown" }))
    return Promise.resolve()
  }

  hold(payload: unknown, action: string): UploadInputs | undefined {
    return UploadInputs.hold(payload, action)
  }

  async #prepare(request: TransportRequest, payload: unknown): Promise<WebRequest> {
    const { token, region, bodyForm = "flat" } = this.#options
    const { wire } = this.catalog
    const { id, action, encoding, authorId } = request
    const { path, headers, body } = wire.web.request({ id, action, encoding, payload, authorId }, bodyForm)
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
  const parsed = parseJson(text)
  // A text that is no JSON is a page of a gateway, and no answer.
  const reply = text !== "" && parsed === undefined ? undefined : wire.web.reply(status, parsed)
  const retryAfter = Number(headers["retry-after"])
  return reply?.ok === false && retryAfter > 0 ? { ...reply, retryAfter: retryAfter * 1000 } : reply
}

/** What is no answer of this API proves nothing. */
const unreadable = (action: string, { status }: WebResponse): ConnectionError =>
  new ConnectionError({ reason: "other", delivery: "unknown", action, status })

/** A part of a form: text, or a file in any of the forms an upload may take. */
const partOf = async (value: unknown): Promise<string | File> => {
  const upload = toUpload(value)
  if (upload === undefined) return String(value)
  const { name, type, content } = upload
  if ("blob" in content) return new File([content.blob], name, { type })
  if ("bytes" in content) return new File([new Uint8Array(content.bytes)], name, { type })
  if ("path" in content) return new File([await readFile(content.path)], name, { type })
  const pieces: BlobPart[] = []
  for await (const piece of content.stream as AsyncIterable<Uint8Array>) pieces.push(new Uint8Array(piece))
  return new File(pieces, name, { type })
}
