import type { DeadLetter } from "@agent-chat/core/events"
import { writeDraft } from "./entry.ts"
import { partitionOf } from "./keys.ts"
import { toSeq } from "./position.ts"
import { resend } from "./scripts/groups.ts"
import type { Store } from "./store.ts"
import type { Letter } from "./turn.ts"

/** The oldest dead letters of a group. */
export const readDeadLetters = async <E>(
  store: Store,
  group: string,
  most: number
): Promise<readonly DeadLetter<E>[]> => {
  const letters = await lettersOf<E>(store, group)
  return letters
    .toSorted((one, other) => one.at - other.at || (toSeq(one.position) < toSeq(other.position) ? -1 : 1))
    .slice(0, most)
    .map(({ position, event, key, partition, attempts, reason, at }) => ({
      id: toSeq(position),
      event,
      key,
      partition,
      attempts,
      reason,
      at
    }))
}

/** Hands out dead letters of a group again, those named or all. Answers how many. */
export const resendDeadLetters = async (
  store: Store,
  group: string,
  ids: readonly string[] | undefined
): Promise<number> => {
  const { keys } = await store.open()
  const wanted = ids === undefined ? undefined : new Set(ids)
  const all = await lettersOf<unknown>(store, group)
  const letters = all.filter(({ position }) => wanted?.has(toSeq(position)) !== false)
  if (letters.length === 0) return 0
  const args = letters.flatMap(({ position, event, key, partition, texts }) => [
    position,
    partitionOf(partition, keys.logs.length),
    writeDraft({ event, key, partition, keyClass: "none" }, texts)
  ])
  const touched = [keys.groups, keys.bell, keys.dead(group), ...keys.again(group)]
  return Number(await store.connection.run(resend, touched, [group, ...args]))
}

const lettersOf = async <E>(
  store: Store,
  group: string
): Promise<(Letter<E> & { readonly position: string })[]> => {
  const { keys } = await store.open()
  const found = (await store.connection.command("HGETALL", keys.dead(group))) as string[]
  return found.flatMap((position, i) =>
    i % 2 === 0 ? { position, ...(JSON.parse(found[i + 1]!) as Letter<E>) } : []
  )
}
