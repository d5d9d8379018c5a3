import * as Schema from "effect/Schema"
import { defineEvent } from "../../define.ts"
import { keyOf } from "../event-key.ts"
import { Event } from "../entities/event.ts"

/** An event was added to a thread. */
export const incoming_event = defineEvent("incoming_event", {
  via: ["push", "webhook"],
  keyClass: "id",
  key: keyOf("thread_id", "event.id"),
  docs: "An event was added to a thread.",
  source: "v3.0 pushes: incoming_event",
  payload: Schema.Struct({ chat_id: Schema.String, thread_id: Schema.String, event: Event })
})
