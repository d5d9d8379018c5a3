import type { ChatSnapshot } from "../../catalog/roles.ts"
import type { JoinParts } from "./join-parts.ts"
import { lastTie } from "./lane.ts"
import type { JoinSink } from "./join-options.ts"

/** Takes the chats that are open as the stream begins: what happened in them before is none of its business. See {@link OpenThreads}. */
export class OpenChats {
  readonly #parts: JoinParts
  readonly #fetch: JoinSink["fetch"]
  /** When they were taken. */
  adoptedAt = -Infinity

  constructor(parts: JoinParts, fetch: JoinSink["fetch"]) {
    this.#parts = parts
    this.#fetch = fetch
  }

  /** Takes them as somebody has shown them. */
  adopt(chats: readonly ChatSnapshot[], now: number): void {
    const { lanes } = this.#parts
    this.adoptedAt = now
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
      if (isGuess && !fromStart) this.#fetch(chatId, threadId)
    }
    lanes.warm = true
  }
}
