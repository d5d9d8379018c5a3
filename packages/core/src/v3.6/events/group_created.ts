import { defineEvent } from "../../catalog/define.ts"
import { NewGroup } from "../entities/configuration.ts"

export const group_created = defineEvent("group_created", {
  joinKey: ["id"],
  keyClass: "id",
  docs: "A group was made; carries its full state.",
  payload: NewGroup
})
