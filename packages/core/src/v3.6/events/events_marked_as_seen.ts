import * as Schema from "effect/Schema"
import { defineEvent, inChat } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"

export const events_marked_as_seen = defineEvent("events_marked_as_seen", {
  joinKey: ["user_id", "chat_id", "seen_up_to"],
  keyClass: "id",
  place: inChat,
  docs: "A user's read marker in a chat moved.",
  payload: Schema.Struct({
    user_id: Schema.String,
    ...chatFields,
    /** RFC 3339 with microseconds, UTC. */
    seen_up_to: Schema.String
  })
})
