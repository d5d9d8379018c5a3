import type { LogDelivery } from "@agent-chat/core/events"
import type { Entry } from "./entry.ts"
import type { Owned } from "./owned.ts"

/** An event as it is handed to a member: what is said of it counts while it is the member's, and out for the same time. */
export const deliveryOf = <E>(owned: Owned<E>, entry: Entry<E>, isEnded: () => boolean): LogDelivery<E> => {
  const { attempt, event, key, partition, seq } = entry
  const isMine = (): boolean =>
    !isEnded() && !owned.lost.aborted && entry.state === "out" && entry.attempt === attempt
  const ifMine = (run: () => Promise<boolean>): Promise<boolean> =>
    isMine() ? run() : Promise.resolve(false)
  return {
    event,
    key,
    partition,
    seq,
    id: seq,
    attempt,
    repeated: entry.isAgain || attempt > 1,
    lost: owned.lost,
    ack: () => ifMine(() => owned.done(entry)),
    retry: (after) =>
      ifMine(() => {
        owned.retry(entry, after)
        return Promise.resolve(true)
      }),
    giveUp: (reason) => ifMine(() => owned.giveUp(entry, reason)),
    recall: (name) => Promise.resolve(entry.texts.get(name)),
    remember: (name, value) => ifMine(() => owned.remember(entry, name, value))
  }
}
