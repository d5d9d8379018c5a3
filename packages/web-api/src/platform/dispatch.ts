import { AsyncLocalStorage } from "node:async_hooks"
import { Readable } from "node:stream"
import type { Dispatcher } from "undici"
import { largestReply, tooLarge } from "./largest-reply.ts"
import { BufferedReply } from "./node-reply.ts"
import type { Outgoing, Sender } from "./platform.ts"

/** Sends over a dispatcher of undici, without the cost of its `fetch`. */
export const dispatchSender = (dispatcher: Dispatcher): Sender => {
  const underWay = new Set<ReplyHandler>()
  return {
    streams: true,
    send: (outgoing) =>
      new Promise((resolve, reject) => {
        const { url, method } = outgoing
        const headers = withEncodings(outgoing.headers)
        const { origin, pathname, search } = new URL(url)
        const body = toBody(outgoing.body)
        const handler = new ReplyHandler(outgoing, body, resolve, reject, underWay)
        // Timeouts of headers and body are those of the call, which knows its deadline.
        const timeouts = { headersTimeout: 0, bodyTimeout: 0 }
        const path = pathname + search
        try {
          dispatcher.dispatch({ origin, path, method, headers, body, ...timeouts }, handler)
        } catch (error) {
          handler.abort(error)
        }
      }),
    destroy: (reason) => {
      for (const handler of underWay) handler.abort(reason)
      return Promise.resolve()
    }
  }
}

const withEncodings = (headers: Outgoing["headers"]): Outgoing["headers"] => {
  for (const name in headers)
    if (name.length === 15 && name.toLowerCase() === "accept-encoding") return headers
  return { ...headers, "Accept-Encoding": "gzip, deflate, br" }
}

const toBody = (body: Outgoing["body"]): string | Uint8Array | Readable | null => {
  if (body === null || typeof body === "string") return body
  // By what it can do: in a test environment a buffer may be of another realm.
  if (!(Symbol.asyncIterator in body)) return new Uint8Array(body)
  // The source belongs to the caller, and so does the context that it is read in.
  const inContext = AsyncLocalStorage.snapshot()
  const iterator = body[Symbol.asyncIterator]()
  const bound: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => ({
      next: () => inContext(() => iterator.next()),
      return: () => inContext(() => iterator.return?.() ?? Promise.resolve({ done: true, value: undefined }))
    })
  }
  const stream = Readable.from(bound, { objectMode: false, highWaterMark: 64 * 1024 })
  // Told by the request; an error after its end is told to nobody.
  stream.on("error", () => {})
  return stream
}

type RawHeaders = Record<string, string | string[] | undefined>

/** Collects one reply. A body that breaks off is told by the reply, which has a status by then. */
class ReplyHandler implements Dispatcher.DispatchHandler {
  readonly #outgoing: Outgoing
  readonly #body: string | Uint8Array | Readable | null
  readonly #resolve: (reply: BufferedReply) => void
  readonly #reject: (error: unknown) => void
  readonly #underWay: Set<ReplyHandler>
  readonly #onAbort: (() => void) | undefined
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: RawHeaders = {}
  #size = 0
  readonly #chunks: Buffer[] = []

  constructor(
    outgoing: Outgoing,
    body: string | Uint8Array | Readable | null,
    resolve: (reply: BufferedReply) => void,
    reject: (error: unknown) => void,
    underWay: Set<ReplyHandler>
  ) {
    this.#outgoing = outgoing
    this.#body = body
    this.#resolve = resolve
    this.#reject = reject
    this.#underWay = underWay
    underWay.add(this)
    const { signal } = outgoing
    if (signal === undefined) return
    this.#onAbort = () => this.abort(signal.reason)
    signal.addEventListener("abort", this.#onAbort, { once: true })
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    const { signal } = this.#outgoing
    if (signal?.aborted === true) controller.abort(toError(signal.reason))
    // Whoever is told may abort it, and then nothing leaves.
    else this.#outgoing.onSent()
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: RawHeaders): void {
    this.#status = status
    this.#headers = headers
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length
    if (this.#size > largestReply) controller.abort(tooLarge())
    else this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    this.#end()
    const content = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks)
    this.#resolve(new BufferedReply(this.#status, this.#headers, content))
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end()
    if (this.#status < 200) this.#reject(error)
    else this.#resolve(new BufferedReply(this.#status, this.#headers, error))
  }

  abort(reason: unknown): void {
    this.#end()
    this.#reject(reason)
    this.#controller?.abort(toError(reason))
    if (this.#controller === undefined && this.#body instanceof Readable) this.#body.destroy()
  }

  #end(): void {
    this.#underWay.delete(this)
    if (this.#onAbort !== undefined) this.#outgoing.signal?.removeEventListener("abort", this.#onAbort)
  }
}

const toError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error("aborted", { cause: reason })
