import type { ThreadSnapshot } from "../../catalog/roles.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { Join } from "./join.ts"

/** Takes what was asked of the chats that were open as the stream began, once they are adopted. */
export class OpenThreads {
  readonly #join: Pick<Join, "openChats" | "parts">

  constructor(join: Pick<Join, "openChats" | "parts">) {
    this.#join = join
  }

  /** Threads that were over as the stream began, though they were adopted: their end is none of its business either. */
  wereClosed(threadIds: readonly string[]): void {
    const { openChats, parts } = this.#join
    for (const threadId of threadIds) {
      const lane = parts.lanes.get(threadId)
      // What has to be told once more is told whatever it is.
      if (lane === undefined || lane.fromStart || lane.isGuess || lane.isNews) continue
      if (lane.touched <= openChats.adoptedAt) lane.closed = lane.isEndUntold = true
    }
  }

  /** A thread that was open as the stream began is told of, once; what happened in it before is history. */
  announce({ chatId, threadId, opening }: ThreadSnapshot, now: number): void {
    const { catalog, lanes, asNew, emit } = this.#join.parts
    const envelope = asNew(this.#make(catalog.roles.threadEvents.opened, opening), now)
    if (envelope === undefined) return
    const lane = lanes.ensure(chatId, threadId, false, now)
    lane.isGuess = false
    lane.touched = now
    emit(envelope)
  }

  #make(name: string, payload: unknown): AnyEnvelope {
    const { reader, wallTime } = this.#join.parts
    const about = { source: "snapshot", origin: "snapshot", flags: { open: true } } as const
    return reader.make(name, payload, { ...about, receivedAt: wallTime() })
  }
}
