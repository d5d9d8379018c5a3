import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { MulticastRecipients } from "../entities/multicast.ts"

export const multicast = defineAction("multicast", {
  idempotency: "unsafe",
  scopes: ["multicast:rw"],
  triggers: { push: ["incoming_multicast"], webhook: [] },
  docs: "Sends a JSON message to agents, outside any chat; nothing is stored.",
  payload: Schema.Struct({
    recipients: MulticastRecipients,
    /** Any JSON. */
    content: Schema.Unknown,
    /** A label of the sender's own. */
    type: Schema.optional(Schema.String)
  })
})
