import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { AnnouncedEvent } from "../entities/event.ts"
import { threadFields } from "../fields.ts"

export const incoming_event = defineEvent("incoming_event", {
  joinKey: ["chat_id", "thread_id", "event.id"],
  keyClass: "id",
  place: inThread,
  docs: "An event was added to a thread.",
  payload: Schema.Struct({
    ...threadFields,
    event: AnnouncedEvent
  })
})
