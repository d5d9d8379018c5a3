import type { GroupStatements } from "./group-statements.ts"

/** What waits of a group that nobody has read since the start. */
export interface Unread {
  /** Since when the oldest of it waits, in milliseconds since 1970. */
  readonly since: number
  /** How many events were handed out before, more than once. */
  readonly repeated: number
}

/** Looks up what waits of a group that nobody has read. */
export const readUnread = (
  statements: GroupStatements,
  { id, cursor, now }: { readonly id: number; readonly cursor: number; readonly now: number }
): Unread => {
  const times = [statements.firstUnread.get(cursor, id), statements.firstAgain.get(id, cursor)]
  const since = times.flatMap((row) => (typeof row?.[0] === "number" ? row[0] : []))
  return {
    since: Math.min(now, ...since),
    repeated: Number(statements.repeatedUnread.get(id)![0])
  }
}
