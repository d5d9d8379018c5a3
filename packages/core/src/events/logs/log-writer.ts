import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { AnyEnvelope, Envelope, GapEnvelope } from "../envelope.ts"
import type { HubEvent } from "../observe/hub.ts"
import type { Tools } from "../consume/tools.ts"
import type { Appended, Commit, Draft, EnvelopeLog } from "./event-log.ts"
import { unfitOf } from "./unfit.ts"

/** Told what becomes of what is written, in the order in which it was given. */
export interface LogWriterHooks {
  /** An event is in the log; `isNew` unless it was there before. Events that need not be written are told as well. */
  readonly onWritten: (event: HubEvent, isNew: boolean) => void
  /** Events could not be written: those that were tried, and those of the same chats behind them. */
  readonly onFailed: (events: readonly HubEvent[], cause: unknown) => void
  /** The log takes everything but this event, whenever it is brought. */
  readonly onUnfit: (event: HubEvent, cause: unknown) => void
  /** There is no room any more; tells how many wait. */
  readonly onFull: (waiting: number) => void
  /** There is room again. */
  readonly onRoom: () => void
  /** What is written together with these events. */
  readonly commit?: (events: readonly HubEvent[]) => Omit<Commit, "nonce">
  /** It is in the log. */
  readonly onCommitted?: () => void
  /** What has to be known of an event after a restart. */
  readonly factOf?: (envelope: AnyEnvelope) => unknown
}

/** How much may wait to be written. */
export interface WriterBounds {
  readonly events: number
  readonly bytes: number
}

interface Entry {
  readonly event: HubEvent
  readonly bytes: number
  /** Whether it is only to have its turn. */
  readonly passes: boolean
}

/** What is written at a time: so many events, and so many bytes of them unless one has more. */
const batchSize = { events: 256, bytes: 8 * 2 ** 20 }

/**
 * Writes envelopes into a log, one after another, and counts those that have not got there yet. What cannot be written is
 * given back together with all that follows it in its chat, so that nothing is kept out of order.
 */
export class LogWriter<C extends AnyCatalog> {
  readonly #log: EnvelopeLog<C>
  readonly #name: string
  readonly #hooks: LogWriterHooks
  readonly #bounds: WriterBounds
  readonly #weigh: Tools["weigh"]
  #queue: Entry[] = []
  #head = 0
  #bytes = 0
  #writing: Promise<void> | undefined
  #isFull = false
  #isTouched = false
  #batches = 0
  #inFlight = 0

  constructor(log: EnvelopeLog<C>, bounds: WriterBounds, hooks: LogWriterHooks, { randomId, weigh }: Tools) {
    this.#name = randomId()
    this.#weigh = weigh
    this.#log = log
    this.#bounds = bounds
    this.#hooks = hooks
  }

  /** Whether no more should be brought. Stays so until half of what waits is written. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** How many events are not written. */
  get waiting(): number {
    return this.#queue.length - this.#head + this.#inFlight
  }

  /** Writes an event, or lets it wait for its turn behind those that are written. */
  write(event: HubEvent, { passes }: { readonly passes: boolean }): void {
    if (passes && this.#writing === undefined) return this.#hooks.onWritten(event, true)
    const bytes = this.#weigh(event)
    this.#queue.push({ event, bytes, passes })
    this.#bytes += bytes
    if (!this.#isFull && this.#isOver(1)) {
      this.#isFull = true
      this.#hooks.onFull(this.waiting)
    }
    this.#start()
  }

  /** There is something to be written together with events, or without one. */
  touch(): void {
    this.#isTouched = true
    this.#start()
  }

  /** Resolves when all is written. */
  async idle(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing
  }

  /** What comes of one sighting is written together. */
  #start(): void {
    this.#writing ??= Promise.resolve().then(() => this.#drain())
  }

