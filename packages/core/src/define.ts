import * as Schema from "effect/Schema"
import type { Action, ActionAbout, ActionFacts, Provenance, TransportKind } from "./action.ts"
import { keyOf } from "./event-key.ts"
import type { EventAbout, EventDefinition } from "./event.ts"
import { schemaCheck } from "./schema-check.ts"

/** An action with its schemas. */
export interface SchemaAction<
  out Name extends string,
  out P,
  out S,
  out Via extends TransportKind
> extends Action<Name, P, S, Via> {
  readonly about: ActionAbout
  /** The schema of what is sent. */
  readonly payload: Schema.Codec<P>
  /** The schema of what is answered. */
  readonly success: Schema.Codec<S>
}

/** An event with its schema. */
export interface SchemaEvent<out Name extends string, out P> extends EventDefinition<Name, P> {
  readonly about: EventAbout
  /** The schema of the payload. */
  readonly payload: Schema.Codec<P>
}

/** What an action sends or answers that has nothing to say: an object in which nothing matters. */
export const NoContent = Schema.Record(Schema.String, Schema.Unknown)

/** An action as it is written down. What is left out is the rule: both transports, JSON, nothing to say or answer, no event. */
interface ActionDefinition<P, S, Via extends TransportKind> {
  readonly category: string
  readonly via?: readonly Via[]
  readonly encoding?: "multipart"
  readonly provenance?: { readonly web?: Provenance; readonly rtm?: Provenance }
  readonly idempotency: readonly [kind: ActionFacts<string, Via>["idempotency"], reason: string]
  readonly scopes?: readonly string[]
  readonly scopesWhen?: ActionFacts<string, Via>["scopesWhen"]
  readonly triggers?: ActionFacts<string, Via>["triggers"]
  readonly docs: string
  readonly notes?: readonly string[]
  readonly source: string
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
  const { docs, scopesWhen, category, notes, source } = definition
  const via = definition.via ?? (["web", "rtm"] as Via[])
  const payload = definition.payload ?? (NoContent as unknown as Schema.Codec<P>)
  const success = definition.success ?? (NoContent as unknown as Schema.Codec<S>)
  const [idempotency, idempotencyReason] = definition.idempotency
  return {
    name,
    via,
    idempotency,
    encoding: definition.encoding ?? "json",
    scopes: definition.scopes ?? [],
    ...(scopesWhen === undefined ? {} : { scopesWhen }),
    triggers: definition.triggers ?? { push: [], webhook: [] },
    docs,
    about: {
      category,
      idempotencyReason,
      provenance:
        definition.provenance ?? Object.fromEntries(via.map((kind) => [kind, "documented" as const])),
      source,
      ...(notes === undefined ? {} : { notes })
    },
    payload,
    success,
    check: { payload: schemaCheck(payload), success: schemaCheck(success) }
  }
}

/** An event as it is written down. What is left out is the rule: it is pushed, and there is a webhook of its name. */
interface EventDeclaration<P> extends EventAbout {
  readonly via?: EventDefinition["via"]
  readonly joins?: EventDefinition["joins"]
  readonly docs: string
  readonly payload: Schema.Codec<P>
}

/** What a key of each kind can tell. */
const keyClasses: Readonly<Record<EventAbout["joinKind"], EventDefinition["keyClass"]>> = {
  natural: "id",
  entity: "content",
  "entity+hash": "content",
  derived: "content",
  connection: "none",
  none: "none"
}

/** Defines an event likewise. */
export const defineEvent = <const Name extends string, P>(
  name: Name,
  { via = ["push", "webhook"], joins, docs, payload, ...about }: EventDeclaration<P>
): SchemaEvent<Name, P> => {
  const keyClass = keyClasses[about.joinKind]
  return {
    name,
    via,
    keyClass,
    key: keyClass === "none" ? () => undefined : keyOf(about.joinKey, about.wrapper),
    ...(joins === undefined ? {} : { joins }),
    docs,
    about,
    payload,
    check: schemaCheck(payload)
  }
}
