import { ConfigurationError } from "@agent-chat/core"
import { orAborted, throwIfAborted } from "./aborted.ts"
import type { Outgoing, Reply, Sender, TextOf } from "./platform.ts"

/** What a `fetch` is given: plain values, which any implementation takes. */
export interface FetchInit {
  readonly method: string
  readonly headers: Record<string, string>
  /** JSON, or the bytes of a form. */
  readonly body: string | ArrayBuffer | null
  /** Redirects are not followed: they could take the token elsewhere. */
  readonly redirect: "manual"
  readonly signal: AbortSignal
}

/** The `fetch` of a platform, of undici, node-fetch, or a function of your own that does as much. */
export type FetchFunction = (url: string, init: FetchInit) => Promise<FetchReply>

/** As much of a `Response` as is read of what `fetch` returns. */
export interface FetchReply {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}

/** What else a platform's own `fetch` is given. */
export type FetchExtras = (outgoing: Outgoing) => object | undefined

/** Sends with a `fetch`. A body is sent whole, since few can send a stream. */
export const fetchSender = (fetch: FetchFunction, textOf: TextOf, extras?: FetchExtras): Sender => {
  const underWay = new Set<AbortController>()
  return {
    streams: false,
    send: async (outgoing) => {
      const { url, method, headers, body, signal } = outgoing
      const controller = new AbortController()
      const over = (): void => {
        underWay.delete(controller)
        signal?.removeEventListener("abort", onAbort)
      }
      const onAbort = (): void => {
        over()
        controller.abort(signal?.reason)
      }
      throwIfAborted(signal)
      signal?.addEventListener("abort", onAbort, { once: true })
      underWay.add(controller)
      try {
        outgoing.onSent()
        throwIfAborted(signal)
        const sent = fetch(url, {
          method,
          headers: { ...headers },
          body: body as string | ArrayBuffer | null,
          redirect: "manual",
          signal: controller.signal,
          ...extras?.(outgoing)
        })
        const response = (await orAborted(Promise.resolve(sent), controller.signal)) as Reply & Response
        return untilReleased(response, textOf, controller.signal, over)
      } catch (error) {
        over()
        throw error
      }
    },
    destroy: (reason) => {
      for (const controller of underWay) controller.abort(reason)
      return Promise.resolve()
    }
  }
}

/** Sends with the `fetch` of the platform, whichever that is at the time; without one, says so while nothing is sent. */
export const platformSender = (textOf: TextOf, extras?: FetchExtras): Sender => {
  const sender = fetchSender((url, init) => globalThis.fetch(url, init), textOf, extras)
  return {
    ...sender,
    send: (outgoing) => {
      if (typeof globalThis.fetch === "function") return sender.send(outgoing)
      const message = "this platform has no fetch: give one"
      return Promise.reject(new ConfigurationError({ option: "fetch", message }))
    }
  }
}

/** The response, whose request is under way until it is released. */
const untilReleased = (
  response: Reply & Response,
  textOf: TextOf,
  signal: AbortSignal,
  over: () => void
): Reply => ({
  status: response.status,
  headers: response.headers,
  type: response.type,
  get bodyUsed() {
    return response.bodyUsed
  },
  text: () => orAborted(textOf(response), signal),
  toResponse: () => response,
  release: over
})
