import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ThreadSummary } from "../entities/chat.ts"
import { pageFields, pageLinks } from "../entities/pagination.ts"
import { reach } from "../reach.ts"
import { chatFields } from "../fields.ts"

export const get_chat_threads_summary = defineAction("get_chat_threads_summary", {
  idempotency: "safe",
  scopes: reach("chats", "ro"),
  docs: "Lists the threads of a chat, page by page.",
  payload: Schema.Struct({
    ...chatFields,
    ...pageFields
  }),
  success: Schema.Struct({
    threads_summary: Schema.Array(ThreadSummary),
    /** How many threads there are; one document says text. */
    found_threads: Schema.Union([Schema.Number, Schema.String]),
    ...pageLinks
  })
})
