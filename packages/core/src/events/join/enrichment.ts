import type { AnyEnvelope } from "../envelope.ts"
import type { Tools } from "../consume/tools.ts"
import type { DeadlineQueue } from "./deadline-queue.ts"
import type { RecentKeys } from "./recent-keys.ts"

/** Which events wait for what only their webhook brings. */
export interface EnrichOptions {
  /** The events that a handler cannot do without. */
  readonly actions: readonly string[]
  /** Milliseconds to wait for the webhook, at most 2 000. */
  readonly wait: number
}

interface Waiting {
  envelope: AnyEnvelope
  readonly bytes: number
  isReady: boolean
}

/** So much waits at most: the oldest of it goes on without its data then. */
const mostWaiting = { events: 10_000, bytes: 32 * 2 ** 20 }
/** So much is kept that came before its event. */
const mostEarly = { keys: 10_000, bytes: 8 * 2 ** 20 }

/** The last stage: lets events wait for their additional data, and those of the same chat wait behind them. */
export class Enrichment {
  readonly #actions: ReadonlySet<string>
  readonly #emit: (envelope: AnyEnvelope) => void
  /** By chat, whose threads follow one another. */
  readonly #lines = new Map<string, Waiting[]>()
  readonly #waiting = new Map<string, Waiting>()
  readonly #deadlines: DeadlineQueue<Waiting>
  readonly #tools: Tools
  /** What was brought before its event had its turn. */
  #early: RecentKeys<Early>
  #earlyBytes = 0
  #events = 0
  #bytes = 0

  constructor({ actions, wait }: EnrichOptions, emit: (envelope: AnyEnvelope) => void, tools: Tools) {
    this.#tools = tools
    this.#early = earlyKeys(tools)
    this.#actions = new Set(actions)
    this.#emit = emit
    this.#deadlines = new tools.DeadlineQueue(wait)
  }

  /** Takes an event whose turn it is. */
  pass(envelope: AnyEnvelope, now: number): void {
    const early = this.#early.get(envelope.key)
    const enriched = early === undefined ? envelope : { ...envelope, additionalData: early.data }
    const wants =
      this.#actions.has(enriched.action) &&
      enriched.source === "push" &&
      enriched.additionalData === undefined
    const line = this.#lines.get(lineOf(enriched))
    if (!wants && line === undefined) return this.#emit(enriched)
    const waiting: Waiting = { envelope: enriched, bytes: this.#tools.weigh(enriched), isReady: !wants }
    this.#events++
    this.#bytes += waiting.bytes
    if (line === undefined) this.#lines.set(lineOf(enriched), [waiting])
    else line.push(waiting)
    if (wants) {
      this.#waiting.set(enriched.key, waiting)
      this.#deadlines.add(waiting, now)
    }
    while (this.#events > mostWaiting.events || this.#bytes > mostWaiting.bytes) {
      const oldest = this.#deadlines.take(Infinity)
      if (oldest === undefined) break
      this.#release(oldest)
    }
  }

  /** Takes what the second copy of an event brought. */
  bring({ key, action, additionalData }: AnyEnvelope, now: number): void {
    if (additionalData === undefined || !this.#actions.has(action)) return
    const waiting = this.#waiting.get(key)
    if (waiting === undefined) return this.#keep(key, additionalData, now)
    waiting.envelope = { ...waiting.envelope, additionalData }
    this.#release(waiting)
  }

  /** Takes what waits behind events that could not be kept: it is not to go before them when they come again. */
  takeBehind(lost: readonly AnyEnvelope[]): AnyEnvelope[] {
    return [...new Set(lost.map(lineOf))].flatMap((name) => {
      const line = this.#lines.get(name) ?? []
      this.#lines.delete(name)
      return line.map((waiting) => {
        const { envelope, bytes } = waiting
        if (this.#waiting.get(envelope.key) === waiting) this.#waiting.delete(envelope.key)
        // Its deadline has nothing left to release.
        waiting.isReady = true
        this.#events--
        this.#bytes -= bytes
        return envelope
      })
    })
  }

  /** Whether nothing waits. */
  get isAtRest(): boolean {
    return this.#lines.size === 0
  }

  /** When {@link tick} has something to do. */
  next(): number | undefined {
    return this.#deadlines.next()
  }

  /** Ends the waits that are over. */
  tick(now: number): void {
    for (let due = this.#deadlines.take(now); due !== undefined; due = this.#deadlines.take(now))
      this.#release(due)
  }

  #keep(key: string, data: unknown, now: number): void {
    const bytes = this.#tools.weigh(data)
    this.#earlyBytes += bytes
    if (this.#earlyBytes > mostEarly.bytes) {
      this.#early = earlyKeys(this.#tools)
      this.#earlyBytes = bytes
    }
    this.#early.set(key, { data }, now)
  }

  #release(waiting: Waiting): void {
    if (waiting.isReady) return
    waiting.isReady = true
    const { key } = waiting.envelope
    if (this.#waiting.get(key) === waiting) this.#waiting.delete(key)
    const name = lineOf(waiting.envelope)
    const line = this.#lines.get(name) ?? []
    while (line[0]?.isReady === true) {
      const { envelope, bytes } = line.shift()!
      this.#events--
      this.#bytes -= bytes
      this.#emit(envelope)
    }
    if (line.length === 0) this.#lines.delete(name)
  }
}

/** What came before its event. */
interface Early {
  readonly data: unknown
}

const earlyKeys = ({ RecentKeys: Keys }: Tools): RecentKeys<Early> =>
  new Keys({ window: 10_000, capacity: mostEarly.keys })

const lineOf = ({ chatId, threadId }: AnyEnvelope): string => chatId ?? threadId ?? ""
