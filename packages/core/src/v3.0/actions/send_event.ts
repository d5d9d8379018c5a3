import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { Event } from "../entities/event.ts"
import { EventInput } from "../entities/event-input.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const send_event = defineAction("send_event", {
  category: "events",
  idempotency: ["keyed", "the sender finds its own event by custom_id"],
  scopes: reach("chats.conversation", "rw"),
  triggers: {
    ...both("incoming_event", "incoming_chat_thread"),
    when: "incoming_event when it joins an existing thread, incoming_chat_thread instead when it opens a new one"
  },
  docs: "Adds an event to a chat: a message, file, rich message, filled form, system message, annotation or JSON of your own.",
  notes: [
    "The client fills in `event.custom_id` when it is missing.",
    "What attach_to_last_thread and require_active_thread do together is not documented."
  ],
  source: "Web API v3.0 methods page, RTM API v3.0 methods page, v3.0 beta reference",
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
