import { platformTime, type StreamTime } from "./stream-time.ts"

/**
 * The time that passes, whatever is done to the clock on the wall: milliseconds since some moment. A timer that fires is
 * believed: where tests move timers and not `performance`, time passes for both.
 */
export class SteadyClock {
  /** The time that it reads. */
  readonly time: StreamTime
  #ahead = 0

  constructor(time: StreamTime = platformTime) {
    this.time = time
  }

  now(): number {
    return this.time.now() + this.#ahead
  }

  /** A time of `performance.now()` as a moment of this clock. */
  ofPlatform(time: number): number {
    return time + this.#ahead
  }

  /** What was due at a moment has become due. */
  reached(moment: number): void {
    this.#ahead += Math.max(0, moment - this.now())
  }

  /** Milliseconds since 1970 by the clock on the wall, as that is set now. */
  date(): number {
    return this.time.date()
  }

  /** A moment as milliseconds since 1970 by the clock on the wall, as that is set now. */
  onTheWall(moment: number): number {
    return this.date() - Math.round(this.now() - moment)
  }

  /** The moment of a time on the wall, in milliseconds since 1970, as that is set now. */
  ofTheWall(time: number): number {
    return this.now() - (this.date() - time)
  }
}
