import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { EventInput } from "../entities/event-input.ts"
import { chatFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const send_event = defineAction("send_event", {
  idempotency: "keyed",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("incoming_event"),
  docs: "Adds an event (message, file, rich message, form, filled form, custom, system message) to the active thread of a chat.",
  payload: Schema.Struct({
    ...chatFields,
    /** What to add. The product's own apps do not show forms. */
    event: EventInput
  }),
  success: Schema.Struct({
    event_id: Schema.String
  })
})
