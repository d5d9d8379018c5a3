import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Envelope, GapEnvelope } from "../envelope.ts"
import type { Draft, EnvelopeLog } from "./event-log.ts"
import type { HubEvent } from "../hub.ts"
import { randomId } from "../../random-id.ts"

/** Told what becomes of what is written. */
export interface LogWriterHooks {
  readonly report: (cause: unknown) => void
  /** An event is in the log; or it was there before, or could not be written. */
  readonly onWritten: (key: string, isNew: boolean) => void
  /** There is room again after {@link LogWriter.isFull}. */
  readonly onRoom: () => void
}

/** Writes envelopes into a log, one after another, and counts those that have not got there yet. */
export class LogWriter<C extends AnyCatalog> {
  readonly #log: EnvelopeLog<C>
  readonly #origin = randomId()
  readonly #hooks: LogWriterHooks
  readonly #capacity: number
  #queue: HubEvent[] = []
  #head = 0
  #writing: Promise<void> | undefined
  #wasFull = false

  constructor(log: EnvelopeLog<C>, capacity: number, hooks: LogWriterHooks) {
    this.#log = log
    this.#capacity = capacity
    this.#hooks = hooks
  }

  /** Whether no more should be brought. Stays so until half of the queue is written. */
  get isFull(): boolean {
    if (this.#queue.length - this.#head >= this.#capacity) this.#wasFull = true
    return this.#wasFull
  }

  write(event: HubEvent): void {
    this.#queue.push(event)
    this.#writing ??= this.#drain()
  }

  /** Resolves when all is written. */
  async idle(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing
  }

  async #drain(): Promise<void> {
    while (this.#head < this.#queue.length) {
      const event = this.#queue[this.#head++]!
      const draft = this.#draft(event)
      try {
        const { duplicate } = await this.#log.append(draft)
        this.#hooks.onWritten(draft.key, !duplicate)
      } catch (cause) {
        this.#hooks.report(cause)
        this.#hooks.onWritten(draft.key, false)
      }
      if (this.#head > 1_000) {
        this.#queue = this.#queue.slice(this.#head)
        this.#head = 0
      }
      if (this.#wasFull && (this.#queue.length - this.#head) * 2 <= this.#capacity) {
        this.#wasFull = false
        this.#hooks.onRoom()
      }
    }
    this.#queue = []
    this.#head = 0
    this.#writing = undefined
  }

  /** The join has paired the copies: to the log it is one origin, that of this process. */
  #draft(event: HubEvent): Draft<Envelope<C>> {
    const about = isGap(event)
      ? { key: `gap:${event.from}:${event.to}`, keyClass: "none" as const, partition: "" }
      : { key: event.key, keyClass: event.keyClass, partition: event.chatId ?? "" }
    return { event: event as Envelope<C>, origin: this.#origin, ...about }
  }
}

const isGap = (event: HubEvent): event is GapEnvelope => !("key" in event)
