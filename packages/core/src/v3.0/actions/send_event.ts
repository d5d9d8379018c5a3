import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Event } from "../entities/event.ts"
import { EventInput } from "../entities/event-input.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const send_event = defineAction("send_event", {
  idempotency: "keyed",
  scopes: reach("chats.conversation", "rw"),
  triggers: both("incoming_event", "incoming_chat_thread"),
  docs: "Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or JSON of your own.",
  payload: Schema.Struct({
    ...chatFields,
    /** What to add. */
    event: EventInput,
    /** `true` adds it to the last thread even when that is closed; `false`, the default, opens a new thread when none is active. */
    attach_to_last_thread: Schema.optional(Schema.Boolean),
    /** `true` fails when no thread is active; `false` unless set. */
    require_active_thread: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Struct({
    /** The thread it was added to. */
    thread_id: Schema.String,
    event: Event
  })
})
