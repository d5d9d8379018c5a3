import type { TransportKind } from "../catalog/action.ts"
import { ApiError, ConnectionError, isAgentChatError } from "../errors.ts"
import { milliseconds, type OptionRules, readOptions, wholeNumber } from "../options.ts"
import { Clock } from "./clock.ts"
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
  /**
   * Milliseconds for which requests wait at most when the service asks for a pause; 60 000 unless set. When it asks for
   * more, requests are refused at once as what they are, `too_many_requests`, until one may try again after this time.
   */
  readonly maxPause?: number | undefined
}

/** For packages that hand a limiter their own options besides: see `pickOptions`. */
export const limiterOptionRules: OptionRules<LimiterOptions> = {
  maxConcurrent: wholeNumber(1),
  maxQueued: wholeNumber(0),
  maxPause: milliseconds({ finite: true })
}

interface Waiting {
  /** Its turn has come, or it is refused. */
  readonly start: (refusal?: TransportRefusal) => void
}

/** Milliseconds to pause when the service says "too many requests" and not for how long. */
const defaultPause = 1000

/** What the service asked for. */
interface Pause {
  /** When requests may go again, by our clock: what it asked for, but no more than the longest pause. */
  readonly until: number
  /** When it wants to be asked again. */
  readonly asked: number
  readonly status: number | undefined
}

/**
 * A transport that takes turns: so many requests at a time, the others wait in the order in which they came. When the
 * service refuses one because there are too many, all wait until it wants to be asked again.
 */
export class Limiter<Kind extends TransportKind> implements Transport<Kind> {
  readonly kind: Kind
  readonly catalog?: CallCatalog
  readonly takesToken?: boolean
  readonly recover?: (refusal: TransportRefusal) => Promise<boolean>
  readonly hold?: NonNullable<Transport["hold"]>
  readonly #inner: Transport<Kind>
  readonly #maxConcurrent: number
  readonly #maxQueued: number
  readonly #maxPause: number
  readonly #clock = new Clock()
  /** A set, so that who gives up leaves at once, in the order of arrival. */
  readonly #queue = new Set<Waiting>()
  /** Who is next. It is kept, as one made anew would step over all who have left since the set was laid out. */
  #turns: Iterator<Waiting, undefined> | undefined
  #active = 0
  #pause: Pause | undefined
  #resume: ReturnType<typeof setTimeout> | undefined

  /** @throws ConfigurationError when a bound is wrong */
  constructor(inner: Transport<Kind>, options: LimiterOptions = {}) {
    const {
      maxConcurrent = 100,
      maxQueued = 10_000,
      maxPause = 60_000
    } = readOptions(options, limiterOptionRules)
    this.kind = inner.kind
    if (inner.catalog !== undefined) this.catalog = inner.catalog
    if (inner.takesToken !== undefined) this.takesToken = inner.takesToken
    if (inner.recover !== undefined) this.recover = (refusal) => inner.recover!(refusal)
    if (inner.hold !== undefined) this.hold = (payload, action) => inner.hold!(payload, action)
    this.#inner = inner
    this.#maxConcurrent = maxConcurrent
    this.#maxQueued = maxQueued
    this.#maxPause = maxPause
  }

  get serverDate(): ServerDate | undefined {
    return this.#inner.serverDate
  }

  /** Requests that are under way or wait for their turn. */
  get pending(): number {
    return this.#active + this.#queue.size
  }

  /** That the service wants a pause, while it does. */
  get trouble(): unknown {
    const pause = this.#pausing()
    if (pause === undefined) return this.#inner.trouble
    const refusal = this.#refusal(pause)
    return new ApiError({ ...refusal, ...refusal.error })
  }

