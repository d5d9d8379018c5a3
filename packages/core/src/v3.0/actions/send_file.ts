import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { Upload } from "../entities/upload.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const send_file = defineAction("send_file", {
  category: "other",
  via: ["web"],
  encoding: "multipart",
  idempotency: ["unsafe", "a repeat may post the file twice"],
  scopes: reach("chats.conversation", "rw"),
  triggers: {
    ...both("incoming_event", "incoming_chat_thread"),
    when: "incoming_event when it joins an existing thread, incoming_chat_thread instead when it opens a new one"
  },
  docs: "Uploads a file into a chat as a file event and returns its URL.",
  source: "Web API v3.0 methods page, v3.0 beta reference",
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
