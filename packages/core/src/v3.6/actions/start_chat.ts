import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { initialFields } from "../entities/chat-input.ts"
import { both } from "../triggers.ts"

export const start_chat = defineAction("start_chat", {
  idempotency: "unsafe",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("incoming_chat"),
  docs: "Opens a new chat with its first thread.",
  payload: Schema.Struct({
    chat: Schema.optional(Schema.Struct(initialFields)),
    /** `false` makes a thread that is inactive from the start; `true` unless set. */
    active: Schema.optional(Schema.Boolean),
    /** `true` starts also when no group is online; `false` unless set. */
    continuous: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    /** The ids of the events that were sent along, and of no other. */
    event_ids: Schema.optionalKey(Schema.Array(Schema.String))
  })
})