  #isOver(part: number): boolean {
    return this.waiting >= this.#bounds.events * part || this.#bytes >= this.#bounds.bytes * part
  }

  async #drain(): Promise<void> {
    while (this.waiting > 0 || this.#isTouched) {
      const batch = this.#next()
      this.#inFlight = batch.length
      if (batch[0]?.passes === true) this.#hooks.onWritten(batch[0].event, true)
      else await this.#append(batch)
      this.#inFlight = 0
      for (const { bytes } of batch) this.#bytes -= bytes
      this.#compact()
      if (this.#isFull && !this.#isOver(0.5)) {
        this.#isFull = false
        this.#hooks.onRoom()
      }
    }
    this.#queue = []
    this.#head = 0
    this.#writing = undefined
  }

  /** The first that waits, with those behind it. */
  #next(): Entry[] {
    if (this.#queue[this.#head]?.passes === true) return [this.#queue[this.#head++]!]
    const batch: Entry[] = []
    let bytes = 0
    for (; this.#head < this.#queue.length; this.#head++) {
      const next = this.#queue[this.#head]!
      const isFull =
        batch.length > 0 && (batch.length >= batchSize.events || bytes + next.bytes > batchSize.bytes)
      if (next.passes || (isFull && !isDerived(next.event))) break
      batch.push(next)
      bytes += next.bytes
    }
    return batch
  }

  async #append(batch: readonly Entry[]): Promise<void> {
    this.#isTouched = false
    const commit = this.#hooks.commit?.(batch.map(({ event }) => event))
    if (batch.length === 0 && commit?.lead === undefined && (commit?.state ?? []).length === 0) return
    await this.#appendWhatFits(batch, commit)
  }

  async #appendWhatFits(batch: readonly Entry[], commit: Omit<Commit, "nonce"> | undefined): Promise<void> {
    const drafts = batch.map((entry) => this.#draft(entry))
    let results: readonly Appended[]
    try {
      results = await this.#log.append(drafts, { ...commit, nonce: `${this.#name}:${++this.#batches}` })
    } catch (cause) {
      const unfit = batch[unfitOf(cause) ?? -1]
      if (unfit !== undefined) {
        this.#hooks.onUnfit(unfit.event, cause)
        return this.#appendWhatFits(
          batch.filter((entry) => entry !== unfit),
          commit
        )
      }
      const lost = [...batch, ...this.#takeBehind(new Set(drafts.map(({ partition }) => partition)))]
      this.#hooks.onFailed(
        lost.map(({ event }) => event),
        cause
      )
      return
    }
    this.#hooks.onCommitted?.()
    for (const [i, { event }] of batch.entries()) this.#hooks.onWritten(event, results[i]?.duplicate !== true)
  }

  /** Takes what waits for the same partitions out of the queue. */
  #takeBehind(partitions: ReadonlySet<string>): Entry[] {
    const rest = this.#queue.slice(this.#head)
    const isBehind = ({ event, passes }: Entry): boolean => !passes && partitions.has(partitionOf(event))
    this.#queue = rest.filter((entry) => !isBehind(entry))
    this.#head = 0
    const taken = rest.filter(isBehind)
    for (const { bytes } of taken) this.#bytes -= bytes
    return taken
  }

  #compact(): void {
    if (this.#head <= 1_000) return
    this.#queue = this.#queue.slice(this.#head)
    this.#head = 0
  }

  #draft({ event, bytes }: Entry): Draft<Envelope<C>> {
    const about = isGap(event)
      ? { key: `gap:${event.from}:${event.to}`, keyClass: "none" as const, follows: true as const }
      : { key: event.key, keyClass: event.keyClass }
    const fact = isGap(event) ? undefined : this.#hooks.factOf?.(event)
    return {
      event: event as Envelope<C>,
      partition: partitionOf(event),
      bytes,
      ...about,
      ...(fact === undefined ? {} : { fact: JSON.stringify(fact) })
    }
  }
}

/** Whether it lay in the event before it: without it, that must not be in the log. */
const isDerived = (event: HubEvent): boolean => "key" in event && event.source === "derived"

const isGap = (event: HubEvent): event is GapEnvelope => !("key" in event)

const partitionOf = (event: HubEvent): string => (isGap(event) ? "" : (event.chatId ?? ""))
