import { filtersOf } from "../checks/constraints.ts"
import { rules } from "./rules.ts"

/** Makes a filter of a rule of v3.6. */
export const filter = filtersOf(rules)
