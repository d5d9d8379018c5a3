import type { Observable } from "rxjs"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import { randomId } from "../../random-id.ts"
import type { Acceptance, AgentChatEvent, GapEvent } from "../event.ts"
import { isSettledWithin } from "../time/settled-within.ts"
import type { AnyEnvelope } from "../envelope.ts"
import { EventReader, type RawEvent } from "../join/read-event.ts"
import type { Inbox } from "../logs/inbox.ts"
import type { WriterBounds } from "../logs/log-writer.ts"
import { People } from "../join/people.ts"
import { type Silence, silenceOf } from "../sources/listen.ts"
import type { PushSource, WebhookSource } from "../sources/sources.ts"
import type { Reporter } from "../pipeline/warnings.ts"
import { Recorder } from "./recorder.ts"
import { type LoginFacts, readLogin, type Seen, writeSeen } from "./sighting.ts"

/** How often a session says that it is there, in milliseconds. */
const heartbeat = 1_000

/** What a recording is made of. */
export interface RecordingOptions<C extends AnyCatalog> {
  readonly catalog: C
  readonly inbox: Inbox
  readonly rtm: readonly PushSource<C>[]
  readonly webhooks: readonly WebhookSource<C>[]
  readonly own: Iterable<string>
  /** How much may wait for the inbox before pushes are dropped and webhooks refused. */
  readonly backlog: WriterBounds
  readonly reporter: Reporter
  /** Takes what nobody writes down, such as typing indicators: events without a key. */
  readonly onPassing: (envelope: AnyEnvelope) => void
}

/** Counts of a recorder since it began, in this process. */
export interface RecorderMetrics {
  /** Events that came. */
  readonly received: number
  /** Those that were written down; what has no key, such as typing indicators, is not. */
  readonly written: number
  /** Pushes that were dropped, as too many waited: they are told as a gap. */
  readonly shed: number
  /** Webhooks that were not taken, and so are brought again. */
  readonly refused: number
  /** How often the log did not take what was to be written. What is not refused or shed is tried again. */
  readonly failed: number
  /** What waits for the log now, signs of life of sessions included. */
  readonly waiting: number
}

/** How a session goes on. */
interface Session {
  readonly name: string
  connections: number
  /** Since when pushes are dropped, by `performance.now()`. */
  overflowSince: number | undefined
  /** Whether its last sign of life is being written. */
  isBeating: boolean
}

/** Writes down what sources see, for whoever joins. */
export class Recording<C extends AnyCatalog> {
  readonly #counts = { received: 0, written: 0, shed: 0, refused: 0, failed: 0 }
  readonly #options: RecordingOptions<C>
  readonly #recorder: Recorder
  readonly #people: People
  readonly #reader: EventReader
  /** Sessions of all processes have different names. */
  readonly #process = randomId()
  readonly #sessions: readonly Session[]
  /** How long the source of each has been silent. */
  readonly #silences: readonly (Silence | undefined)[]
  readonly #ends: (() => void)[] = []
  #isClosed = false
  /** When it was written down last that webhooks are refused, by `performance.now()`; nothing while that is being done. */
  #doubtedAt: number | undefined = -Infinity

