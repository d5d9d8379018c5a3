import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { MessagePreview } from "../entities/event-input.ts"
import { chatFields } from "../fields.ts"

export const send_event_preview = defineAction("send_event_preview", {
  idempotency: "unsafe",
  scopes: ["chats--all:rw", "chats--access:rw"],
  docs: "Shows a message that is not stored, such as the growing text of a long answer.",
  payload: Schema.Struct({
    ...chatFields,
    /** A message only. */
    event: MessagePreview
  })
})
