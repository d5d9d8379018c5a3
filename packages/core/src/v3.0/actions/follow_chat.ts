import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const follow_chat = defineAction("follow_chat", {
  category: "chats",
  idempotency: ["idempotent", "followed stays followed"],
  scopes: reach("chats", "rw"),
  triggers: {
    ...both("incoming_chat_thread"),
    when: "not sent when the caller already follows the chat or is in it; the webhook is doubtful"
  },
  docs: "Subscribes the caller to every change of a chat, until it is reactivated or unfollowed. Members of a chat get those pushes anyway.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct(chatFields)
})
