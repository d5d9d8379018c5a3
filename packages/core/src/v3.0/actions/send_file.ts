import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Upload } from "../entities/upload.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const send_file = defineAction("send_file", {
  via: ["web"],
  encoding: "multipart",
  idempotency: "unsafe",
  scopes: reach("chats.conversation", "rw"),
  triggers: both("incoming_event", "incoming_chat_thread"),
  docs: "Uploads a file into a chat as a file event and returns its URL.",
  payload: Schema.Struct({
    ...chatFields,
    /** At most 10 MB (10 485 760 bytes). */
    file: Upload,
    /** A key of your own, handed back on the event. */
    custom_id: Schema.optional(Schema.String),
    /** `true` fails when no thread is active; `false` unless set. */
    require_active_thread: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Struct({ url: Schema.String })
})
