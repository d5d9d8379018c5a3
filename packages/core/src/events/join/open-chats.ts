import type { ChatSnapshot, ThreadSnapshot } from "../../catalog/roles.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { JoinParts } from "./join-parts.ts"
import { lastTie } from "./lane.ts"
import type { JoinSink } from "./join-options.ts"

/** Takes the chats that are open as the stream begins: what happened in them before is none of its business. */
export class OpenChats {
  readonly #parts: JoinParts
  readonly #sink: Pick<JoinSink, "emit" | "fetch">
  #adoptedAt = -Infinity

  constructor(parts: JoinParts, sink: Pick<JoinSink, "emit" | "fetch">) {
    this.#parts = parts
    this.#sink = sink
  }

  /** Takes them as somebody has shown them. */
  adopt(chats: readonly ChatSnapshot[], now: number): void {
    const { lanes } = this.#parts
    this.#adoptedAt = now
    for (const { chatId, lastThreadId, lastOrders, lastTies } of chats) {
      if (lastThreadId === undefined || lanes.get(lastThreadId) !== undefined) continue
      const lane = lanes.ensure(chatId, lastThreadId, false, now)
      const last = lastOrders.get(lastThreadId)
      if (last !== undefined) lane.passed(last, lastTies?.get(lastThreadId) ?? lastTie)
      lane.history = last ?? -Infinity
      lane.isAdopted = lane.isIntact = lane.wasOpenAtStart = true
      lane.opened = true
      lane.isGuess = false
    }
    // Of what was heard before, nobody knows yet what came earlier.
    for (const { isGuess, fromStart, chatId, threadId } of lanes.all()) {
      if (isGuess && !fromStart) this.#sink.fetch(chatId, threadId)
    }
    lanes.warm = true
  }

  /** Threads that were over as the stream began, though they were adopted: their end is none of its business either. */
  wereClosed(threadIds: readonly string[]): void {
    for (const threadId of threadIds) {
      const lane = this.#parts.lanes.get(threadId)
      if (lane === undefined || lane.fromStart || lane.isGuess) continue
      if (lane.touched <= this.#adoptedAt) lane.closed = lane.isEndUntold = true
    }
  }

  /** A thread that was open as the stream began is told of, once; what happened in it before is history. */
  announce({ chatId, threadId, opening }: ThreadSnapshot, now: number): void {
    const { catalog, lanes, asNew } = this.#parts
    const envelope = asNew(this.#make(catalog.roles.threadEvents.opened, opening), now)
    if (envelope === undefined) return
    const lane = lanes.ensure(chatId, threadId, false, now)
    lane.isGuess = false
    lane.touched = now
    this.#sink.emit(envelope)
  }

  #make(name: string, payload: unknown): AnyEnvelope {
    const { reader, wallTime } = this.#parts
    const flags = { open: true } as const
    return reader.make(name, payload, {
      source: "snapshot",
      origin: "snapshot",
      receivedAt: wallTime(),
      flags
    })
  }
}
