/** The time of what arrived last. Frames that arrive together bear one time, so the clock is read once for all of them. */
export class ArrivalClock {
  #time = Date.now()
  #isRead = false

  /** Milliseconds since 1970. */
  get time(): number {
    return this.#time
  }

  /** Something arrived. `false` when that was said of what arrived together with it. */
  tick(): boolean {
    if (this.#isRead) return false
    this.#isRead = true
    this.#time = Date.now()
    // What a socket received at once is handed out before any microtask runs.
    queueMicrotask(this.#end)
    return true
  }

  readonly #end = (): void => {
    this.#isRead = false
  }
}
