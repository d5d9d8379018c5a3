import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { SessionFields } from "../entities/customer.ts"

export const customer_session_fields_updated = defineEvent("customer_session_fields_updated", {
  via: ["webhook"],
  joinKey: ["id", "active_chat.chat_id", "active_chat.thread_id", "#session_fields"],
  place: { chat: "active_chat.chat_id", thread: "active_chat.thread_id" },
  docs: "The session fields of a chatting customer changed; one webhook per active chat.",
  payload: Schema.Struct({
    /** The customer. */
    id: Schema.String,
    /** The chat that is open with the customer. */
    active_chat: Schema.Struct({
      chat_id: Schema.String,
      thread_id: Schema.String
    }),
    session_fields: SessionFields
  })
})
