import { fullActions, fullEvents } from "../catalog/short.ts"
import type { V3_0 } from "./generated/catalog.ts"
import { actionShapes, check, eventShapes } from "./generated/checks.ts"
import { actionFacts } from "./generated/facts.ts"
import { v3_0 as light } from "./light.ts"

/** Version 3.0 of the Agent Chat API: every action and event with its checks and facts; what each does in words is in `@agent-chat/core/v3.0/about`. */
export const v3_0: V3_0 = {
  ...light,
  actions: fullActions(light.actions, actionFacts, actionShapes, check) as V3_0["actions"],
  events: fullEvents(light.events, eventShapes, check) as V3_0["events"]
}

export { propertiesOf, propertyValue } from "./read-properties.ts"
export type * from "./generated/index.ts"
