/** A moment by the clock on the wall, which may be set, and by one that is not. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly date: number
  /** Milliseconds by `performance.now()`. */
  readonly steady: number
}

export const thisMoment = (): Moment => ({ date: Date.now(), steady: performance.now() })

/** The time of what arrived last. Frames that arrive together bear one time, so the clock is read once for all of them. */
export class ArrivalClock {
  #time = Date.now()
  #steady = performance.now()
  #isRead = false

  /** Milliseconds since 1970. */
  get time(): number {
    return this.#time
  }

  /** The same by both clocks. */
  get moment(): Moment {
    return { date: this.#time, steady: this.#steady }
  }

  /** Something arrived. `false` when that was said of what arrived together with it. */
  tick(): boolean {
    if (this.#isRead) return false
    this.#isRead = true
    this.#time = Date.now()
    this.#steady = performance.now()
    // What a socket received at once is handed out before any microtask runs.
    void Promise.resolve().then(this.#end)
    return true
  }

  readonly #end = (): void => {
    this.#isRead = false
  }
}
