import * as Schema from "effect/Schema"

/** Names a chat. */
export const chatFields = {
  /** The chat. */
  chat_id: Schema.String
}

/** Names a thread of a chat. */
export const threadFields = {
  ...chatFields,
  /** The thread. */
  thread_id: Schema.String
}

/** Names an event of a thread. */
export const eventFields = {
  ...threadFields,
  /** The event. */
  event_id: Schema.String
}
