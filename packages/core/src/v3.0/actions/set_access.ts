import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { AccessResource, AccessTarget } from "../entities/access.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"

export const set_access = defineAction("set_access", {
  category: "chat access",
  idempotency: ["idempotent", "it sets a state"],
  scopes: reach("chats", "rw"),
  triggers: both("access_set"),
  docs: "Replaces who may see a chat or customer by one group or agent.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
  payload: Schema.Struct({
    /** What to open or close: a chat or a customer. */
    resource: AccessResource,
    /** The id of that chat or customer. */
    id: Schema.String,
    access: AccessTarget
  })
})
