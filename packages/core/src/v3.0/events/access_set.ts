import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { defineEvent } from "../../catalog/define.ts"
import { Access } from "../entities/access.ts"

export const access_set = defineEvent("access_set", {
  joinKey: ["resource", "id", "access"],
  place: { chat: "id", when: ["resource", "chat"] },
  docs: "The list of who sees a chat or customer was replaced; whether access is the change or the result is not documented.",
  payload: Schema.Struct({
    /** What was opened or closed: a chat or a customer. */
    resource: openEnum(["chat", "customer"]),
    /** The id of that chat or customer. */
    id: Schema.String,
    access: Access
  })
})
