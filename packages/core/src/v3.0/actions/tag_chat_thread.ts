import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { threadFields } from "../fields.ts"

export const tag_chat_thread = defineAction("tag_chat_thread", {
  category: "thread tags",
  idempotency: ["idempotent", "tagged stays tagged"],
  scopes: reach("chats", "rw"),
  triggers: both("chat_thread_tagged"),
  docs: "Puts a tag on a thread.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...threadFields,
    /** The name of the tag. */
    tag: Schema.String
  })
})
