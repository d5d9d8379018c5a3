import type { Draft } from "@agent-chat/core/events"

/** An event with an id of its own, in the partition `chat` unless it says otherwise. */
export const draft = (event: number, about: Partial<Draft<number>> = {}): Draft<number> => ({
  event,
  key: `event:${event}`,
  keyClass: "id",
  partition: "chat",
  ...about
})
