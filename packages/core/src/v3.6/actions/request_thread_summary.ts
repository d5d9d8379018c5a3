import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"

export const request_thread_summary = defineAction("request_thread_summary", {
  idempotency: "unsafe",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: {
    push: ["thread_summary_set", "incoming_event", "incoming_error"],
    webhook: ["thread_summary_set"]
  },
  docs: "Asks for a machine-made summary of a thread; it arrives later as an event.",
  payload: Schema.Struct(threadFields)
})
