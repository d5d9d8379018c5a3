import { ConfigurationError } from "@agent-chat/core"
import { type Clock, VirtualClock } from "../service/clock.ts"

/** The clock as users of a fake see it. */
export class FakeClock {
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#clock.now()
  }

  /**
   * Moves virtual time on by `ms` milliseconds and runs what falls due.
   *
   * @throws ConfigurationError when the fake was not made with `clock: "virtual"`
   */
  async advance(ms: number): Promise<void> {
    if (this.#clock instanceof VirtualClock) return this.#clock.advance(ms)
    throw new ConfigurationError({
      option: "clock",
      message: `real time cannot be moved; make the fake with { clock: "virtual" }`
    })
  }
}
