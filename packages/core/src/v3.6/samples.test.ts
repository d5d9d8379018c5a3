import { sampleSuite } from "../checks/test-support/sample-suite.ts"
import { v3_6 } from "./index.ts"
import { rules } from "./rules.ts"
import { actionSamples } from "./samples/actions.ts"
import { entitySamples } from "./samples/entities.ts"
import { eventSamples } from "./samples/events.ts"
import { requiredOfActions, requiredOfEntities, requiredOfEvents } from "./samples/required.ts"
import { entities } from "./schemas.ts"

sampleSuite(
  "v3.6",
  {
    catalog: v3_6,
    rules,
    entities: { ...entities },
    samples: { actions: actionSamples, events: eventSamples, entities: entitySamples },
    required: { actions: requiredOfActions, events: requiredOfEvents, entities: requiredOfEntities }
  },
  ["subscribed_customers_totals_updated"]
)
