import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { KeyClass } from "../../catalog/event.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { People } from "./people.ts"
import type { ServerTime } from "../time/server-time.ts"
import type { JoinTimes } from "./times.ts"

/** What a join is made of. Moments are those of a clock that nobody sets. */
export interface JoinOptions {
  readonly catalog: AnyCatalog
  readonly times: JoinTimes
  readonly canFetch: boolean
  /** The moment since when the stream has been there. */
  readonly began: number
  readonly serverTime: ServerTime
  /** The moment up to which all was seen that there was to see: what happened in a strange thread before is history. */
  readonly newsSince: (now: number) => number
  /** The time on the wall, in milliseconds since 1970. */
  readonly wallTime: () => number
  readonly people: People
  /** Whether a thread is fetched when it is closed, see {@link LaneOptions}. */
  readonly checkClosed: () => boolean
}

/** Where the outcome of a join goes. It is called while the join is, never later. */
export interface JoinSink {
  /** An occurrence was taken; its envelope is emitted at once or later. */
  accept(key: string, keyClass: KeyClass): void
  /** An occurrence was brought again that had been taken before. */
  repeat(key: string, keyClass: KeyClass): void
  emit(envelope: AnyEnvelope): void
  /**
   * Wants a thread of a chat: {@link Join.asked} is called when it is asked for, {@link FetchedThreads} or {@link Join.failed}
   * is told when that is done.
   */
  fetch(chatId: string, threadId: string): void
  /** Orders were left out of a thread, and nobody could be asked for them. */
  hole(chatId: string, threadId: string): void
}
