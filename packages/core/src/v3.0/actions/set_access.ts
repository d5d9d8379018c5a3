import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { AccessResource, AccessTarget } from "../entities/access.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"

export const set_access = defineAction("set_access", {
  idempotency: "idempotent",
  scopes: reach("chats", "rw"),
  triggers: both("access_set"),
  docs: "Replaces who may see a chat or customer by one group or agent.",
  payload: Schema.Struct({
    /** What to open or close: a chat or a customer. */
    resource: AccessResource,
    /** The id of that chat or customer. */
    id: Schema.String,
    access: AccessTarget
  })
})
