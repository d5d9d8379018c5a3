import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { filter } from "../filter.ts"
import { chatFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const add_user_to_chat = defineAction("add_user_to_chat", {
  idempotency: "idempotent",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: both("user_added_to_chat"),
  docs: "Puts an agent or the customer into an active chat.",
  payload: Schema.Struct({
    ...chatFields,
    user_id: Schema.String,
    user_type: Schema.Literals(["agent", "customer"]),
    /** A customer: all. */
    visibility: Schema.Literals(["all", "agents"]),
    /** `true` lets callers act who are not in the chat; `false` unless set. */
    ignore_requester_presence: Schema.optional(Schema.Boolean)
  }).check(filter("customerSeesAll"))
})
