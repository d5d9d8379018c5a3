/** A moment by the clock on the wall, which may be set, and by one that is not. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly date: number
  /** Milliseconds by `performance.now()`. */
  readonly steady: number
}

export const thisMoment = (): Moment => ({ date: Date.now(), steady: performance.now() })

/** So long after a process has stood still it has read what came meanwhile, in milliseconds. */
const settled = 1_000

/** The time of what arrived last. Frames that arrive together bear one time, so the clock is read once for all of them. */
export class ArrivalClock {
  #time = Date.now()
  #steady = performance.now()
  #isRead = false
  /** When there was a sign of life, and since when there are again some after a silence that was too long. */
  #heard = this.#steady
  #awake = -Infinity
  /** What came last before that silence. */
  #before: Moment | undefined
  readonly #longest: number

  /** `longest`: how many milliseconds without a sign of life a connection survives, unless this process stands still. */
  constructor(longest = Infinity) {
    this.#longest = longest
  }

  /** Milliseconds since 1970. */
  get time(): number {
    return this.#time
  }

  /**
   * By both clocks, when it is known for certain that all came. What a process reads that stood still may have come at any time
   * since: it shows nothing of what came after it.
   */
  get moment(): Moment {
    return this.#before ?? { date: this.#time, steady: this.#steady }
  }

  /** Something shows that the other side is alive. */
  alive(): void {
    const now = performance.now()
    if (now - this.#heard > this.#longest) {
      this.#awake = now
      this.#before ??= { date: this.#time, steady: this.#steady }
    } else if (now - this.#awake > settled) this.#before = undefined
    this.#heard = now
  }

  /** Something arrived. `false` when that was said of what arrived together with it. */
  tick(): boolean {
    if (this.#isRead) return false
    this.#isRead = true
    this.alive()
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
