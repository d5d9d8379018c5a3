import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { keyOf } from "../event-key.ts"

/** The active thread of a chat was closed. */
export const thread_closed = defineEvent("thread_closed", {
  via: ["push", "webhook"],
  keyClass: "id",
  key: keyOf("thread_id"),
  docs: "The active thread of a chat was closed.",
  source: "v3.0 pushes: thread_closed",
  payload: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    user_id: Schema.optionalKey(Schema.String)
  })
})
