import type { Documented } from "../catalog/documented.ts"
import { alongside } from "../catalog/short.ts"
import { apiErrors } from "./about/errors.ts"
import { discrepancies } from "./discrepancies.ts"
import { actionShapes, eventShapes, table } from "./generated/checks.ts"
import { knownValues } from "./generated/known-values.ts"
import { v3_6 } from "./light.ts"
import { rules } from "./rules.ts"

/** What v3.6 documents, to compare with what comes. */
export const documented: Documented = {
  catalog: v3_6,
  table,
  rules,
  actionShapes: alongside(v3_6.actions, actionShapes),
  eventShapes: alongside(v3_6.events, eventShapes),
  knownValues,
  errors: apiErrors,
  moments: [
    { field: /^created_at$/, rule: "isoMicroseconds" },
    { field: /_at$|_up_to$/, rule: "rfc3339" }
  ],
  webhookTries: 3,
  discrepancies
}
