import type * as Schema from "effect/Schema"
import type { Action, ActionFacts, TransportKind } from "./action.ts"
import type { EventDefinition } from "./event.ts"
import { schemaCheck } from "./schema-check.ts"

/** An action with its schemas. */
export interface SchemaAction<
  out Name extends string,
  out P extends Schema.Codec<unknown>,
  out S extends Schema.Codec<unknown>,
  out Via extends TransportKind
> extends Action<Name, P["Type"], S["Type"], Via> {
  /** The schema of what is sent. */
  readonly payload: P
  /** The schema of what is answered. */
  readonly success: S
}

/** An event with its schema. */
export interface SchemaEvent<
  out Name extends string,
  out P extends Schema.Codec<unknown>
> extends EventDefinition<Name, P["Type"]> {
  /** The schema of the payload. */
  readonly payload: P
}

/** Defines an action: facts and schemas in, with the checks made from them out. */
export const defineAction = <
  const Name extends string,
  P extends Schema.Codec<unknown>,
  S extends Schema.Codec<unknown>,
  const Via extends TransportKind
>(
  name: Name,
  definition: Omit<ActionFacts<Name, Via>, "name" | "encoding"> & {
    readonly encoding?: "multipart"
    readonly payload: P
    readonly success: S
  }
): SchemaAction<Name, P, S, Via> => ({
  name,
  encoding: "json",
  ...definition,
  check: { payload: schemaCheck(definition.payload), success: schemaCheck(definition.success) }
})

/** Defines an event likewise. */
export const defineEvent = <const Name extends string, P extends Schema.Codec<unknown>>(
  name: Name,
  definition: Omit<EventDefinition<Name, P["Type"]>, "name" | "check" | "~types"> & { readonly payload: P }
): SchemaEvent<Name, P> => ({ name, ...definition, check: schemaCheck(definition.payload) })
