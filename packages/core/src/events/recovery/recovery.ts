import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot } from "../../catalog/roles.ts"
import type { GapEnvelope } from "../envelope.ts"
import type { Join } from "../join/join.ts"
import type { JoinerOptions } from "../pipeline/joiner-options.ts"
import type { People } from "../join/people.ts"
import type { ServerTime } from "../time/server-time.ts"
import type { SteadyClock } from "../time/steady-clock.ts"
import type { Reporter } from "../pipeline/warnings.ts"
import { Arrivals } from "./arrivals.ts"
import { type FoundGap, GapEnvelopes } from "./gap-envelopes.ts"
import { type Adoption, LateRepairs } from "./late-repairs.ts"
import { Seen } from "./seen.ts"

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

/** Knows since when something may be missing, has it looked for, and tells of the gaps. */
export class Recovery {
  /** Takes what sources say of themselves. */
  readonly arrivals: Arrivals
  readonly #options: RecoveryOptions
  readonly #seen: Seen
  readonly #repairs: LateRepairs
  readonly #envelopes: GapEnvelopes
  readonly #adoption: Adoption = { isDone: false, hasFailed: false }
  readonly #canFetch: boolean
  /** Whether it has to make up for a time in which there was no joiner. */
  #owesRestart: boolean
  /** Since when pushes had to be dropped. */
  #overflowSince: number | undefined
  #isClosed = false

  constructor(given: RecoveryOptions) {
    const { options, join, people, clock, reporter, restoredAt } = given
    this.#options = given
    this.#canFetch = options.callers.length > 0
    this.#owesRestart = restoredAt !== undefined
    this.#envelopes = new GapEnvelopes({ ...given, catalog: options.catalog })
    this.#seen = new Seen({ ...given, pushSources: options.pushSources, owedSince: restoredAt })
    this.#repairs = new LateRepairs(
      {
        ...options,
        ...given,
        seen: this.#seen,
        adoption: this.#adoption,
        canFetch: this.#canFetch,
        fill: options.times.fill,
        onGap: (gap) => this.#tell(gap),
        report: (cause) => reporter.report("call", cause),
        read: (reply) => people.learn(reply)
      },
      reporter
    )
    this.arrivals = new Arrivals({
      catalog: options.catalog,
      canFetch: this.#canFetch,
      join,
      people,
      seen: this.#seen,
      recovery: this,
      clock,
      isClosing: () => this.#isClosed,
      report: (cause) => reporter.report("source", cause)
    })
  }

  /** How many gaps there were. */
  get count(): number {
    return this.#envelopes.count
  }

  /** The moment up to which all was seen that there was to see. */
  get seenUntil(): number {
    return this.#seen.until
  }

  /** The moment of the last look that showed that nothing is missing. */
  get lookedAt(): number {
    return this.#seen.lookedAt
  }

  /** A source has pushed something. */
  heard(source: number): void {
    this.#seen.heard(source)
  }

  /** Something may be missing since a moment: the state is looked at. */
  look(reason: FoundGap["reason"], from: number, chats?: readonly ChatSnapshot[]): void {
    this.#seen.owe(from)
    this.#repairs.do(
      (repairs) => repairs.look({ reason, from, chats }),
      () => {
        this.#options.tell(this.gapUntilNow(reason, []))
        this.#options.changed()
      }
    )
  }

  /** Learns which chats are open as the stream begins, or what happened since it was there last. */
  adopt(chats?: readonly ChatSnapshot[]): void {
    const { join, clock, restoredAt } = this.#options
    if (this.#owesRestart) {
      this.#owesRestart = false
      this.#adoption.isDone = true
      return this.look("restarted", this.#seen.until, chats)
    }
    if (restoredAt !== undefined) return
    const known = chats && { chats, at: clock.now() }
    if (known !== undefined) {
      this.#adoption.isDone = true
      join.openChats.adopt(known.chats, known.at)
    }
    this.#repairs.do(
      (repairs) => repairs.adopt(known),
      () => (this.#adoption.hasFailed = true)
    )
  }

  /**
   * Another session is there from now on, and shows which chats are open, if it can; since a moment it has to be made up for
   * what nobody saw.
   */
  joined(reason: FoundGap["reason"], from: number, chats: readonly ChatSnapshot[] | undefined): void {
    // Whoever looked before could not see what it sees.
    if (this.#adoption.isDone) this.look(reason, from, chats)
    else if (chats !== undefined || this.#canFetch) this.adopt(chats)
  }

  /** Goes on where another was, which missed nothing: what came meanwhile is brought to this one. */
  goOn(): void {
    this.#owesRestart = false
    this.#adoption.isDone = true
    this.#options.join.lanes.warm = true
    this.#seen.goOn()
  }

  /** Nobody can be asked for what happened since there was a joiner last: all that is left is to say so. */
  tellRestart(): void {
    const { join, tell, changed } = this.#options
    tell(this.gapUntilNow("restarted", []))
    this.#owesRestart = false
    join.lanes.warm = true
    this.#seen.settle()
    changed()
  }

  /** The join wants a thread. */
  fetch(chatId: string, threadId: string): void {
    const { join, clock, changed } = this.#options
    this.#repairs.do(
      (repairs) => repairs.fetch(chatId, threadId),
      () => {
        join.failed(threadId, clock.now())
        changed()
      }
    )
  }

  /** The join had to leave something out of a chat. */
  hole(chatId: string): void {
    this.#options.tell(this.gapUntilNow("hole", [chatId]))
    this.#repair()
  }

  /** A push had to be dropped, now unless said. What it said is fetched when there is room again, see {@link madeRoom}. */
  shed(at: number = this.#options.clock.now()): void {
    this.#overflowSince ??= at
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
    const isInTime = catalog.wire.webhook.repeatedFor >= sweepEvery
    if (!isInTime && this.#canFetch) this.#repairs.do((repairs) => repairs.doubt())
  }

  /** What was seen since a moment, by the clock on the wall, could not be kept. */
  lost(since: number): void {
    this.#seen.owe(Math.min(this.#options.clock.ofTheWall(since), this.seenUntil))
    this.#repair()
  }

  /** Something is missing in these chats, and nobody has looked for it yet. */
  gapUntilNow(reason: FoundGap["reason"], chatIds: readonly string[]): GapEnvelope {
    return this.#envelopes.untilNow(reason, this.seenUntil, chatIds)
  }

  close(): void {
    this.#isClosed = true
    this.#repairs.close()
  }

  #repair(): void {
    if (this.#canFetch) this.#repairs.do((repairs) => repairs.repair())
  }

  #tell(gap: FoundGap): void {
    this.#options.tell(this.#envelopes.of(gap))
    this.#options.changed()
  }
}