  execute(request: TransportRequest, signal?: AbortSignal): Promise<TransportReply> {
    const pause = this.#pausing()
    if (pause === undefined && this.#queue.size === 0 && this.#active < this.#maxConcurrent) {
      this.#active++
      return this.#run(request, signal)
    }
    if (pause !== undefined && isTooLong(pause)) return Promise.resolve(this.#refusal(pause))
    if (this.#queue.size >= this.#maxQueued) {
      const { action } = request
      return Promise.reject(new ConnectionError({ reason: "queue-full", delivery: "not-sent", action }))
    }
    if (signal?.aborted === true) return Promise.reject(signal.reason)
    request.onQueued?.()
    // Goes on by way of a promise: who frees the place of another must not be its async context.
    return this.#turn(signal).then((refusal) => {
      if (refusal !== undefined) return refusal
      request.onStarted?.()
      return this.#run(request, signal)
    })
  }

  /** Waits until there is a place, which is then taken, or until the service wants to be left alone for long. */
  #turn(signal: AbortSignal | undefined): Promise<TransportRefusal | undefined> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#queue.delete(waiting)
        if (this.#queue.size === 0) this.#stopTimer()
        reject(signal!.reason)
      }
      const waiting: Waiting = {
        start: (refusal) => {
          this.#queue.delete(waiting)
          signal?.removeEventListener("abort", onAbort)
          if (refusal === undefined) this.#active++
          resolve(refusal)
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
    this.#pause = undefined
    for (const waiting of this.#queue) waiting.start()
    await closing
  }

  /** Sends a request whose place is taken, until a transport, which may be of somebody else, is done with it in any way. */
  async #run(request: TransportRequest, signal: AbortSignal | undefined): Promise<TransportReply> {
    let limit: RateLimit | undefined
    try {
      const answer = (await this.#inner.execute(request, signal)) as TransportReply | undefined
      if (answer?.ok === false && answer.error?.type === "too_many_requests") limit = answer
      // What is no answer is found out where it can be told.
      return answer as TransportReply
    } catch (error) {
      // Something in front of the service may want the same.
      if (isAgentChatError(error) && "status" in error && error.status === 429) limit = error
      throw error
    } finally {
      this.#active--
      if (limit !== undefined) this.#pauseFor(limit)
      this.#next()
    }
  }

  /** The pause that the service wants now. */
  #pausing(): Pause | undefined {
    if (this.#pause !== undefined && this.#clock.now() >= this.#pause.until) this.#pause = undefined
    return this.#pause
  }

  #pauseFor({ retryAfter = defaultPause, status }: RateLimit): void {
    const now = this.#clock.now()
    // Not a number, it would be one that never ends.
    const wait = retryAfter >= 0 ? retryAfter : defaultPause
    const until = Math.max(this.#pause?.until ?? 0, now + Math.min(wait, this.#maxPause))
    const pause: Pause = { until, asked: Math.max(this.#pause?.asked ?? 0, now + wait), status }
    this.#pause = pause
    if (isTooLong(pause)) for (const waiting of this.#queue) waiting.start(this.#refusal(pause))
  }

  /** What the service would answer now. */
  #refusal({ asked, status }: Pause): TransportRefusal {
    const retryAfter = Math.max(0, Math.ceil(asked - this.#clock.now()))
    const seconds = Math.ceil(retryAfter / 1000)
    const message = `the service has asked for a pause of another ${seconds} s, so this was not sent`
    return { ok: false, error: { type: "too_many_requests", message }, retryAfter, status }
  }

  /** Lets those who wait start, as many as may, or makes sure that this happens when the pause is over. */
  #next(): void {
    if (this.#queue.size === 0) return
    const pause = this.#pausing()
    if (pause !== undefined) {
      this.#resume ??= setTimeout(
        () => {
          this.#resume = undefined
          this.#clock.reach(pause.until)
          this.#next()
        },
        Math.ceil(pause.until - this.#clock.now())
      )
      return
    }
    while (this.#active < this.#maxConcurrent) {
      const waiting = (this.#turns ??= this.#queue.values()).next().value
      if (waiting === undefined) return void (this.#turns = undefined)
      waiting.start()
    }
  }

  #stopTimer(): void {
    clearTimeout(this.#resume)
    this.#resume = undefined
  }
}

/** What says that there were too many requests. */
interface RateLimit {
  readonly retryAfter?: number | undefined
  readonly status?: number | undefined
}

const isTooLong = ({ asked, until }: Pause): boolean => asked > until
