import type { Draft, EventLog } from "@agent-chat/core/events/logs"

/** An event of the partition `chat` unless it says otherwise. */
export const draft = (i: number, about: Partial<Draft> = {}): Draft => ({
  event: { i, text: "x".repeat(200) },
  key: `e${i}`,
  keyClass: "id",
  partition: "chat",
  ...about
})

/** The same, so many in a row. */
export const drafts = (first: number, count: number): Draft[] =>
  Array.from({ length: count }, (_, i) => draft(first + i))

export const hour = 3_600_000

/** Handles so many events of a group, and goes. */
export const handle = async (log: EventLog, group: string, count: number): Promise<void> => {
  const end = new AbortController()
  let left = count
  for await (const delivery of log.subscribe(group, { from: "earliest", signal: end.signal })) {
    await delivery.ack()
    if (--left === 0) return
  }
}
