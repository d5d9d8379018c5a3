import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { eventFields } from "../fields.ts"
import { ButtonState } from "../entities/postback.ts"

export const incoming_rich_message_postback = defineEvent("incoming_rich_message_postback", {
  category: "other",
  webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
  joinKey: ["chat_id", "thread_id", "event_id", "user_id", "postback.id", "postback.toggled"],
  joinKind: "entity",
  triggeredBy: ["send_rich_message_postback", "customer"],
  conditions: ["active threads only"],
  docs: "A rich message button was switched.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    /** Who pressed the button. */
    user_id: Schema.String,
    ...eventFields,
    postback: ButtonState
  })
})
