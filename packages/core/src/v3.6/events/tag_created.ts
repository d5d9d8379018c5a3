import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const tag_created = defineEvent("tag_created", {
  joinKey: ["name", "created_at"],
  keyClass: "id",
  docs: "A tag was made; carries its full state.",
  payload: Schema.Struct({
    name: Schema.String,
    group_ids: Schema.Array(Schema.Number),
    created_at: Schema.String,
    /** May be empty. */
    author_id: Schema.String
  })
})
