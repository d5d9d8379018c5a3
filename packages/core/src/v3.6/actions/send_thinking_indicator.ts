import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"
import { filter } from "../filter.ts"

export const send_thinking_indicator = defineAction("send_thinking_indicator", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["incoming_thinking_indicator"], webhook: [] },
  docs: "Shows that an answer is being prepared.",
  payload: Schema.Struct({
    ...chatFields,
    title: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    /** `all` unless set. */
    visibility: Schema.optional(Schema.Literals(["all", "agents"])),
    custom_id: Schema.optional(Schema.String)
  }).check(filter("without", "recipients", "visibility"))
})
