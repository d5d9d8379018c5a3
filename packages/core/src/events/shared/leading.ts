import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot } from "../../catalog/roles.ts"
import { tools } from "../consume/tools.ts"
import { Enrichment } from "../join/enrichment.ts"
import { isSettledWithin } from "../time/settled-within.ts"
import type { GapEvent } from "../event.ts"
import { Joiner } from "../pipeline/joiner.ts"
import type { JoinerOptions } from "../pipeline/joiner-options.ts"
import { makeJoinMemory, readRestored, type RestoredJoin } from "../pipeline/join-memory.ts"
import { LoggedDelivery } from "../pipeline/logged-delivery.ts"
import type { EnvelopeLog, StateChange } from "../logs/event-log.ts"
import type { InboxRecord, Lead } from "../logs/inbox.ts"
import type { WriterBounds } from "../logs/log-writer.ts"
import { pause } from "../time/pause.ts"
import type { Reporter } from "../pipeline/warnings.ts"
import { InboxClock } from "./inbox-clock.ts"
import { leadLog } from "./lead-log.ts"
import { Ledger } from "./ledger.ts"
import { sessionOf } from "./recording.ts"
import { Sessions } from "./sessions.ts"
import { readSeen, type Seen } from "./sighting.ts"

/** What is remembered of sessions, beside what a join has to remember. */
const sessionsName = "sessions"
/** How often is looked whether there is something to decide or to write, in milliseconds. */
const roundEvery = 500
/** How soon is looked again whether there is room, in milliseconds. */
const roomEvery = 50

/** After so many milliseconds without a sighting there are no more to be read. */
const restAfter = 50
/** For so many milliseconds what a login showed is how things are. */
const freshFor = 2_000

interface Missed {
  readonly reason: GapEvent["reason"]
  readonly chats: readonly ChatSnapshot[] | undefined
}

/** What somebody needs to lead. */
export interface LeadingOptions<C extends AnyCatalog> {
  readonly joiner: JoinerOptions<C>
  readonly log: EnvelopeLog<C>
  readonly lead: Lead
  readonly backlog: WriterBounds
  /** Whether somebody can be asked before there is a connection. */
  readonly asksAtOnce: boolean
  readonly reporter: Reporter
}

/** One lead, from what the log has kept to its end: joins what lies in the inbox, and writes what comes of it. */
export class Leading<C extends AnyCatalog> {
  readonly joiner: Joiner<C>
  /** Resolves when it is over: closed, lost, or refused by the log. */
  readonly over: Promise<void>
  readonly #options: LeadingOptions<C>
  readonly #clock: InboxClock
  readonly #ledger: Ledger
  readonly #sessions: Sessions<Missed>
  readonly #end = new AbortController()
  #round: ReturnType<typeof setTimeout> | undefined
  #rest: ReturnType<typeof setTimeout> | undefined
  #writtenSessions: string | undefined

  /** Reads what the log has kept, and begins. */
  static async begin<C extends AnyCatalog>(options: LeadingOptions<C>): Promise<Leading<C>> {
    const { log, lead, joiner } = options
    const { window, keys } = joiner.times
    const kept = await log.restore({ since: lead.since - window, most: keys })
    return new Leading(options, await readRestored(kept), kept.state.get(sessionsName))
  }

