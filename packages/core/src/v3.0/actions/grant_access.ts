import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { AccessResource, AccessTarget } from "../entities/access.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"

export const grant_access = defineAction("grant_access", {
  idempotency: "idempotent",
  scopes: reach("chats", "rw"),
  triggers: both("access_granted"),
  docs: "Lets one group or agent see a chat or customer.",
  payload: Schema.Struct({
    /** What to open or close: a chat or a customer. */
    resource: AccessResource,
    /** The id of that chat or customer. */
    id: Schema.String,
    access: AccessTarget
  })
})
