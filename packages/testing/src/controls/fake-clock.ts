import { ConfigurationError } from "@agent-chat/core"
import { type Clock, VirtualClock } from "../service/clock.ts"
import { checkArgument } from "./options.ts"

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

  /** Whether it moves by `advance(ms)` only. */
  get isVirtual(): boolean {
    return this.#clock instanceof VirtualClock
  }

  /**
   * Milliseconds by which the clock of the service is off: its timestamps are, what waits is not. 0 unless set.
   *
   * @example
   * ```ts
   * fake.clock.skew = -3_600_000 // an hour behind
   * ```
   */
  get skew(): number {
    return this.#clock.skew
  }

  set skew(ms: number) {
    checkArgument("skew", ms)
    this.#clock.skew = ms
  }

  /**
   * Moves virtual time on by `ms` milliseconds and runs what falls due.
   *
   * @throws ConfigurationError when the fake was not made with `clock: "virtual"`
   */
  async advance(ms: number): Promise<void> {
    checkArgument("ms", ms)
    if (this.#clock instanceof VirtualClock) return this.#clock.advance(ms)
    throw new ConfigurationError({
      option: "clock",
      message: `real time cannot be moved; make the fake with { clock: "virtual" }`
    })
  }
}
