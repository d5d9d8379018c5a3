import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { filter } from "../filter.ts"
import { reach } from "../reach.ts"
import { pushOnly } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const send_typing_indicator = defineAction("send_typing_indicator", {
  idempotency: "idempotent",
  scopes: reach("chats.conversation", "rw"),
  triggers: pushOnly("incoming_typing_indicator"),
  docs: "Tells the other side that the caller is typing, or has stopped.",
  payload: Schema.Struct({
    ...chatFields,
    /** Who sees it; `all` unless set. */
    recipients: Schema.optional(Schema.Literals(["all", "agents"])),
    is_typing: Schema.Boolean
  }).check(filter("without", "visibility", "recipients"))
})
