import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { initialFields } from "../entities/chat-input.ts"
import { both } from "../triggers.ts"

export const resume_chat = defineAction("resume_chat", {
  idempotency: "unsafe",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("incoming_chat"),
  docs: "Opens a new thread in a chat that has none active.",
  payload: Schema.Struct({
    chat: Schema.Struct({
      /** The chat to resume. */
      id: Schema.String,
      ...initialFields
    }),
    /** `false` makes a thread that is inactive from the start; `true` unless set. */
    active: Schema.optional(Schema.Boolean),
    /** `true` makes the chat continuous; it stays as it is when left out. */
    continuous: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Struct({
    thread_id: Schema.String,
    /** The ids of the events that were sent along, and of no other. */
    event_ids: Schema.optionalKey(Schema.Array(Schema.String))
  })
})
