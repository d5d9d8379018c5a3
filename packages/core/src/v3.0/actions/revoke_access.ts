import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { AccessResource, AccessTarget } from "../entities/access.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"

export const revoke_access = defineAction("revoke_access", {
  idempotency: "idempotent",
  scopes: reach("chats", "rw"),
  triggers: both("access_revoked"),
  docs: "Hides a chat or customer from one group or agent.",
  payload: Schema.Struct({
    /** What to open or close: a chat or a customer. */
    resource: AccessResource,
    /** The id of that chat or customer. */
    id: Schema.String,
    access: AccessTarget
  })
})
