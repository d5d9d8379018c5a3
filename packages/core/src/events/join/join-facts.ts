import type { AnyEnvelope } from "../envelope.ts"
import type { Join } from "./join.ts"

/** What of an event that was emitted has to be known for it not to be emitted again. */
export type JoinFact = readonly [
  key: string,
  keyClass: "id" | "content",
  place?: readonly [
    what: "opened" | "added" | "closed",
    chatId: string,
    threadId: string,
    order: number | null,
    tie: string | null,
    isLate: 0 | 1,
    /** Of an opening: when the thread began, in milliseconds since 1970. Logs may hold facts that do not say so. */
    startedAt?: number | null
  ]
]

/** What another join has to know of an envelope that this one has emitted. */
export const factOf = (join: Join, envelope: AnyEnvelope): JoinFact | undefined => {
  const { key, keyClass, action, chatId, threadId, order, tie, flags } = envelope
  if (keyClass === "none") return undefined
  const what = join.roleOf(action)
  if (what === undefined || chatId === undefined || threadId === undefined) return [key, keyClass]
  const startedAt = what === "opened" ? join.lanes.get(threadId)?.startedAt : undefined
  const late = flags.late === true ? 1 : 0
  return [key, keyClass, [what, chatId, threadId, order ?? null, tie ?? null, late, startedAt ?? null]]
}

/** Another join has emitted it, at a moment: it is known, and not told again. */
export const restoreFact = ({ known, lanes }: Join, [key, keyClass, place]: JoinFact, at: number): void => {
  known.restore(key, keyClass, place?.[2], at)
  lanes.warm = true
  if (place === undefined) return
  const [what, chatId, threadId, givenOrder, givenTie, late, givenStart] = place
  const [order, tie, startedAt] = [givenOrder ?? undefined, givenTie ?? undefined, givenStart ?? undefined]
  const isLate = late === 1
  const lane = lanes.ensure(chatId, threadId, what === "opened", at)
  if (!lane.isRestored && what === "added") lane.history = (order ?? -Infinity) - 1
  lane.isRestored = true
  lane.isGuess = false
  lane.opened = true
  lane.touched = at
  if (what === "closed") lane.closed = true
  // A late one has its place by when it began alone.
  if (what === "opened" && (!isLate || startedAt !== undefined))
    lanes.succession.opened(lane, startedAt, at, () => {})
  if (order !== undefined && !isLate && !lane.isPast(order, tie)) lane.passed(order, tie)
}
