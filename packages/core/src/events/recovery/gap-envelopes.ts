import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { GapEnvelope } from "../envelope.ts"
import type { Join } from "../join/join.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

/** What is told of a gap, apart from what is the same for all of them. Its times are moments of the steady clock. */
export type FoundGap = Pick<GapEnvelope, "reason" | "chatIds" | "recovered" | "complete"> & {
  readonly from: number
  readonly to: number
}

/** Makes envelopes of gaps, and counts them. */
export class GapEnvelopes {
  /** How many there were. */
  count = 0
  readonly #join: Join
  readonly #clock: SteadyClock
  readonly #watchedSince: number
  readonly #unrecoverable: readonly string[]
  /** How many of the events that were fetched have been told of by a gap. */
  #recoveredTold = 0

  constructor(options: {
    readonly catalog: AnyCatalog
    readonly join: Join
    readonly clock: SteadyClock
    /** When the stream began, in milliseconds since 1970. */
    readonly watchedSince: number
  }) {
    const { catalog, join, clock, watchedSince } = options
    this.#join = join
    this.#clock = clock
    this.#watchedSince = watchedSince
    const { opened, added, closed } = catalog.roles.threadEvents
    this.#unrecoverable = Object.keys(catalog.events).filter(
      (name) => ![opened, added, closed].includes(name)
    )
  }

  /** What was fetched between two looks is told with the next gap, so that what gaps tell adds up. */
  of({ from, to, ...found }: FoundGap): GapEnvelope {
    this.count++
    const recovered = this.#join.recovered - this.#recoveredTold
    this.#recoveredTold = this.#join.recovered
    return {
      action: "gap",
      ...found,
      recovered,
      from: this.#clock.onTheWall(from),
      to: this.#clock.onTheWall(to),
      watchedSince: this.#watchedSince,
      unrecoverable: this.#unrecoverable,
      receivedAt: this.#clock.date()
    }
  }

  /** Something is missing since a moment, and nobody has looked for it. */
  untilNow(reason: FoundGap["reason"], from: number, chatIds: readonly string[]): GapEnvelope {
    return this.of({ reason, from, to: this.#clock.now(), chatIds, recovered: 0, complete: false })
  }
}
