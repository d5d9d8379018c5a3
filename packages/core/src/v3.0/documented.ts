import type { Documented } from "../catalog/documented.ts"
import { alongside } from "../catalog/short.ts"
import { apiErrors } from "./about/errors.ts"
import { discrepancies } from "./discrepancies.ts"
import { actionShapes, eventShapes, table } from "./generated/checks.ts"
import { knownValues } from "./generated/known-values.ts"
import { v3_0 } from "./light.ts"
import { rules } from "./rules.ts"

/** What v3.0 documents, to compare with what comes. */
export const documented: Documented = {
  catalog: v3_0,
  table,
  rules,
  actionShapes: alongside(v3_0.actions, actionShapes),
  eventShapes: alongside(v3_0.events, eventShapes),
  knownValues,
  errors: apiErrors,
  webhookTries: 10,
  discrepancies
}
