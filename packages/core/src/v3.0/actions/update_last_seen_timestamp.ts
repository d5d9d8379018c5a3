import * as Schema from "effect/Schema"
import { UnixSeconds } from "../../constraints.ts"
import { defineAction } from "../../define.ts"
import { reach } from "../scopes.ts"
import { both } from "../triggers.ts"
import { chatFields } from "../fields.ts"

export const update_last_seen_timestamp = defineAction("update_last_seen_timestamp", {
  category: "other",
  idempotency: ["idempotent", "it sets a state"],
  scopes: reach("chats", "ro", ["access", "all"]),
  triggers: both("last_seen_timestamp_updated"),
  docs: "Moves the caller's read marker in a chat and returns it.",
  source: "Web API v3.0 methods page, RTM API v3.0 methods page",
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
