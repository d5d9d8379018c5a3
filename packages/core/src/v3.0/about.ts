import type { ActionAbout } from "../catalog/action.ts"
import type { EventAbout } from "../catalog/event.ts"
import { aboutEach } from "../catalog/facts.ts"
import { alongside } from "../catalog/short.ts"
import { actionNotes } from "./about/actions.ts"
import { eventNotes } from "./about/events.ts"
import type { V3_0Actions, V3_0Events } from "./generated/catalog.ts"
import { actionDocs, eventDocs } from "./generated/docs.ts"
import { actionFacts } from "./generated/facts.ts"
import { v3_0 } from "./light.ts"

/**
 * All that is said of each action: what it does, its scopes and events, why it may be repeated, where that comes from.
 *
 * @example
 * ```ts
 * import { actionAbout } from "@agent-chat/core/v3.0/about"
 *
 * console.log(actionAbout.send_event.docs, actionAbout.send_event.scopes)
 * ```
 */
export const actionAbout: { readonly [Name in keyof V3_0Actions]: ActionAbout } = aboutEach(
  alongside(
    v3_0.actions,
    actionFacts.map((facts, index) => ({ ...facts, docs: actionDocs[index]! }))
  ),
  actionNotes
)

/** All that is said of each event: what happened, who causes it, whether a webhook can be registered. */
export const eventAbout: { readonly [Name in keyof V3_0Events]: EventAbout } = aboutEach(
  alongside(
    v3_0.events,
    eventDocs.map((docs) => ({ docs }))
  ),
  eventNotes
)

export { type DisconnectAbout, disconnectAbout } from "./about/disconnect.ts"
export { type ApiErrorAbout, apiErrors } from "./about/errors.ts"
export { scopeIncludes, type ScopeFacts, scopes } from "./about/scopes.ts"
export { type SystemMessageFacts, systemMessages } from "./about/system-messages.ts"
