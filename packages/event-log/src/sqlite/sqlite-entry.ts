import type { Entry } from "@agent-chat/core/events/logs"
import type { Column } from "./statements.ts"

/** What a group knows of an event it has not acknowledged. */
export interface SqliteEntry extends Entry {
  /** Whether something is remembered for it. */
  hasResults: boolean
  /** It was given up, and sent again. */
  readonly isSentAgain: boolean
}

/** An event as it is read: its place, its partition, whether it follows all before it, and how often it was handed out. */
export const entryOf = ([seq, partition, follows, attempts]: readonly Column[]): SqliteEntry => ({
  position: Number(seq),
  partition: String(partition),
  follows: follows === 1,
  // Only the file knows how big it is.
  bytes: 0,
  attempts: Number(attempts),
  hasResults: attempts !== null,
  isSentAgain: attempts === 0
})
