import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { MulticastScopes } from "../entities/multicast-scopes.ts"
import { pushOnly } from "../triggers.ts"

export const multicast = defineAction("multicast", {
  idempotency: "unsafe",
  scopes: ["multicast:rw"],
  triggers: pushOnly("incoming_multicast"),
  docs: "Sends JSON of your own, unrelated to a chat and not stored, to chosen agents and customers.",
  payload: Schema.Struct({
    scopes: MulticastScopes,
    /** Any JSON. */
    content: Schema.Unknown,
    /** A word of your own by which receivers tell multicasts apart. */
    type: Schema.optional(Schema.String)
  })
})
