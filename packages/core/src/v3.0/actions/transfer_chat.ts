import * as Schema from "effect/Schema"
import { Finite } from "../../checks/constraints.ts"
import { defineAction } from "../../catalog/define.ts"
import { reach } from "../reach.ts"
import { pushOnly } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const transfer_chat = defineAction("transfer_chat", {
  idempotency: "unsafe",
  scopes: reach("chats", "rw"),
  triggers: pushOnly("chat_transferred"),
  docs: "Hands a chat over to groups or agents, or routes it anew within its group.",
  payload: Schema.Struct({
    ...chatFields,
    /** Where to; the current group when left out. */
    target: Schema.optional(
      Schema.Struct({
        type: Schema.Literals(["group", "agent"]),
        /** Numbers of groups or ids of agents, as `type` says. */
        ids: Schema.Array(Schema.Union([Finite, Schema.String]))
      })
    ),
    /** `true` transfers in any case; `false`, the default, fails when nobody there can take the chat. */
    force: Schema.optional(Schema.Boolean)
  })
})
