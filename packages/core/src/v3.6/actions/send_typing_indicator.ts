import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"
import { filter } from "../filter.ts"

export const send_typing_indicator = defineAction("send_typing_indicator", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  docs: "Shows that the caller is typing, or no longer.",
  payload: Schema.Struct({
    ...chatFields,
    /** `all` unless set. */
    visibility: Schema.optional(Schema.Literals(["all", "agents"])),
    is_typing: Schema.Boolean
  }).check(filter("without", "recipients", "visibility"))
})
