import * as Schema from "effect/Schema"
import { UnixSeconds } from "../../checks/constraints.ts"
import { defineAction } from "../../catalog/define.ts"
import { reach } from "../reach.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const update_last_seen_timestamp = defineAction("update_last_seen_timestamp", {
  idempotency: "idempotent",
  scopes: reach("chats", "ro", ["access", "all"]),
  triggers: both("last_seen_timestamp_updated"),
  docs: "Moves the caller's read marker in a chat and returns it.",
  payload: Schema.Struct({
    ...chatFields,
    /** Unix seconds; now when left out. */
    timestamp: Schema.optional(UnixSeconds)
  }),
  success: Schema.Struct({
    /** Unix seconds. */
    timestamp: Schema.Number
  })
})
