import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const close_thread = defineAction("close_thread", {
  idempotency: "idempotent",
  scopes: reach("chats", "rw"),
  triggers: both("thread_closed"),
  docs: "Closes the active thread of a chat; nothing can be sent to that thread any more.",
  payload: Schema.Struct({
    ...chatFields,
    /** Fail unless the caller is in the chat; `false` unless set. */
    require_requester_presence: Schema.optional(Schema.Boolean)
  })
})
