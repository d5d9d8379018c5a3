import type { Appended, Commit } from "@agent-chat/core/events/logs"
import type { Row } from "./draft-row.ts"
import type { LogStatements } from "./log-statements.ts"
import { seqText } from "./seq.ts"

/** What a commit that was written before was answered: nothing of it is handed out again. */
export class Before extends Array<Appended> {}

/** Writes events and what is committed with them, within a transaction. */
export const writeRows = (
  sql: LogStatements,
  rows: readonly Row[],
  at: number,
  commit: Commit | undefined
): readonly Appended[] => {
  if (commit !== undefined) {
    const before = sql.commit.get(commit.nonce)
    if (before !== undefined) return new Before(...(JSON.parse(String(before[0])) as Appended[]))
  }
  let seq = Number(sql.last.get()![0])
  const appended = rows.map(({ draft: { key, partition, fact }, isId, follows, bytes, event }) => {
    const values = [at, isId ? key : null, key, partition, follows ? 1 : 0, bytes, fact]
    if (sql.append.run(seq + 1, ...values) === 0) {
      return { seq: seqText(Number(sql.byKey.get(key)![0])), duplicate: true }
    }
    sql.payload.run(++seq, event)
    return { seq: seqText(seq), duplicate: false }
  })
  if (commit === undefined) return appended
  for (const { name, value, until } of commit.state ?? []) {
    if (value === undefined) sql.forget.run(name)
    else sql.remember.run(name, value, until === undefined ? null : Math.ceil(until))
  }
  sql.committed.run(commit.nonce, at, JSON.stringify(appended))
  return appended
}
