import { longestTimer } from "../logs/longest-timer.ts"
import type { SteadyClock } from "../time/steady-clock.ts"
import type { FoundGap } from "./gap-envelopes.ts"
import type { Occasion, Outcome } from "./refill.ts"
import type { Seen } from "./seen.ts"

/** What the gaps of a stream are found with. Times in milliseconds. */
export interface GapOptions {
  readonly clock: SteadyClock
  readonly seen: Seen
  /** Whether anybody can be asked. */
  readonly canFetch: boolean
  /** How often the state is looked at without an occasion; `Infinity` for never. */
  readonly sweepEvery: number
  /** How soon what could not be fetched is tried again. */
  readonly repairAfter: number
  /** What has to be done before a look. */
  readonly before: () => Promise<void>
  /** Compares the state with what was seen, and fetches the difference. */
  readonly reconcile: (occasion: Occasion) => Promise<Outcome>
  readonly onGap: (gap: FoundGap) => void
  readonly report: (cause: unknown) => void
}

/** Looks at the state when there is a reason to, and tells what was found. */
export class Gaps {
  readonly #options: GapOptions
  readonly #clock: SteadyClock
  /** How many looks in a row could not fetch everything. */
  #incomplete = 0
  #looking: Promise<void> = Promise.resolve()
  #sweep: unknown
  /** When the next look without an occasion is due. */
  #sweepAt = Infinity
  #isClosed = false

  constructor(options: GapOptions) {
    this.#options = options
    this.#clock = options.clock
    this.#scheduleSweep(options.canFetch ? options.sweepEvery : Infinity)
  }

  /** Looks at nothing before something else is done. */
  wait(first: Promise<void>): void {
    this.#looking = this.#looking.then(() => first)
  }

  /** Something is missing: it is looked for at once. One look after another. */
  look(occasion: Occasion): void {
    this.#looking = this.#looking
      .then(() => this.#look(occasion))
      .catch((cause: unknown) => this.#options.report(cause))
  }

  /** Has another look before long. */
  repair(): void {
    if (this.#isClosed || !this.#options.canFetch) return
    // What this agent may not see must not be asked for all the time.
    const doublings = Math.min(Math.max(this.#incomplete - 1, 0), 5)
    this.#scheduleSweep(this.#options.repairAfter * 2 ** doublings)
  }

  /** Something may be missing for good. It is looked for before long, however often that is said. */
  doubt(): void {
    if (this.#isClosed || !this.#options.canFetch) return
    const { repairAfter } = this.#options
    if (this.#clock.now() + repairAfter < this.#sweepAt) this.#scheduleSweep(repairAfter)
  }

  close(): void {
    this.#isClosed = true
    this.#clock.time.clearTimeout(this.#sweep)
  }

  async #look({ reason, from: given, chats }: Occasion): Promise<void> {
    if (this.#isClosed) return
    await this.#options.before()
    if (this.#isClosed) return
    const { seen } = this.#options
    const { debts } = seen
    const to = this.#clock.now()
    const from = Math.min(given, seen.owedSince)
    const outcome = await this.#options.reconcile({ reason, from, chats })
    if (this.#isClosed) return
    if (reason !== "sweep" || outcome.recovered > 0) this.#options.onGap({ reason, from, to, ...outcome })
    if (!outcome.complete) {
      this.#incomplete++
      seen.owedSince = Math.min(seen.owedSince, from)
      return this.repair()
    }
    this.#incomplete = 0
    seen.lookedAt = Math.max(seen.lookedAt, to)
    // What came up meanwhile is not settled by this look.
    if (seen.debts === debts) seen.owedSince = Infinity
  }

  #scheduleSweep(after: number): void {
    this.#clock.time.clearTimeout(this.#sweep)
    this.#sweepAt = this.#clock.now() + after
    if (after === Infinity || this.#isClosed) return
    this.#sweep = this.#clock.time.setTimeout(
      () => {
        this.look({ reason: "sweep", from: this.#options.seen.until })
        this.#scheduleSweep(this.#options.sweepEvery)
      },
      Math.min(after, longestTimer)
    )
  }
}
