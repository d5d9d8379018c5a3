import type { ChatSnapshot } from "../../catalog/roles.ts"
import type { Join } from "../join/join.ts"

/** Threads of a chat that should be fetched. */
export interface Wanted {
  readonly chatId: string
  readonly threadIds: readonly string[]
}

class WantedThreads {
  readonly #byChat = new Map<string, Set<string>>()
  /** Chats in which something waits for what is missing. */
  readonly #urgent = new Set<string>()

  add(chatId: string, threadId: string, isUrgent = false): void {
    if (isUrgent) this.#urgent.add(chatId)
    const threads = this.#byChat.get(chatId)
    if (threads === undefined) this.#byChat.set(chatId, new Set([threadId]))
    else threads.add(threadId)
  }

  /** All of them, the urgent ones first. */
  list(): Wanted[] {
    const all = Array.from(this.#byChat, ([chatId, threads]) => ({ chatId, threadIds: [...threads] }))
    const isUrgent = ({ chatId }: Wanted): boolean => this.#urgent.has(chatId)
    return [...all.filter(isUrgent), ...all.filter((one) => !isUrgent(one))]
  }
}

/** Compares the chats as they are with what was seen. The threads that should be fetched wait for it from now on. */
export const planFetches = (
  { lanes, order }: Pick<Join, "lanes" | "order">,
  chats: readonly ChatSnapshot[],
  now: number
): Wanted[] => {
  const wanted = new WantedThreads()
  const want = (chatId: string, threadId: string): void => {
    const lane = lanes.ensure(chatId, threadId, true, now)
    if (lane.state !== "fetching") order.expect(lane, now)
    wanted.add(chatId, threadId, lane.heldCount > 0)
  }
  const last = new Map<string, string | undefined>()
  for (const { chatId, lastThreadId, lastOrders, lastTies } of chats) {
    last.set(chatId, lastThreadId)
    if (lastThreadId === undefined) continue
    const lane = lanes.get(lastThreadId)
    const lastOrder = lastOrders.get(lastThreadId)
    const isComplete =
      lane?.opened === true &&
      lastOrder !== undefined &&
      !lane.isBehind(lastOrder, lastTies?.get(lastThreadId))
    if (!isComplete) want(chatId, lastThreadId)
    for (const [threadId, highest] of lastOrders) {
      const known = lanes.get(threadId)
      if (known?.isBehind(highest, lastTies?.get(threadId)) === true) want(chatId, threadId)
    }
  }
  for (const lane of lanes.all()) {
    const moved = !lane.closed && last.get(lane.chatId) !== lane.threadId
    // What is missing before those that wait may be of the time that is looked at.
    const isIncomplete = lane.dirtySince !== undefined || lane.isGuess || lane.heldCount > 0
    if (isIncomplete || moved) want(lane.chatId, lane.threadId)
  }
  // Now that the chats are known to be as they are.
  lanes.warm = true
  return wanted.list()
}

/**
 * Threads that were closed since then, by clocks that may be apart, and that nobody has looked at after. Where orders leave out numbers they prove
 * nothing about the threads that are open, so those count as well.
 */
export const uncheckedThreads = (
  { lanes, order, clockSkew }: Pick<Join, "lanes" | "order" | "clockSkew">,
  since: number
): Wanted[] => {
  const wanted = new WantedThreads()
  for (const lane of lanes.all()) {
    const isRecent = (lane.closed || order.sparse) && lane.touched >= since - clockSkew
    if (isRecent && lane.checkedAt < lane.touched) wanted.add(lane.chatId, lane.threadId)
  }
  return wanted.list()
}
