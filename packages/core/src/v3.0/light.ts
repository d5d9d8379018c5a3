import { disconnectRules } from "./disconnect.ts"
import type { V3_0Light } from "./generated/catalog.ts"
import { actions, events } from "./generated/light.ts"
import { roles } from "./roles.ts"
import { wire } from "./wire.ts"

/**
 * Version 3.0 of the Agent Chat API for programs that count bytes: the same names and types as
 * `@agent-chat/core/v3.0`, without checks and without what only tools read (`scopes`, `scopesWhen`, `triggers`),
 * which `@agent-chat/core/v3.0/about` has. Nothing is validated.
 */
export const v3_0: V3_0Light = {
  version: "3.0",
  actions: actions as unknown as V3_0Light["actions"],
  events: events as unknown as V3_0Light["events"],
  wire,
  roles,
  disconnectRules
}

export { propertiesOf, propertyValue } from "./read-properties.ts"
export type * from "./generated/index.ts"
