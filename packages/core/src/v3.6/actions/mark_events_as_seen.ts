import * as Schema from "effect/Schema"
import { Rfc3339 } from "../../checks/constraints.ts"
import { defineAction } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"
import { both } from "../triggers.ts"

export const mark_events_as_seen = defineAction("mark_events_as_seen", {
  idempotency: "idempotent",
  scopes: ["chats--all:ro", "chats--access:ro"],
  triggers: both("events_marked_as_seen"),
  docs: "Marks events up to a moment as seen by the caller.",
  payload: Schema.Struct({
    ...chatFields,
    /** Take the `created_at` of the last event seen. RFC 3339. */
    seen_up_to: Rfc3339
  })
})
