import type { Action, Idempotency, TransportKind, Triggers } from "./action.ts"
import { keyOf } from "./keys.ts"
import type { EventAlias, EventDefinition, EventSource, KeyClass } from "./event.ts"

type Details = Partial<Pick<Action, "encoding" | "scopes" | "scopesWhen" | "triggers">> & {
  readonly via?: readonly TransportKind[]
}

const noEvents: Triggers = { push: [], webhook: [] }

/** Defines an action without schemas. What is left out is the rule: both transports, JSON, no event. */
export const lightAction = (
  name: string,
  idempotency: Idempotency,
  docs: string,
  details: Details = {}
): Action => ({
  name,
  via: ["web", "rtm"],
  idempotency,
  encoding: "json",
  scopes: [],
  triggers: noEvents,
  docs,
  ...details
})

/** Defines an event without its schema. */
export const lightEvent = (
  name: string,
  docs: string,
  keyClass: KeyClass,
  joinKey: readonly string[],
  via: readonly EventSource[] = ["push", "webhook"],
  details: { readonly wrapper?: string; readonly joins?: EventAlias } = {}
): EventDefinition => ({
  name,
  via,
  keyClass,
  joinKey,
  key: keyOf(joinKey, details.wrapper),
  docs,
  ...details
})
