import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { GroupStatus } from "../entities/routing.ts"

export const groups_status_updated = defineEvent("groups_status_updated", {
  via: ["push"],
  joinKey: ["#groups"],
  docs: "Groups this agent has access to changed their status; carries what changed.",
  payload: Schema.Struct({
    groups: Schema.Array(GroupStatus)
  })
})
