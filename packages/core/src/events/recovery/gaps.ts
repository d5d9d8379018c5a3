import type { GapEnvelope } from "../envelope.ts"
import { longestTimer } from "../../options.ts"
import type { Reconciler } from "./reconcile.ts"
import type { Occasion } from "./refill.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

/** What is told of a gap, apart from what is the same for all of them. Its times are moments of the steady clock. */
export type FoundGap = Pick<GapEnvelope, "reason" | "chatIds" | "recovered" | "complete"> & {
  readonly from: number
  readonly to: number
}

/** What the gaps of a stream are found with. Times in milliseconds. */
export interface GapOptions {
  readonly reconciler: Reconciler
  readonly clock: SteadyClock
  /** Whether anybody can be asked. */
  readonly canFetch: boolean
  /** How often the state is looked at without an occasion; `Infinity` for never. */
  readonly sweepEvery: number
  /** How soon what could not be fetched is tried again. */
  readonly repairAfter: number
  /** How many sources push. */
  readonly pushSources: number
  /** How long each of them has been silent while it is connected, where it says so. */
  readonly silentFor: readonly ((() => number | undefined) | undefined)[]
  /** Since when there was somebody to see what happens. */
  readonly began: number
  /** Since when something is missing from the start; nothing unless set. */
  readonly owedSince: number | undefined
  /** What has to be done before a look. */
  readonly before: () => Promise<void>
  readonly onGap: (gap: FoundGap) => void
  readonly report: (cause: unknown) => void
}

/** Knows since when something may be missing, looks at the state when there is a reason to, and tells what was found. */
export class Gaps {
  readonly #options: GapOptions
  readonly #clock: SteadyClock
  /** When each source was last heard of: it was connected until then. */
  readonly #heard: number[]
  #lookedAt: number
  /** Since when something is missing that was not fetched. */
  #owedSince: number
  /** How many looks in a row could not fetch everything. */
  #incomplete = 0
  #looking: Promise<void> = Promise.resolve()
  /** Changes whenever something is missing. */
  #debts = 0
  #sweep: unknown
  /** When the next look without an occasion is due. */
  #sweepAt = Infinity
  #isClosed = false

  constructor(options: GapOptions) {
    this.#options = options
    this.#clock = options.clock
    this.#lookedAt = options.owedSince ?? options.began
    this.#owedSince = options.owedSince ?? Infinity
    this.#heard = Array.from({ length: options.pushSources }, () => this.#lookedAt)
    this.#scheduleSweep(options.sweepEvery)
  }

  /** Up to when a look at the state has shown that nothing is missing. */
  get lookedAt(): number {
    return this.#lookedAt
  }

  /** The moment up to which all was seen that there was to see. */
  get seenUntil(): number {
    return Math.min(this.#owedSince, this.#completeUntil)
  }

  get #completeUntil(): number {
    if (this.#heard.length === 0) return this.#lookedAt
    let heard = Infinity
    for (let source = 0; source < this.#heard.length; source++)
      heard = Math.min(heard, this.lastHeard(source))
    return Math.max(this.#lookedAt, heard)
  }

  /** A source pushes, so nothing was missed since it was connected. */
  heard(source: number): void {
    this.#heard[source] = this.#clock.now()
  }

  /** When a source was last heard of. */
  lastHeard(source: number): number {
    const pushed = this.#heard[source] ?? this.#lookedAt
    const silent = this.#options.silentFor[source]?.()
    return silent === undefined ? pushed : Math.max(pushed, this.#clock.now() - silent)
  }

  /** Looks at nothing before something else is done. */
  wait(first: Promise<void>): void {
    this.#looking = this.#looking.then(() => first)
  }

  /** Something is missing since then. It is looked for at once. */
  look(occasion: Occasion): void {
    this.#debts++
    this.#owedSince = Math.min(this.#owedSince, occasion.from)
    this.#lookNow(occasion)
  }

  /** Something is missing since then. It is looked for before long. */
  owe(since: number): void {
    this.#debts++
    this.#owedSince = Math.min(this.#owedSince, since)
    this.repair()
  }

  /** Nothing is missing that was not seen before the start. */
  goOn(): void {
    this.#owedSince = Infinity
  }

  /** What is missing was told, and cannot be fetched. */
  settle(): void {
    this.#lookedAt = this.#clock.now()
    this.#owedSince = Infinity
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

  /** One look after another. */
  #lookNow(occasion: Occasion): void {
    this.#looking = this.#looking
      .then(() => this.#look(occasion))
      .catch((cause: unknown) => this.#options.report(cause))
  }

  async #look({ reason, from: given, chats }: Occasion): Promise<void> {
    if (this.#isClosed) return
    await this.#options.before()
    if (this.#isClosed) return
    const debts = this.#debts
    const to = this.#clock.now()
    const from = Math.min(given, this.#owedSince)
    const outcome = await this.#options.reconciler.reconcile({ reason, from, chats })
    if (this.#isClosed) return
    if (reason !== "sweep" || outcome.recovered > 0) this.#options.onGap({ reason, from, to, ...outcome })
    if (!outcome.complete) {
      this.#incomplete++
      this.#owedSince = Math.min(this.#owedSince, from)
      return this.repair()
    }
    this.#incomplete = 0
    this.#lookedAt = Math.max(this.#lookedAt, to)
    // What came up meanwhile is not settled by this look.
    if (this.#debts === debts) this.#owedSince = Infinity
  }

  #scheduleSweep(after: number): void {
    this.#clock.time.clearTimeout(this.#sweep)
    this.#sweepAt = this.#clock.now() + after
    if (after === Infinity || this.#isClosed) return
    this.#sweep = this.#clock.time.setTimeout(
      () => {
        this.#lookNow({ reason: "sweep", from: this.seenUntil })
        this.#scheduleSweep(this.#options.sweepEvery)
      },
      Math.min(after, longestTimer)
    )
  }
}
