import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { Event } from "../entities/event.ts"
import { threadFields } from "../fields.ts"

export const event_updated = defineEvent("event_updated", {
  joinKey: [
    "chat_id",
    "thread_id",
    "event.id",
    "#event.text?",
    "#event.fields?",
    "#event.elements?",
    "#event.content?",
    "#event.details?",
    "#event.properties?"
  ],
  place: inThread,
  docs: "An existing event changed.",
  payload: Schema.Struct({
    ...threadFields,
    event: Event
  })
})
