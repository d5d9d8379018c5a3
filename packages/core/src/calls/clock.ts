// What the platform brought, to tell what a test has put in its place. Never written.
// oxlint-disable-next-line typescript/unbound-method -- compared, never called
const platformNow = performance.now
const PlatformDate = Date

/** A timer that fires more than so many milliseconds before its time is none of the platform's. */
const tolerance = 2

/**
 * Milliseconds that only go forward, by the same time that timers go by. On a platform left alone that is
 * `performance.now()`. Tests may move the time of `setTimeout` alone, or with that of `Date`, and leave `performance` as it
 * is: the clock then follows `Date`, and timers that fire before their time.
 */
export class Clock {
  #byDate = false
  #offset = 0
  #last = 0

  now(): number {
    const byDate = Date !== PlatformDate && performance.now === platformNow
    const reading = byDate ? Date.now() : performance.now()
    if (byDate !== this.#byDate || reading + this.#offset < this.#last) {
      // Somebody has changed what time goes by: go on from where we were.
      this.#byDate = byDate
      this.#offset = this.#last - reading
    }
    return (this.#last = reading + this.#offset)
  }

  /** A timer that was set for this time has fired, so it cannot be earlier. Answers what time it is. */
  reach(time: number): number {
    const ahead = time - this.now()
    if (ahead <= tolerance) return Math.max(this.#last, time)
    this.#offset += ahead
    return (this.#last = time)
  }
}
