import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const tag_updated = defineEvent("tag_updated", {
  joinKey: ["name", "#group_ids"],
  docs: "A tag changed.",
  payload: Schema.Struct({
    name: Schema.String,
    group_ids: Schema.Array(Schema.Number),
    author_id: Schema.optionalKey(Schema.String),
    created_at: Schema.optionalKey(Schema.String)
  })
})
