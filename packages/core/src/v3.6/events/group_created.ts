import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const group_created = defineEvent("group_created", {
  joinKey: ["id"],
  keyClass: "id",
  docs: "A group was made; carries its full state.",
  payload: Schema.Struct({
    id: Schema.Number,
    name: Schema.String,
    language_code: Schema.String,
    /** Priorities by the ids of agents. */
    agent_priorities: Schema.Record(Schema.String, Schema.Unknown)
  })
})
