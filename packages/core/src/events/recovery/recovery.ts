import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot } from "../../catalog/roles.ts"
import type { GapEnvelope } from "../envelope.ts"
import type { Join } from "../join/join.ts"
import type { JoinerOptions } from "../joiner-options.ts"
import type { People } from "../people.ts"
import type { ServerTime } from "../time/server-time.ts"
import type { SteadyClock } from "../time/steady-clock.ts"
import type { Reporter } from "../warnings.ts"
import { Arrivals } from "./arrivals.ts"
import { Beginning } from "./beginning.ts"
import { GapEnvelopes } from "./gap-envelopes.ts"
import { type FoundGap, Gaps } from "./gaps.ts"
import { Reconciler } from "./reconcile.ts"
import { Start } from "./start.ts"

/** What a recovery works with. */
export interface RecoveryOptions {
  readonly options: JoinerOptions<AnyCatalog>
  readonly join: Join
  readonly people: People
  readonly clock: SteadyClock
  readonly serverTime: ServerTime
  readonly reporter: Reporter
  /** When the stream began, in milliseconds since 1970. */
  readonly watchedSince: number
  /** The same as a moment, of this life. */
  readonly began: number
  /** The moment up to which another had seen everything, if there was one before. */
  readonly restoredAt: number | undefined
  /** How long each source has been silent while it is connected, where it says so. */
  readonly silentFor: readonly ((() => number | undefined) | undefined)[]
  /** Whether there is no room for what would be fetched. */
  readonly isFull: () => boolean
  /** Tells of a gap. */
  readonly tell: (gap: GapEnvelope) => void
  /** Called after the join was told something, or somebody was told of a gap. */
  readonly changed: () => void
}

/** Finds out what the join has missed, has it fetched, and tells of the gaps. */
export class Recovery {
  /** Takes what sources say of themselves. */
  readonly arrivals: Arrivals
  readonly #options: RecoveryOptions
  readonly #reconciler: Reconciler
  readonly #gaps: Gaps
  readonly #start: Start
  readonly #envelopes: GapEnvelopes
  /** Since when pushes had to be dropped. */
  #overflowSince: number | undefined
  #isClosed = false

  constructor(given: RecoveryOptions) {
    const { options, join, people, clock, serverTime, reporter, watchedSince, began, restoredAt, changed } =
      given
    const { catalog, callers, times, sweepEvery, repairAfter, pushSources, announceOpen } = options
    this.#options = given
    const isClosing = (): boolean => this.#isClosed
    const canFetch = callers.length > 0
    const report = (cause: unknown): void => reporter.report("call", cause)
    this.#envelopes = new GapEnvelopes({ catalog, join, clock, watchedSince })
    const reconciler = (this.#reconciler = new Reconciler({
      catalog,
      callers,
      join,
      clock,
      serverTime,
      fill: times.fill,
      changed,
      report,
      isFull: given.isFull,
      read: (reply) => people.learn(reply)
    }))
    const gaps = (this.#gaps = new Gaps({
      reconciler,
      clock,
      canFetch,
      sweepEvery: canFetch ? sweepEvery : Infinity,
      repairAfter,
      pushSources,
      silentFor: given.silentFor,
      before: () => beginning.announceAfterAll(),
      began,
      owedSince: restoredAt,
      onGap: (gap) => this.#tell(gap),
      report
    }))
    const beginning = new Beginning({
      openChats: join.openChats,
      reconciler,
      clock,
      announceOpen,
      isClosing,
      changed,
      report,
      failed: () => gaps.repair()
    })
    const isRestored = restoredAt !== undefined
    const start = (this.#start = new Start({ isRestored, canFetch, join, gaps, beginning }))
    this.arrivals = new Arrivals({
      catalog,
      canFetch,
      join,
      people,
      gaps,
      start,
      clock,
      isClosing,
      report: (cause) => reporter.report("source", cause)
    })
  }

  /** How many gaps there were. */
  get count(): number {
    return this.#envelopes.count
  }

  /** The moment up to which all was seen that there was to see. */
  get seenUntil(): number {
    return this.#gaps.seenUntil
  }

  /** The moment of the last look that showed that nothing is missing. */
  get lookedAt(): number {
    return this.#gaps.lookedAt
  }

  /** A source has pushed something. */
  heard(source: number): void {
    this.#gaps.heard(source)
  }

  /** Something may be missing since a moment: the state is looked at. */
  look(reason: FoundGap["reason"], from: number, chats?: readonly ChatSnapshot[]): void {
    this.#gaps.look({ reason, from, chats })
  }

  /** Learns which chats are open as the stream begins, or what happened since it was there last. */
  adopt(known?: readonly ChatSnapshot[]): void {
    this.#start.adopt(known)
  }

  /** Another session is there from now on; since a moment it has to be made up for what nobody saw. */
  joined(reason: FoundGap["reason"], from: number, chats: readonly ChatSnapshot[] | undefined): void {
    this.#start.joined(reason, from, chats)
  }

  /** Goes on where another was, which missed nothing. */
  goOn(): void {
    this.#start.goOn()
  }

  /** Nobody can be asked for what happened since there was a joiner last: all that is left is to say so. */
  tellRestart(): void {
    const { tell, changed } = this.#options
    tell(this.gapUntilNow("restarted", []))
    this.#start.goOnWithout()
    changed()
  }

  /** The join wants a thread. */
  fetch(chatId: string, threadId: string): void {
    this.#reconciler.fetch(chatId, threadId).then(
      (complete) => {
        if (!complete) this.#gaps.repair()
      },
      (cause: unknown) => this.#options.reporter.report("call", cause)
    )
  }

  /** The join had to leave something out of a chat. */
  hole(chatId: string): void {
    this.#options.tell(this.gapUntilNow("hole", [chatId]))
    this.#gaps.repair()
  }

  /** A push had to be dropped. What it said is fetched when there is room again, see {@link madeRoom}. */
  shed(): void {
    this.#overflowSince ??= this.#options.clock.now()
  }

  /** There is room again. */
  madeRoom(): void {
    const from = this.#overflowSince
    this.#overflowSince = undefined
    if (from !== undefined && !this.#isClosed) this.look("overflow", from)
  }

  /** A webhook was refused. Where it is not brought again until the next look, that comes sooner. */
  refused(): void {
    const { catalog, sweepEvery } = this.#options.options
    if (!this.#isClosed && catalog.wire.webhook.repeatedFor < sweepEvery) this.#gaps.doubt()
  }

  /** What was seen could not be kept. */
  lost(): void {
    this.#gaps.owe(this.seenUntil)
  }

  /** Something is missing in these chats, and nobody has looked for it yet. */
  gapUntilNow(reason: FoundGap["reason"], chatIds: readonly string[]): GapEnvelope {
    return this.#envelopes.untilNow(reason, this.seenUntil, chatIds)
  }

  close(): void {
    this.#isClosed = true
    this.#gaps.close()
    this.#reconciler.close()
  }

  #tell(gap: FoundGap): void {
    this.#options.tell(this.#envelopes.of(gap))
    this.#options.changed()
  }
}
