import type { Timer, Timers } from "../platform/timers.ts"

/** The share of what is left of its life after which a token is renewed that lives long, or too short for the usual time. */
const ripe = 0.8

/** Milliseconds by which a timer may be early, and more. */
const surely = 1_000

export interface ExpiryOptions {
  readonly timers: Timers
  /** Milliseconds ahead; `Infinity` for never. */
  readonly before: number
  /** Milliseconds after which a connection, or a renewal, counts as stable: the next one is none too many then. */
  readonly stableAfter: number
  /** Whether a renewal costs so little that it may be asked for earlier. */
  readonly early: boolean
  readonly renew: () => void
  /** Tokens have expired before they are there, so that another one does not help. */
  readonly onOver: () => void
}

/** Asks for a renewal some time before the token of a connection expires, where that time is known. */
export class Expiry {
  readonly #options: ExpiryOptions
  #timer: Timer | undefined
  /** The time, in milliseconds since 1970, for which a renewal was asked. */
  #asked = 0
  #isDue = false
  /** The last token had expired when it was there. */
  #wasOver = false

  constructor(options: ExpiryOptions) {
    this.#options = options
  }

  /** Whether a renewal was asked for and is not there yet. */
  get isDue(): boolean {
    return this.#isDue
  }

  /** A connection was made with a token that expires at this time, in milliseconds since 1970. */
  watch(expiresAt: number | undefined): void {
    this.stop()
    const { timers, before, renew, onOver } = this.#options
    if (expiresAt === undefined || before === Infinity) return
    const left = expiresAt - Date.now()
    // The service took it: the clock is wrong, or the time is. It will say when it has had enough of it.
    if (left <= 0 && this.#wasOver) return onOver()
    // The token that was asked for early and came again is used until the service refuses it.
    if (expiresAt <= this.#asked) return
    this.#wasOver = left <= 0
    this.#timer = timers.set(this.#due(left), () => {
      this.#asked = expiresAt
      this.#isDue = true
      renew()
    })
  }

  stop(): void {
    this.#timer?.clear()
    this.#timer = undefined
    this.#isDue = false
  }

  /** Milliseconds until it is to be renewed that is good for as many as are `left`. */
  #due(left: number): number {
    const { before, stableAfter, early } = this.#options
    const inTime = left - before
    // One that lives hardly longer than `before` would be renewed as soon as it is there, and so would the next one.
    return Math.max(
      0,
      Math.min(left * ripe, stableAfter + surely),
      early ? Math.min(left * ripe, inTime) : inTime
    )
  }
}
