import * as Schema from "effect/Schema"
import type { ActionFacts, Idempotency, TransportKind, Triggers } from "./action.ts"
import type { EventAlias, EventFacts, EventPlace, EventSource, KeyClass } from "./event.ts"
import type { ActionSchemas, EventSchemas } from "./schemas.ts"

/** An action as it is written down, with every rule filled in. The generator reads these; `/schemas` hands out the schemas. */
export interface DefinedAction<
  out Name extends string = string,
  out P = unknown,
  out S = unknown,
  out Via extends TransportKind = TransportKind
> extends ActionFacts {
  readonly name: Name
  /** What it does, in one sentence. */
  readonly docs: string
  readonly via: readonly Via[]
  readonly idempotency: Idempotency
  readonly encoding: "json" | "multipart"
  /** The schema of what is sent. */
  readonly payload: Schema.Codec<P>
  /** The schema of what is answered. */
  readonly success: Schema.Codec<S>
}

/** An event likewise. */
export interface DefinedEvent<out Name extends string = string, out P = unknown> extends EventFacts {
  readonly name: Name
  readonly via: readonly EventSource[]
  readonly keyClass: KeyClass
  readonly joinKey: readonly string[]
  readonly joins?: EventAlias
  readonly wrapper?: string
  readonly place?: EventPlace
  readonly spaced?: readonly string[]
  /** The schema of the payload. */
  readonly payload: Schema.Codec<P>
}

/** What an action sends or answers that has nothing to say: an object in which nothing matters. */
const NoContent = Schema.Record(Schema.String, Schema.Unknown)

/** What is left out is the rule: both transports, JSON, nothing to say or answer, no event. */
interface ActionDeclaration<P, S, Via extends TransportKind> extends Pick<
  DefinedAction,
  "idempotency" | "scopesWhen" | "scopesEach" | "docs"
> {
  readonly via?: readonly Via[]
  readonly encoding?: "multipart"
  readonly scopes?: readonly string[]
  readonly triggers?: Triggers
  readonly payload?: Schema.Codec<P>
  readonly success?: Schema.Codec<S>
}

/** Defines an action. */
export const defineAction = <
  const Name extends string,
  P = typeof NoContent.Type,
  S = typeof NoContent.Type,
  const Via extends TransportKind = TransportKind
>(
  name: Name,
  declaration: ActionDeclaration<P, S, Via>
): DefinedAction<Name, P, S, Via> => ({
  name,
  via: ["web", "rtm"] as Via[],
  encoding: "json",
  scopes: [],
  triggers: { push: [], webhook: [] },
  payload: NoContent as unknown as Schema.Codec<P>,
  success: NoContent as unknown as Schema.Codec<S>,
  ...declaration
})

/** What is left out is the rule: push and webhook, and a key that names content. */
interface EventDeclaration<P>
  extends
    Pick<DefinedEvent, "docs" | "joins" | "wrapper" | "place" | "spaced">,
    Partial<Pick<DefinedEvent, "via" | "keyClass" | "joinKey">> {
  readonly payload: Schema.Codec<P>
}

/** The place of what belongs to a chat that `chat_id` names. */
export const inChat: EventPlace = { chat: "chat_id" }

/** The place of what belongs to a thread that `chat_id` and `thread_id` name. */
export const inThread: EventPlace = { chat: "chat_id", thread: "thread_id" }

/** Defines an event. */
export const defineEvent = <const Name extends string, P>(
  name: Name,
  declaration: EventDeclaration<P>
): DefinedEvent<Name, P> => ({
  name,
  via: ["push", "webhook"],
  keyClass: "content",
  joinKey: [],
  ...declaration
})

/** The schemas of defined actions, without their facts. */
export const schemasOfActions = <A extends Readonly<Record<string, ActionSchemas<unknown, unknown>>>>(
  actions: A
): { readonly [Name in keyof A]: ActionSchemas<A[Name]["payload"]["Type"], A[Name]["success"]["Type"]> } =>
  Object.fromEntries(
    Object.entries(actions).map(([name, { payload, success }]) => [name, { payload, success }])
  ) as never

/** The schemas of defined events, without their facts. */
export const schemasOfEvents = <E extends Readonly<Record<string, EventSchemas<unknown>>>>(
  events: E
): { readonly [Name in keyof E]: EventSchemas<E[Name]["payload"]["Type"]> } =>
  Object.fromEntries(Object.entries(events).map(([name, { payload }]) => [name, { payload }])) as never
