import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ButtonState } from "../entities/postback.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { eventFields } from "../fields.ts"

export const send_rich_message_postback = defineAction("send_rich_message_postback", {
  idempotency: "idempotent",
  scopes: reach("chats.conversation", "rw", ["my", "all"]),
  triggers: both("incoming_rich_message_postback"),
  docs: "Reports that a button of a rich message was switched on or off.",
  payload: Schema.Struct({
    ...eventFields,
    postback: ButtonState
  })
})
