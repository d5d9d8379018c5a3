import { disconnectRules } from "./disconnect.ts"
import type { V3_6Light } from "./generated/catalog.ts"
import { actions, events } from "./generated/light.ts"
import { roles } from "./roles.ts"
import { wire } from "./wire.ts"

/**
 * Version 3.6 of the Agent Chat API for programs that count bytes: the same names and types as
 * `@agent-chat/core/v3.6`, without checks and without what only tools read (`scopes`, `scopesWhen`, `triggers`),
 * which `@agent-chat/core/v3.6/about` has. Nothing is validated.
 */
export const v3_6: V3_6Light = {
  version: "3.6",
  actions: actions as unknown as V3_6Light["actions"],
  events: events as unknown as V3_6Light["events"],
  wire,
  roles,
  disconnectRules
}

export type * from "./generated/index.ts"
