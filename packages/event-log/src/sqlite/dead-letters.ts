import type { DeadLetter } from "@agent-chat/core/events/logs"
import type { GroupStatements } from "./group-statements.ts"
import { seqText } from "./seq.ts"

/** The oldest dead letters of a group. */
export const readDeadLetters = <E>(
  statements: GroupStatements,
  groupId: number,
  most: number
): DeadLetter<E>[] => {
  const rows = statements.dead.all(groupId, Math.min(most, 2 ** 31))
  return rows.map(([seq, event, key, partition, attempts, reason, at]) => ({
    id: seqText(Number(seq)),
    event: JSON.parse(String(event)) as E,
    key: String(key),
    partition: String(partition),
    attempts: Number(attempts),
    reason: String(reason),
    at: Number(at)
  }))
}

/** Makes events of dead letters again, within a transaction: of all, unless some are `wanted`. Answers which. */
export const reviveDeadLetters = (
  statements: GroupStatements,
  groupId: number,
  wanted: ReadonlySet<number> | undefined
): ReadonlySet<number> => {
  const rows = statements.dead.all(groupId, 2 ** 31).map(([seq]) => Number(seq))
  const again = rows.filter((seq) => wanted?.has(seq) ?? true)
  for (const seq of again) {
    statements.revive.run(groupId, seq)
    statements.refill.run(groupId, seq)
    statements.unbury.run(groupId, seq)
    statements.begin.run(groupId, seq)
  }
  return new Set(again)
}
