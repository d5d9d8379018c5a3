import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { chatFields } from "../fields.ts"

export const unfollow_chat = defineAction("unfollow_chat", {
  category: "chats",
  idempotency: ["idempotent", "unfollowed stays unfollowed"],
  docs: "Ends the extra pushes of a followed chat; a transfer or a close is still pushed. Members of a chat cannot unfollow it.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct(chatFields)
})
