import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const group_updated = defineEvent("group_updated", {
  joinKey: ["id", "#"],
  docs: "A group changed; carries what changed.",
  payload: Schema.Struct({
    id: Schema.Number,
    name: Schema.optionalKey(Schema.String),
    language_code: Schema.optionalKey(Schema.String),
    /** Priorities by the ids of agents. */
    agent_priorities: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown))
  })
})
