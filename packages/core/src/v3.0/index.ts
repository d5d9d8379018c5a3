import type { Catalog } from "../catalog.ts"
import * as actions from "./actions/index.ts"
import { disconnectRules } from "./disconnect.ts"
import * as events from "./events/index.ts"
import { roles } from "./roles.ts"
import { wire } from "./wire.ts"

/** Version 3.0 of the Agent Chat API: every action and event with its schema. */
export const v3_0: Catalog<typeof actions, typeof events> & { readonly version: "3.0" } = {
  version: "3.0",
  actions,
  events,
  wire,
  roles,
  disconnectRules
}
