import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { threadFields } from "../fields.ts"

export const untag_chat_thread = defineAction("untag_chat_thread", {
  idempotency: "idempotent",
  scopes: reach("chats", "rw"),
  triggers: both("chat_thread_untagged"),
  docs: "Takes a tag off a thread.",
  payload: Schema.Struct({
    ...threadFields,
    /** The name of the tag. */
    tag: Schema.String
  })
})
