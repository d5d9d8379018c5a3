import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { ChatWithThread } from "../entities/chat.ts"

export const incoming_chat_thread = defineEvent("incoming_chat_thread", {
  category: "other",
  webhook: { registrable: true, filters: ["chat_member_ids"], additionalData: ["chat_properties"] },
  joinKey: ["chat.id", "chat.thread.id"],
  joinKind: "natural",
  triggeredBy: ["start_chat", "activate_chat", "send_event", "send_file", "follow_chat"],
  conditions: [
    "start_chat and activate_chat always",
    "send_event and send_file when they open a thread",
    "follow_chat unless already following or a member (caller's push; the webhook is doubtful)"
  ],
  docs: "A chat with a new (or newly visible) thread.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({ chat: ChatWithThread })
})
