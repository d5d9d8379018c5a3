import type { Timer, Timers } from "../platform/timers.ts"

/** Asks for another connection some time before the token of this one expires, where that time is known. */
export class Expiry {
  readonly #timers: Timers
  readonly #before: number
  readonly #renew: () => void
  #timer: Timer | undefined
  /** The time, in milliseconds since 1970, for which another connection was asked. */
  #asked = 0
  #isDue = false

  /** `before` is how many milliseconds ahead; `Infinity` for never. */
  constructor(timers: Timers, before: number, renew: () => void) {
    this.#timers = timers
    this.#before = before
    this.#renew = renew
  }

  /** Whether another connection was asked for and is not there yet. */
  get isDue(): boolean {
    return this.#isDue
  }

  /** A connection was made with a token that expires at this time, in milliseconds since 1970. */
  watch(expiresAt: number | undefined): void {
    this.stop()
    // The token that was asked for early and came again is used until the service refuses it.
    if (expiresAt === undefined || expiresAt <= this.#asked || this.#before === Infinity) return
    this.#timer = this.#timers.set(Math.max(0, expiresAt - this.#before - Date.now()), () => {
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
