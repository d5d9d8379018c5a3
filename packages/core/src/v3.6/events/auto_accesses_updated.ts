import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { AutoAccess } from "../entities/configuration.ts"

export const auto_accesses_updated = defineEvent("auto_accesses_updated", {
  joinKey: ["#"],
  docs: "Auto access rules were added, changed or deleted; carries every rule touched.",
  payload: Schema.Array(AutoAccess)
})
