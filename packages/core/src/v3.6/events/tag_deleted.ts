import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const tag_deleted = defineEvent("tag_deleted", {
  joinKey: ["name"],
  docs: "A tag was deleted.",
  payload: Schema.Struct({
    name: Schema.String
  })
})
