import type { Timer, Timers } from "../platform/timers.ts"

/** The share of its life after which a token had better be renewed. */
const ripe = 0.8

/** Asks for a renewal some time before the token of a connection expires, where that time is known. */
export class Expiry {
  readonly #timers: Timers
  readonly #before: number
  readonly #early: boolean
  readonly #renew: () => void
  #timer: Timer | undefined
  /** The time, in milliseconds since 1970, for which a renewal was asked. */
  #asked = 0
  #isDue = false

  /**
   * `before` is how many milliseconds ahead; `Infinity` for never. `early` is whether it costs so little that it may be
   * asked for earlier.
   */
  constructor(timers: Timers, before: number, early: boolean, renew: () => void) {
    this.#timers = timers
    this.#before = before
    this.#early = early
    this.#renew = renew
  }

  /** Whether a renewal was asked for and is not there yet. */
  get isDue(): boolean {
    return this.#isDue
  }

  /** A connection was made with a token that expires at this time, in milliseconds since 1970. */
  watch(expiresAt: number | undefined): void {
    this.stop()
    // The token that was asked for early and came again is used until the service refuses it.
    if (expiresAt === undefined || expiresAt <= this.#asked || this.#before === Infinity) return
    const left = expiresAt - Date.now()
    const due = this.#early ? Math.min(left * ripe, left - this.#before) : left - this.#before
    this.#timer = this.#timers.set(Math.max(0, due), () => {
      this.#asked = expiresAt
      this.#isDue = true
      this.#renew()
    })
  }

  stop(): void {
    this.#timer?.clear()
    this.#timer = undefined
    this.#isDue = false
  }
}
