import type { Action, AnyAction, TransportKind } from "./action.ts"
import { ConfigurationError } from "../errors.ts"
import type { AnyEvent, EventDefinition } from "./event.ts"
import type { DisconnectRule, Roles } from "./roles.ts"
import type { Wire } from "./wire.ts"

/** The actions of a catalog by name. */
export type Actions = Readonly<Record<string, AnyAction>>

/** The events of a catalog by name. */
export type Events = Readonly<Record<string, AnyEvent>>

/** One API version as data: what can be called, what can arrive, and how both look on the wire. */
export interface Catalog<
  out A extends Actions = Actions,
  out E extends Events = Events,
  out M extends MethodTypes | undefined = MethodTypes | undefined
> {
  /** Such as `3.0`. */
  readonly version: string
  readonly actions: A
  readonly events: E
  readonly wire: Wire
  readonly roles: Roles
  readonly disconnectRules: readonly DisconnectRule[]
  /** Type information only: the documented methods of its clients. Without it they follow from the actions. */
  readonly "~methods"?: M
}

/** The methods of the clients of a catalog, by transport; `shared` are those that every transport carries. */
export interface MethodTypes {
  readonly plain: Readonly<Record<TransportKind | "shared", object>>
  readonly safe: Readonly<Record<TransportKind | "shared", object>>
}

/** Any catalog. */
export type AnyCatalog = Catalog

/** Any catalog with checks and facts, so none that is light. */
export type FullCatalog = Catalog<Readonly<Record<string, Action>>, Readonly<Record<string, EventDefinition>>>

/** The names of the actions that a transport of this kind carries. */
export type ActionName<C extends AnyCatalog, Kind extends TransportKind = TransportKind> = {
  [K in keyof C["actions"] & string]: [Kind] extends [C["actions"][K]["via"][number]] ? K : never
}[keyof C["actions"] & string]

/** A catalog with some of the actions of another. */
export type Picked<C extends AnyCatalog, Names extends keyof C["actions"]> = Omit<
  C,
  "actions" | "~methods"
> & {
  readonly actions: Pick<C["actions"], Names>
}

/** The action of a name, whatever text that is: `toString` is none. */
export const actionNamed = (catalog: AnyCatalog, name: string): AnyAction | undefined =>
  Object.hasOwn(catalog.actions, name) ? catalog.actions[name] : undefined

/**
 * The actions of a catalog. A program without types may have imported one under a name that it has not.
 *
 * @throws ConfigurationError when it is none
 */
export const actionsOf = <A>(catalog: { readonly actions: A }): A => {
  const { actions } = Object(catalog) as { readonly actions?: A }
  if (actions === undefined)
    throw new ConfigurationError({ option: "catalog", message: "give a catalog such as v3_6" })
  return actions
}

/** What can be made of a catalog. */
export const Catalog = {
  /**
   * The same catalog with the named actions only, for smaller permissions and stricter code.
   *
   * @throws ConfigurationError when it is given no catalog, or one that has no action of a name
   */
  pick<C extends AnyCatalog, const Names extends keyof C["actions"] & string>(
    catalog: C,
    names: readonly Names[]
  ): Picked<C, Names> {
    actionsOf(catalog)
    const actions: Record<string, AnyAction> = {}
    for (const name of names) {
      const action = actionNamed(catalog, name)
      if (action === undefined) {
        throw new ConfigurationError({
          option: "names",
          message: `v${catalog.version} has no action ${name}`
        })
      }
      actions[name] = action
    }
    return { ...catalog, actions } as unknown as Picked<C, Names>
  }
}
