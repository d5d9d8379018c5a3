import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const close_thread = defineAction("close_thread", {
  category: "other",
  idempotency: ["idempotent", "closed stays closed"],
  scopes: reach("chats", "rw"),
  triggers: both("thread_closed"),
  docs: "Closes the active thread of a chat; nothing can be sent to that thread any more.",
  notes: ["What happens when no thread is active is not documented."],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...chatFields,
    /** Fail unless the caller is in the chat; `false` unless set. */
    require_requester_presence: Schema.optional(Schema.Boolean)
  })
})
