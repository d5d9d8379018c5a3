import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { threadFields } from "../fields.ts"
import { Event } from "../entities/event.ts"

export const event_updated = defineEvent("event_updated", {
  category: "events",
  webhook: { registrable: false },
  joinKey: ["chat_id", "thread_id", "event.id", "#event"],
  joinKind: "entity+hash",
  triggeredBy: ["server"],
  docs: "An existing event changed.",
  source: "Web API v3.0 webhooks page, RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...threadFields,
    event: Event
  })
})
