import type { TransportKind } from "../catalog/action.ts"
import { ConfigurationError, ConnectionError } from "../errors.ts"
import type {
  CallCatalog,
  ServerDate,
  Transport,
  TransportRefusal,
  TransportReply,
  TransportRequest
} from "../catalog/transport.ts"

/** How many requests a transport is given at a time. */
export interface LimiterOptions {
  /** Requests under way at a time; 100 unless set. */
  readonly maxConcurrent?: number | undefined
  /** Requests that wait for their turn; more fail with `queue-full`. 10 000 unless set. */
  readonly maxQueued?: number | undefined
}

interface Waiting {
  readonly start: () => void
}

/** Milliseconds to pause when the service says "too many requests" and not for how long. */
const defaultPause = 1000
const longestTimer = 2 ** 31 - 1

/**
 * A transport that takes turns: so many requests at a time, the others wait in the order in which they came. When the
 * service refuses one because there are too many, all wait until it wants to be asked again.
 */
export class Limiter<Kind extends TransportKind> implements Transport<Kind> {
  readonly kind: Kind
  readonly catalog?: CallCatalog
  readonly takesToken?: boolean
  readonly recover?: (refusal: TransportRefusal) => Promise<boolean>
  readonly #inner: Transport<Kind>
  readonly #maxConcurrent: number
  readonly #maxQueued: number
  /** A set, so that who gives up leaves at once, in the order of arrival. */
  readonly #queue = new Set<Waiting>()
  #active = 0
  #pausedUntil = 0
  #resume: ReturnType<typeof setTimeout> | undefined

  /** @throws ConfigurationError when a bound is wrong */
  constructor(inner: Transport<Kind>, { maxConcurrent = 100, maxQueued = 10_000 }: LimiterOptions = {}) {
    checkBound("maxConcurrent", maxConcurrent, 1)
    checkBound("maxQueued", maxQueued, 0)
    this.kind = inner.kind
    if (inner.catalog !== undefined) this.catalog = inner.catalog
    if (inner.takesToken !== undefined) this.takesToken = inner.takesToken
    if (inner.recover !== undefined) this.recover = (refusal) => inner.recover!(refusal)
    this.#inner = inner
    this.#maxConcurrent = maxConcurrent
    this.#maxQueued = maxQueued
  }

  get serverDate(): ServerDate | undefined {
    return this.#inner.serverDate
  }

  /** Requests that are under way or wait for their turn. */
  get pending(): number {
    return this.#active + this.#queue.size
  }

  execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    if (this.#isFree()) return this.#run(request, signal)
    if (this.#queue.size >= this.#maxQueued) {
      const { action } = request
      return Promise.reject(new ConnectionError({ reason: "queue-full", delivery: "not-sent", action }))
    }
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#queue.delete(waiting)
        if (this.#queue.size === 0) this.#stopTimer()
        reject(signal!.reason)
      }
      const waiting: Waiting = {
        start: () => {
          signal?.removeEventListener("abort", onAbort)
          this.#run(request, signal).then(resolve, reject)
        }
      }
      this.#queue.add(waiting)
      signal?.addEventListener("abort", onAbort, { once: true })
      this.#next()
    })
  }

  /** Requests that wait are refused by the transport that was closed. */
  async close(): Promise<void> {
    const closing = this.#inner.close?.()
    this.#stopTimer()
    this.#pausedUntil = 0
    for (const waiting of this.#queue) {
      this.#queue.delete(waiting)
      waiting.start()
    }
    await closing
  }

  #isFree(): boolean {
    return this.#active < this.#maxConcurrent && this.#queue.size === 0 && this.#remainingPause() <= 0
  }

  #remainingPause(): number {
    return this.#pausedUntil === 0 ? 0 : this.#pausedUntil - performance.now()
  }

  #run(request: TransportRequest, signal: AbortSignal | undefined): Promise<TransportReply> {
    this.#active++
    return this.#inner.execute(request, signal).then(
      (reply) => {
        this.#active--
        if (!reply.ok && reply.error.type === "too_many_requests")
          this.#pause(reply.retryAfter ?? defaultPause)
        this.#next()
        return reply
      },
      (error: unknown) => {
        this.#active--
        this.#next()
        throw error
      }
    )
  }

  #pause(duration: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + duration)
  }

  /** Lets those who wait start, as many as may, or makes sure that this happens when the pause is over. */
  #next(): void {
    if (this.#queue.size === 0) return
    const pause = this.#remainingPause()
    if (pause > 0) {
      this.#resume ??= setTimeout(
        () => {
          this.#resume = undefined
          this.#next()
        },
        Math.min(Math.ceil(pause), longestTimer)
      )
      return
    }
    for (const waiting of this.#queue) {
      if (this.#active >= this.#maxConcurrent) return
      this.#queue.delete(waiting)
      waiting.start()
    }
  }

  #stopTimer(): void {
    clearTimeout(this.#resume)
    this.#resume = undefined
  }
}

const checkBound = (option: string, value: number, least: number): void => {
  if ((Number.isInteger(value) && value >= least) || value === Infinity) return
  throw new ConfigurationError({
    option,
    message: `give a whole number from ${least}, found ${String(value)}`
  })
}
