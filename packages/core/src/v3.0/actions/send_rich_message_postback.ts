import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { ButtonState } from "../entities/postback.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { eventFields } from "../fields.ts"

export const send_rich_message_postback = defineAction("send_rich_message_postback", {
  category: "other",
  idempotency: ["idempotent", "it sets a state"],
  scopes: reach("chats.conversation", "rw", ["my", "all"]),
  triggers: {
    ...both("incoming_rich_message_postback"),
    when: "only for active threads"
  },
  docs: "Reports that a button of a rich message was switched on or off.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    ...eventFields,
    postback: ButtonState
  })
})