  private constructor(
    options: LeadingOptions<C>,
    restored: RestoredJoin | undefined,
    sessions: string | undefined
  ) {
    const { log, lead, backlog, reporter } = options
    this.#options = options
    const lastFact = restored?.facts.at(-1)?.[1] ?? -Infinity
    this.#clock = new InboxClock(lead.since, restored && Math.max(restored.seenUntil, lastFact))
    this.#ledger = new Ledger(lead)
    this.#sessions = Sessions.restore<Missed>(sessions, (time) => this.#clock.ofTheWall(time))
    // Sessions write down what they see, whether anybody joins it or not.
    const missedNothing = restored !== undefined && this.#sessions.areThere
    const consumers = { wereThere: true, groups: () => [] }
    const inHand = this.#ledger
    const written = leadLog(log, {
      isOver: () => lead.lost.aborted,
      onRefused: () => this.#end.abort(),
      state: () => this.#sessionState()
    })
    this.joiner = new Joiner<C>(
      { ...options.joiner, pushSources: 1 },
      {
        clock: this.#clock,
        alwaysLog: true,
        backlog,
        consumers,
        inHand,
        hub: { publish: () => {} },
        reporter,
        restored,
        makeMemory: makeJoinMemory,
        enrichment: (about, emit) => new Enrichment(about, emit, tools),
        access: {
          logged: (about, hooks) => new LoggedDelivery({ ...about, log: written, inHand }, hooks, tools)
        },
        missedNothing,
        wereAnswered: true,
        silentFor: [() => this.#silentFor()],
        commit: (events) => ({ lead: { epoch: lead.epoch, ...this.#ledger.write(events) } })
      }
    )
    for (const agentId of this.#sessions.agentIds)
      this.joiner.recovery.arrivals.learn({ people: [], agentId })
    if (options.asksAtOnce && !missedNothing) this.joiner.recovery.adopt()
    if (lead.lost.aborted) this.#end.abort()
    else lead.lost.addEventListener("abort", () => this.#end.abort(), { once: true })
    this.over = this.#run()
    this.#goRound()
  }

  /** Joins nothing more and writes what waits, in the milliseconds there are; what is held waits for the next lead. */
  async close(timeout: number): Promise<void> {
    this.#end.abort()
    await this.over
    const { lead } = this.#options
    if (!lead.lost.aborted) await isSettledWithin(this.joiner.written(), timeout)
    await lead.release()
  }

  async #run(): Promise<void> {
    const { lead, reporter } = this.#options
    const { signal } = this.#end
    this.#restSoon()
    try {
      for await (const records of lead.read({ signal })) {
        clearTimeout(this.#rest)
        for (const record of records) {
          while (this.joiner.isFull && !signal.aborted) await pause(roomEvery, signal)
          if (signal.aborted) return
          this.#join(record)
        }
        this.#restSoon()
      }
    } catch (cause) {
      reporter.report("log", cause)
    } finally {
      clearTimeout(this.#rest)
      clearTimeout(this.#round)
      this.joiner.halt()
    }
  }

  #restSoon(): void {
    this.#rest = setTimeout(() => this.#clock.caughtUp(), restAfter)
  }

  #join({ id, at, origin, text }: InboxRecord): void {
    const moment = this.#clock.read(at)
    try {
      this.#ledger.record(id, () => {
        const { age = 0, ...seen } = readSeen(text)
        // It may have waited for the log.
        return this.#take(seen, origin, moment - age)
      })
    } catch (cause) {
      // Nobody could make anything of it: it is done with.
      this.#options.reporter.report("source", cause)
    }
    this.#decide()
  }

  /** Answers with the keys of what a sighting brings, new or not. */
  #take(seen: Seen, origin: string, moment: number): readonly string[] {
    const session = sessionOf(origin)
    if (seen.kind === "push" && this.#sessions.saw(session, moment)) this.joiner.begin(origin, moment)
    if ("event" in seen) return this.joiner.take(seen.event, origin)?.keys ?? []
    this.#learn(seen, origin, session, moment)
    return []
  }

  /** Takes what a session says of itself. */
  #learn(seen: Exclude<Seen, { event: unknown }>, origin: string, session: string, moment: number): void {
    switch (seen.kind) {
      case "alive":
        if (this.#sessions.saw(session, moment - seen.silent, moment)) this.joiner.begin(origin, moment)
        return
      case "login": {
        const from = this.joiner.recovery.seenUntil
        const { areThere, wereThere } = this.#sessions
        this.#sessions.login(session, seen.login.agentId, moment)
        this.joiner.begin(origin, moment)
        this.joiner.recovery.arrivals.learn(seen.login)
        this.joiner.recovery.joined(areThere || !wereThere ? "sweep" : "reconnected", from, seen.login.chats)
        return
      }
      case "gap": {
        const { reason, lasted, login, ended } = seen
        const about = { reason, chats: login?.chats }
        this.#sessions.gap(session, { from: moment - lasted, to: moment, about }, login?.agentId)
        this.joiner.begin(origin, moment, ended)
        if (login !== undefined) this.joiner.recovery.arrivals.learn(login)
        return
      }
      case "ended":
        this.#sessions.end(session)
        return
      case "refused":
        // What webhooks tell sessions see as well.
        if (!this.#sessions.areThere) this.joiner.recovery.refused()
        return
    }
  }

  /** Looks for what nobody has seen. */
  #decide(): void {
    if (!this.#sessions.areInDoubt) return
    const now = this.#clock.now()
    const doubts = this.#sessions.decide(now, this.joiner.recovery.lookedAt)
    const last = doubts.at(-1)
    if (last === undefined) return
    // One look answers all of them. What a login showed some time ago is not so any more.
    const chats = now - last.to < freshFor ? last.about.chats : undefined
    this.joiner.recovery.look(last.about.reason, Math.min(...doubts.map(({ from }) => from)), chats)
  }

  #goRound(): void {
    this.#sessions.expire(this.#clock.now())
    this.#decide()
    if (this.#ledger.isBehind) this.joiner.touch()
    this.#round = setTimeout(() => this.#goRound(), roundEvery)
  }

  #silentFor(): number | undefined {
    const until = this.#sessions.completeUntil
    return until === undefined ? undefined : Math.max(0, this.#clock.now() - until)
  }

  /** What the next lead has to know of sessions, if that has changed. */
  #sessionState(): readonly StateChange[] {
    const value = this.#sessions.write((moment) => this.#clock.onTheWall(moment))
    if (value === this.#writtenSessions) return []
    this.#writtenSessions = value
    return [{ name: sessionsName, value }]
  }
}
