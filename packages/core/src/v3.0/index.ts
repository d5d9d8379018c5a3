import * as actions from "./actions/index.ts"
import { disconnectRules } from "./disconnect.ts"
import * as events from "./events/index.ts"
import { roles } from "./roles.ts"
import type { V3_0 } from "./generated/catalog.ts"
import { wire } from "./wire.ts"

/** Version 3.0 of the Agent Chat API: every action and event with its schema. */
export const v3_0: V3_0 = { version: "3.0", actions, events, wire, roles, disconnectRules }

export { actionAbout } from "./about/actions.ts"
export { type DisconnectAbout, disconnectAbout } from "./about/disconnect.ts"
export { type ApiErrorAbout, apiErrors } from "./about/errors.ts"
export { eventAbout } from "./about/events.ts"
export { scopeIncludes, type ScopeFacts, scopes } from "./about/scopes.ts"
export { type SystemMessageFacts, systemMessages } from "./about/system-messages.ts"
export { propertiesOf, propertyValue } from "./read-properties.ts"
export { schemas } from "./schemas.ts"
export type * from "./generated/index.ts"
