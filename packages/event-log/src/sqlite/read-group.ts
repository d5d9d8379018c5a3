import type { LogSubscription } from "@agent-chat/core/events/logs"
import type { GroupStatements } from "./group-statements.ts"
import { entryOf, type SqliteEntry } from "./sqlite-entry.ts"

/** What a group has to do. */
export interface FoundGroup {
  readonly id: number
  readonly cursor: number
  /** Events that were given up and sent again, and then those behind the cursor. */
  readonly entries: readonly SqliteEntry[]
}

/** Reads, within a transaction, what a group has to do; a new one is founded. */
export const readGroup = (
  statements: GroupStatements,
  about: {
    readonly name: string
    readonly readAt: number
    readonly from: LogSubscription["from"]
    /** What is written of it; nothing of a new one. */
    readonly written: { readonly id: number; readonly cursor: number } | undefined
  }
): FoundGroup => {
  const { name, readAt, from, written } = about
  const cursor = written?.cursor ?? beginOf(statements, from)
  const id = written?.id ?? Number(statements.create.get(name, cursor, readAt)![0])
  // Of what was there before a new group, the payload may be gone already.
  const pending = written === undefined && cursor === 0 ? statements.kept : statements.pending
  const again = statements.again.all(id, cursor).map(entryOf)
  const progress = statements.progress.all(id, cursor)
  const known = new Map(progress.map(([seq, ...rest]) => [seq, rest] as const))
  const behind = pending.all(cursor).flatMap((row) => {
    const [attempts, acknowledged] = known.get(row[0]) ?? []
    return acknowledged === 1 ? [] : entryOf([...row, attempts ?? null])
  })
  return { id, cursor, entries: [...again, ...behind] }
}

/** Behind which event a new group begins. */
const beginOf = (statements: GroupStatements, from: LogSubscription["from"]): number => {
  if (from === "earliest") return 0
  if (typeof from !== "object") return Number(statements.last.get()![0])
  const time = Math.max(0, Math.min(from.time, Number.MAX_SAFE_INTEGER))
  return Number(statements.before.get(Math.floor(time))![0])
}
