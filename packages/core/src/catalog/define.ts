import * as Schema from "effect/Schema"
import type { Action, ActionFacts, TransportKind, Triggers } from "./action.ts"
import { keyOf } from "./keys.ts"
import type { EventDefinition } from "./event.ts"
import { schemaCheck } from "../checks/schema-check.ts"

/** An action with its schemas. */
export interface SchemaAction<
  out Name extends string,
  out P,
  out S,
  out Via extends TransportKind
> extends Action<Name, P, S, Via> {
  /** The schema of what is sent. */
  readonly payload: Schema.Codec<P>
  /** The schema of what is answered. */
  readonly success: Schema.Codec<S>
}

/** An event with its schema. */
export interface SchemaEvent<out Name extends string, out P> extends EventDefinition<Name, P> {
  /** The schema of the payload. */
  readonly payload: Schema.Codec<P>
}

/** What an action sends or answers that has nothing to say: an object in which nothing matters. */
const NoContent = Schema.Record(Schema.String, Schema.Unknown)

/** An action as it is written down. What is left out is the rule: both transports, JSON, nothing to say or answer, no event. */
interface ActionDefinition<P, S, Via extends TransportKind> extends Pick<
  ActionFacts<string, Via>,
  "idempotency" | "scopesWhen" | "docs"
> {
  readonly via?: readonly Via[]
  readonly encoding?: "multipart"
  readonly scopes?: readonly string[]
  readonly triggers?: Triggers
  readonly payload?: Schema.Codec<P>
  readonly success?: Schema.Codec<S>
}

/** Defines an action: facts and schemas in, with the checks made from them out. */
export const defineAction = <
  const Name extends string,
  P = typeof NoContent.Type,
  S = typeof NoContent.Type,
  const Via extends TransportKind = TransportKind
>(
  name: Name,
  definition: ActionDefinition<P, S, Via>
): SchemaAction<Name, P, S, Via> => {
  const payload = definition.payload ?? (NoContent as unknown as Schema.Codec<P>)
  const success = definition.success ?? (NoContent as unknown as Schema.Codec<S>)
  return {
    name,
    via: ["web", "rtm"] as Via[],
    encoding: "json",
    scopes: [],
    triggers: { push: [], webhook: [] },
    ...definition,
    payload,
    success,
    check: { payload: schemaCheck(payload), success: schemaCheck(success) }
  }
}

/** An event as it is written down. What is left out is the rule: push and webhook, and a key that names content. */
interface EventDeclaration<P> extends Pick<EventDefinition, "docs" | "joins" | "wrapper"> {
  readonly via?: EventDefinition["via"]
  readonly keyClass?: EventDefinition["keyClass"]
  readonly joinKey?: EventDefinition["joinKey"]
  readonly payload: Schema.Codec<P>
}

/** Defines an event likewise. */
export const defineEvent = <const Name extends string, P>(
  name: Name,
  definition: EventDeclaration<P>
): SchemaEvent<Name, P> => ({
  name,
  via: ["push", "webhook"],
  keyClass: "content",
  joinKey: [],
  ...definition,
  key: keyOf(definition.joinKey ?? [], definition.wrapper),
  check: schemaCheck(definition.payload)
})
