import { SteadyClock } from "../time/steady-clock.ts"

/** Up to so many milliseconds behind, what is read from an inbox counts as happening now. */
const close = 250

/**
 * The time of whoever joins an inbox: while it catches up, that at which a sighting was written down. So events that are
 * joined late are joined as they would have been in time. It never goes backwards. On the wall hangs the clock of the log, not
 * that of this process: what one process writes down the next one reads, and their clocks differ.
 */
export class InboxClock extends SteadyClock {
  /** What a moment of the inbox is more than its time by the clock of the log. */
  readonly #offset: number
  #latest: number
  #isLive = false

  /**
   * `now` is the time by the clock of the log, in milliseconds since 1970. It begins at `start`, by the same clock: when
   * whoever joined before was there last; now unless set.
   */
  constructor(now: number, start?: number) {
    super()
    const moment = super.now()
    this.#offset = moment - now
    this.#latest = start === undefined ? moment : Math.min(moment, this.ofTheWall(start))
  }

  override now(): number {
    if (this.#isLive) this.#latest = Math.max(this.#latest, super.now())
    return this.#latest
  }

  override reached(moment: number): void {
    this.#latest = Math.max(this.#latest, moment)
  }

  override date(): number {
    return this.onTheWall(super.now())
  }

  override onTheWall(moment: number): number {
    return Math.round(moment - this.#offset)
  }

  override ofTheWall(time: number): number {
    return time + this.#offset
  }

  /** A sighting that was written down at a time by the clock of the log is read. Answers its moment. */
  read(at: number): number {
    const moment = Math.min(at + this.#offset, super.now())
    this.#isLive = super.now() - moment <= close
    this.#latest = Math.max(this.#latest, moment)
    return this.now()
  }

  /** Everything there is was read: it is now. */
  caughtUp(): void {
    this.#isLive = true
  }
}
