import * as Schema from "effect/Schema"
import { Rfc3339 } from "../../checks/constraints.ts"
import { defineAction } from "../../catalog/define.ts"

export const mark_events_as_seen = defineAction("mark_events_as_seen", {
  idempotency: "idempotent",
  scopes: ["chats--all:ro", "chats--access:ro"],
  triggers: { push: ["events_marked_as_seen"], webhook: ["events_marked_as_seen"] },
  docs: "Marks events up to a moment as seen by the caller.",
  payload: Schema.Struct({
    chat_id: Schema.String,
    /** Take the `created_at` of the last event seen. RFC 3339. */
    seen_up_to: Rfc3339
  })
})
