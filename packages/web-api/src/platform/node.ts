import { readFile } from "node:fs/promises"
import { Readable } from "node:stream"
import { Agent } from "undici"
import type { Dispatcher } from "undici"
import { BufferedResponse } from "./buffered-response.ts"
import { multipartBody, sizeOnDisk } from "./multipart.ts"
import type { Platform } from "./platform.ts"

/** Milliseconds until a connection must stand. */
const connectTimeout = 10_000
/** Bytes; no answer of the service comes near it. */
const largestReply = 256 * 1024 * 1024

/** Node: undici's dispatcher on connections that are kept open, without the cost of its `fetch`. */
export const createPlatform = (): Platform => {
  // Timeouts of headers and body are those of the call, which knows its deadline.
  const agent = new Agent({
    connect: { timeout: connectTimeout },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: largestReply
  })
  return {
    send: async (exchange) => {
      const { url, headers, body, signal } = exchange
      if ("json" in body)
        return dispatch(agent, { url, headers, body: body.json, signal, onSent: exchange.onSent })
      const form = await multipartBody(body.parts, exchange, exchange.onProgress)
      signal?.throwIfAborted()
      return dispatch(agent, {
        url,
        headers: { ...headers, ...form.headers },
        body: form.stream,
        signal,
        onSent: exchange.onSent
      })
    },
    fetch: async (request, _init, exchange) => {
      const body =
        request.body === null
          ? null
          : "json" in exchange.body
            ? new Uint8Array(await request.arrayBuffer())
            : Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
      const { url, method, signal } = request
      const headers = Object.fromEntries(request.headers)
      const reply = await dispatch(agent, { url, method, headers, body, signal, onSent: exchange.onSent })
      return reply.toResponse()
    },
    readFile: async ({ path, type = "" }, part, exchange) => {
      await sizeOnDisk(path, exchange, part)
      return new Blob([await readFile(path)], { type })
    },
    close: () => agent.close()
  }
}

interface Outgoing {
  readonly url: string
  readonly method?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | Readable | null
  readonly signal: AbortSignal | undefined
  readonly onSent: () => void
}

const dispatch = (agent: Agent, outgoing: Outgoing): Promise<BufferedResponse> =>
  new Promise((resolve, reject) => {
    const { url, method = "POST", headers, body } = outgoing
    const { origin, pathname, search } = new URL(url)
    const handler = new ReplyHandler(outgoing, resolve, reject)
    agent.dispatch({ origin, path: pathname + search, method, headers, body }, handler)
  })

/** Collects one reply. A body that breaks off is told by the reply, which has a status by then. */
class ReplyHandler implements Dispatcher.DispatchHandler {
  readonly #onSent: () => void
  readonly #signal: AbortSignal | undefined
  readonly #resolve: (response: BufferedResponse) => void
  readonly #reject: (error: unknown) => void
  readonly #body: string | Uint8Array | Readable | null
  readonly #onAbort: (() => void) | undefined
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: Record<string, string | string[] | undefined> = {}
  readonly #chunks: Buffer[] = []

  constructor(
    { onSent, signal, body }: Outgoing,
    resolve: (response: BufferedResponse) => void,
    reject: (error: unknown) => void
  ) {
    this.#onSent = onSent
    this.#signal = signal
    this.#body = body
    this.#resolve = resolve
    this.#reject = reject
    if (signal === undefined) return
    this.#onAbort = () => this.#abort(signal.reason)
    signal.addEventListener("abort", this.#onAbort, { once: true })
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#signal?.aborted === true) controller.abort(toError(this.#signal.reason))
    else this.#onSent()
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>
  ): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    this.#end()
    const body = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks)
    this.#resolve(new BufferedResponse(this.#status, this.#headers, body))
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end()
    if (this.#status < 200) this.#reject(error)
    else this.#resolve(new BufferedResponse(this.#status, this.#headers, error))
  }

  #abort(reason: unknown): void {
    this.#reject(reason)
    this.#controller?.abort(toError(reason))
    if (this.#controller === undefined && this.#body instanceof Readable) this.#body.destroy()
  }

  #end(): void {
    if (this.#onAbort !== undefined) this.#signal?.removeEventListener("abort", this.#onAbort)
  }
}

const toError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error("aborted", { cause: reason })
