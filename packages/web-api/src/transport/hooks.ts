// Loaded on demand, so without a value of what every program loads.
import ky, { type Hooks as KyHooks, type KyInstance } from "ky"
import type { orAborted } from "../platform/aborted.ts"
import type { Outgoing, Reply, TextOf } from "../platform/platform.ts"

/**
 * The hooks of [ky](https://github.com/sindresorhus/ky#hooks), called for every attempt. Without `beforeRetry`: repeats are
 * attempts of their own, by the `retry` of the client, with hooks of their own.
 */
export type Hooks = Omit<KyHooks, "beforeRetry">

/** A request whose body is in memory, which hooks may read. */
export type HookedRequest = Outgoing & { readonly body: string | ArrayBuffer | null }

type Send = (outgoing: Outgoing) => Promise<Reply>

/** Sends requests between hooks, which ky runs. To be loaded by who has some. */
export class HookedSender {
  readonly #ky: KyInstance
  /** What the body of a request was before hooks could read it. */
  readonly #copies = new WeakMap<Request, Request>()

  readonly #orAborted: typeof orAborted
  readonly #textOf: TextOf

  constructor(hooks: Hooks, orAbortedBy: typeof orAborted, textOf: TextOf) {
    this.#orAborted = orAbortedBy
    this.#textOf = textOf
    const remember = ({ request }: { readonly request: Request }): void => {
      this.#copies.set(request, request.clone())
    }
    this.#ky = ky.create({
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      hooks: { ...hooks, beforeRequest: [remember, ...(hooks.beforeRequest ?? [])] }
    })
  }

  async send(outgoing: HookedRequest, send: Send): Promise<Reply> {
    const { signal, actsAgain } = outgoing
    let failure: unknown
    let answer: Reply | undefined
    const release = (): void => answer?.release?.()
    const fetch = async (input: unknown): Promise<Response> => {
      const request = input as Request
      const { url, method, headers } = request
      const readable = request.bodyUsed ? (this.#copies.get(request) ?? request) : request
      const body = await (typeof outgoing.body === "string" ? readable.text() : readable.arrayBuffer())
      try {
        const onSent = (): void => outgoing.onSent()
        answer = await send({
          url,
          method,
          headers: Object.fromEntries(headers),
          body,
          signal,
          actsAgain,
          onSent
        })
        return await toResponse(answer)
      } catch (error) {
        failure = error
        throw error
      }
    }
    const { url, method, headers, body } = outgoing
    try {
      const given = signal === undefined ? {} : { signal }
      const response = await this.#ky(url, { method, headers, body, ...given, fetch })
      return this.#untilReleased(response, signal, release)
    } catch (error) {
      release()
      // What ky wraps holds the request, and with it the token.
      throw failure !== undefined && error instanceof Error && error.cause === failure ? failure : error
    }
  }

  /** A response of hooks, or of the platform; what it came by is released with it. */
  #untilReleased(response: Response, signal: AbortSignal | undefined, release: () => void): Reply {
    return {
      status: response.status,
      headers: response.headers,
      type: response.type,
      get bodyUsed() {
        return response.bodyUsed
      },
      // A hook may have put a body in its place that listens to nothing.
      text: () => this.#orAborted(this.#textOf(response), signal),
      release
    }
  }
}

/** Headers that are read of an answer. */
const namesOfHeaders = ["content-type", "date", "retry-after", "x-request-id"]

/** What hooks are given; of a `fetch` that answers with less than a `Response`, made of what there is. */
const toResponse = async (reply: Reply): Promise<Response> => {
  const response = reply.toResponse?.() ?? reply
  // By name, not by class: a `fetch` may have a `Response` of its own.
  if (Object.prototype.toString.call(response) === "[object Response]") return response as Response
  const headers = new Headers()
  for (const name of namesOfHeaders) {
    const value = reply.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response((await response.text()) || null, { status: reply.status, headers })
}
