import type { Scenario } from "./scenario.ts"

/** When the simulation begins, in milliseconds since 1970. */
const epoch = 1_700_000_000_000

/**
 * The time as it is, which nobody in the simulation can read, and the clocks that can be read: that of the server, and of the
 * stream one that runs steadily and one on the wall that is set now and then.
 */
export class Clocks {
  /** The time as it is. */
  now = 1_000_000
  /** By how many milliseconds the clock on the wall is ahead. */
  wallSkew: number
  readonly #serverSkew: number
  /** How fast the steady clock runs. */
  readonly #rate: number

  constructor({ skews, drift }: Pick<Scenario, "skews" | "drift">) {
    this.#serverSkew = skews[0] * 60_000
    this.wallSkew = skews[1] * 60_000
    this.#rate = 1 + drift / 1e6
  }

  /** What the steady clock of the stream shows. */
  get moment(): number {
    return 77_000 + this.now * this.#rate
  }

  /** When the steady clock shows a moment. */
  timeOf(moment: number): number {
    return (moment - 77_000) / this.#rate
  }

  /** What the clock of the server shows, in milliseconds since 1970. */
  get server(): number {
    return epoch + this.now + this.#serverSkew
  }

  /** What the clock on our wall shows. */
  get wall(): number {
    return epoch + this.now + this.wallSkew
  }
}
