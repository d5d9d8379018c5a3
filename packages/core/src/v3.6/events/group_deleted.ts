import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"

export const group_deleted = defineEvent("group_deleted", {
  joinKey: ["id"],
  keyClass: "id",
  docs: "A group was deleted.",
  payload: Schema.Struct({
    id: Schema.Number
  })
})