  constructor(options: RecordingOptions<C>) {
    const { catalog, inbox, own, backlog, reporter, rtm, webhooks } = options
    this.#options = options
    this.#people = new People(catalog, own)
    this.#reader = new EventReader(catalog, this.#people)
    this.#recorder = new Recorder(inbox, backlog, {
      onFailed: (cause) => {
        this.#counts.failed++
        reporter.report("log", cause)
      },
      onFull: (waiting) => reporter.report("log", new Error(`${waiting} events wait to be written down`)),
      onRoom: () => this.#roomAgain()
    })
    this.#silences = rtm.map((source) => silenceOf(source, reporter))
    this.#sessions = rtm.map((_, index) => ({
      name: `${this.#process}-${index}`,
      connections: 0,
      overflowSince: undefined,
      isBeating: false
    }))
    try {
      for (const [index, source] of rtm.entries()) this.#listen(source, this.#sessions[index]!)
      for (const [index, source] of webhooks.entries()) this.#ends.push(this.#receive(source, index))
    } catch (cause) {
      this.#isClosed = true
      this.#endAll()
      this.#recorder.close()
      throw cause
    }
    if (rtm.length === 0) return
    const beats = setInterval(() => this.#beat(), heartbeat)
    this.#ends.push(() => clearInterval(beats))
  }

  metrics(): RecorderMetrics {
    return { ...this.#counts, waiting: this.#recorder.waiting }
  }

  /** Takes nothing more and writes what waits, in the milliseconds there are. Answers how much was not written. */
  async close(timeout: number): Promise<number> {
    this.#isClosed = true
    this.#endAll()
    for (const session of this.#sessions) void this.#record(session, { kind: "ended" })
    await isSettledWithin(this.#recorder.idle(), timeout)
    const left = this.#recorder.waiting
    this.#recorder.close()
    return left
  }

  /** Whatever sources of the user's own make of it. */
  #endAll(): void {
    for (const end of this.#ends.splice(0)) {
      try {
        end()
      } catch (cause) {
        this.#options.reporter.report("source", cause)
      }
    }
  }

  #listen(source: PushSource<C>, session: Session): void {
    const error = (cause: unknown): void => this.#options.reporter.report("source", cause)
    let isOld = true
    let isKnown = false
    const listen = <T>(observable: Observable<T>, next: (value: T) => void): void => {
      const subscription = observable.subscribe({ next, error })
      this.#ends.push(() => subscription.unsubscribe())
    }
    listen(source.events, (event) => (isGap(event) ? this.#gap(event, session) : this.#push(event, session)))
    if (source.logins !== undefined) {
      listen(source.logins, (reply) => {
        const login = this.#read(reply)
        if (isKnown || login === undefined) return
        isKnown = true
        // Since an old login chats may have come and gone.
        const chats = isOld ? undefined : login.chats
        void this.#record(session, { kind: "login", login: { ...login, chats } })
      })
    }
    isOld = false
  }

  #receive(source: WebhookSource<C>, index: number): () => void {
    const take = (event: AgentChatEvent<C>): Acceptance | Promise<Acceptance> =>
      isGap(event) ? "taken" : this.#webhook(event, event.origin ?? `webhooks-${index}`)
    const unheard = source.onRefused?.(() => this.#doubt())
    if (unheard !== undefined) this.#ends.push(unheard)
    if (source.consume !== undefined) return source.consume(take)
    const subscription = source.events.subscribe({
      next: (event) => void take(event),
      error: (cause: unknown) => this.#options.reporter.report("source", cause)
    })
    return () => subscription.unsubscribe()
  }

  #push(event: RawEvent, session: Session): void {
    if (this.#isClosed) return
    this.#counts.received++
    const origin = originOf(session)
    if (this.#isPassing(event, origin)) return
    if (this.#recorder.isFull) {
      this.#counts.shed++
      session.overflowSince ??= performance.now()
      return
    }
    void this.#record(session, { kind: "push", event }).then(
      (isWritten) => isWritten && this.#counts.written++
    )
  }

  async #webhook(event: RawEvent, origin: string): Promise<Acceptance> {
    if (this.#isClosed || this.#recorder.isFull) return this.#refuse()
    this.#counts.received++
    if (this.#isPassing(event, origin)) return "taken"
    const text = writeSeen({ kind: "webhook", event })
    if (!(await this.#recorder.record({ origin, text }, { comesAgain: true }))) return this.#refuse()
    this.#counts.written++
    return "taken"
  }

  #refuse(): Acceptance {
    this.#counts.refused++
    return "not-taken"
  }

  /** Lets whoever joins know that webhooks are refused, at a pace of its own. */
  #doubt(): void {
    const now = performance.now()
    if (this.#isClosed || this.#doubtedAt === undefined || now - this.#doubtedAt < heartbeat) return
    this.#doubtedAt = undefined
    const sighting = { origin: this.#process, text: writeSeen({ kind: "refused" }) }
    void this.#recorder
      .record(sighting, { comesAgain: false })
      .then(() => (this.#doubtedAt = performance.now()))
  }

  /** Whether nobody writes down an event; then it is shown here. What cannot be read others may be able to read. */
  #isPassing(event: RawEvent, origin: string): boolean {
    try {
      const envelope = this.#reader.read(event, origin)
      if (envelope.keyClass !== "none") return false
      this.#options.onPassing(envelope)
      return true
    } catch (cause) {
      this.#options.reporter.report("source", cause)
      return false
    }
  }

  #gap(event: GapEvent, session: Session): void {
    if (this.#isClosed) return
    const lasted = Math.max(0, event.lasted ?? event.to - event.from)
    const login = event.snapshot === undefined ? undefined : this.#read(event.snapshot)
    this.#goOn(session, { reason: event.reason, lasted, login })
  }

  #roomAgain(): void {
    for (const session of this.#sessions) {
      if (session.overflowSince === undefined) continue
      const lasted = performance.now() - session.overflowSince
      session.overflowSince = undefined
      this.#goOn(session, { reason: "overflow", lasted, login: undefined })
    }
  }

  /** What a session sees from now on has no copies of what was before. */
  #goOn(session: Session, gap: Omit<Seen & { kind: "gap" }, "kind" | "ended">): void {
    const ended = originOf(session)
    session.connections++
    void this.#record(session, { kind: "gap", ended, ...gap })
  }

  #beat(): void {
    for (const index of this.#options.rtm.keys()) {
      const session = this.#sessions[index]!
      // What is dropped is not seen, and what waits is not written down.
      if (session.overflowSince !== undefined || session.isBeating) continue
      const silent = this.#silences[index]?.()
      if (silent === undefined) continue
      session.isBeating = true
      void this.#record(session, { kind: "alive", silent }).then(() => (session.isBeating = false))
    }
  }

  #record(session: Session, seen: Seen): Promise<boolean> {
    try {
      const sighting = { origin: originOf(session), text: writeSeen(seen) }
      return this.#recorder.record(sighting, { comesAgain: false })
    } catch (cause) {
      // It holds what JSON cannot.
      this.#options.reporter.report("source", cause)
      return Promise.resolve(false)
    }
  }

  #read(reply: unknown): LoginFacts | undefined {
    try {
      this.#people.learnLogin(reply)
      return readLogin(this.#options.catalog, reply)
    } catch (cause) {
      this.#options.reporter.report("source", cause)
      return undefined
    }
  }
}

const originOf = ({ name, connections }: Session): string => `${name}.${connections}`

/** The session that an origin is a connection of. */
export const sessionOf = (origin: string): string => origin.slice(0, origin.lastIndexOf("."))

const isGap = (event: { readonly action: string }): event is GapEvent => event.action === "gap"
