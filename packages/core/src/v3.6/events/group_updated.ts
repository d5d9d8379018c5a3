import { defineEvent } from "../../catalog/define.ts"
import { Group } from "../entities/configuration.ts"

export const group_updated = defineEvent("group_updated", {
  joinKey: ["id", "#"],
  docs: "A group changed; carries what changed.",
  payload: Group
})
