import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { threadFields } from "../fields.ts"
import { Event } from "../entities/event.ts"

export const incoming_event = defineEvent("incoming_event", {
  category: "events",
  webhook: {
    registrable: true,
    filters: ["chat_member_ids", "author_type"],
    additionalData: ["chat_properties", "access"]
  },
  joinKey: ["chat_id", "thread_id", "event.id"],
  joinKind: "natural",
  triggeredBy: ["send_event", "send_file", "customer", "router"],
  conditions: ["send_event and send_file when no thread had to be opened"],
  docs: "An event was added to a thread.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...threadFields,
    event: Event
  })
})
