import { fullActions, fullEvents } from "../catalog/short.ts"
import type { V3_6 } from "./generated/catalog.ts"
import { actionShapes, check, eventShapes } from "./generated/checks.ts"
import { actionFacts } from "./generated/facts.ts"
import { v3_6 as light } from "./light.ts"

/**
 * Version 3.6 of the Agent Chat API, the one in service: every action and event with its checks and facts; what each does in words is in
 * `@agent-chat/core/v3.6/about`. Made from the
 * public documentation of 2026-06-12.
 */
export const v3_6: V3_6 = {
  ...light,
  actions: fullActions(light.actions, actionFacts, actionShapes, check) as V3_6["actions"],
  events: fullEvents(light.events, eventShapes, check) as V3_6["events"]
}

export { propertyValue } from "../v3.0/read-properties.ts"
export { visibilityOf } from "./read-visibility.ts"
export type * from "./generated/index.ts"
