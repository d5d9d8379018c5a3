import { ConfigurationError } from "../errors.ts"
import type { Action, ActionFacts } from "./action.ts"
import { actionsOf } from "./catalog.ts"
import { valueAt } from "../checks/describe-value.ts"

/** A set of scopes of which a token needs one. */
export interface ScopeRequirement {
  /** Any one of these will do. */
  readonly anyOf: readonly string[]
  /** The actions that need it. */
  readonly actions: readonly string[]
  /** The condition under which they do, in words; absent when they always do. */
  readonly when?: string
  /** `true` when they are accepted without it, and then answer without the part that it lets through. */
  readonly partial?: true
}

const requirementsOf = (action: Action, payload: unknown): ScopeRequirement[] => {
  if ((action as Partial<ActionFacts>).scopes === undefined) {
    throw new ConfigurationError({
      option: "catalog",
      message: `a light catalog does not say which scopes ${action.name} needs; give the full one`
    })
  }
  const actions = [action.name]
  const always = action.scopes.length === 0 ? [] : [{ anyOf: action.scopes, actions }]
  const conditional = (action.scopesWhen ?? [])
    .filter(({ path }) => payload === undefined || valueAt(payload, path.split(".")) !== undefined)
    .map(({ when, anyOf }) => ({ anyOf, actions, when }))
  const parts = (action.scopesEach ?? []).map((scope) => ({
    anyOf: [scope],
    actions,
    partial: true as const
  }))
  return [...always, ...conditional, ...parts]
}

/**
 * The scopes that a token needs for the actions of a catalog, or of what `Catalog.pick` made of one. With a payload,
 * conditional scopes are named only where that payload meets their condition. Scopes of which each lets through its own
 * part of an answer stand one by one, as `partial`. A light catalog knows no scopes.
 *
 * @example
 * ```ts
 * requiredScopes(Catalog.pick(v3_6, ["start_chat"]), { chat: {} })
 * // [{ anyOf: ["chats.conversation--all:rw", …], actions: ["start_chat"] }]
 * ```
 * @throws ConfigurationError when it is no catalog, or a light one
 */
export const requiredScopes = (
  catalog: { readonly actions: Readonly<Record<string, Action>> },
  payload?: unknown
): readonly ScopeRequirement[] => {
  const merged = new Map<string, ScopeRequirement>()
  for (const action of Object.values(actionsOf(catalog))) {
    for (const requirement of requirementsOf(action, payload)) {
      const key = JSON.stringify([requirement.anyOf, requirement.when, requirement.partial])
      const known = merged.get(key)
      merged.set(
        key,
        known === undefined ? requirement : { ...known, actions: [...known.actions, ...requirement.actions] }
      )
    }
  }
  return [...merged.values()]
}
