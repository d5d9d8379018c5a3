import type { ActionFacts, ConditionalScopes, Triggers } from "./action.ts"

const noEvents: Triggers = { push: [], webhook: [] }

/** The facts of an action; what is left out is the rule: no scope, no event. */
export const facts = (
  scopes: readonly string[] = [],
  triggers: Triggers = noEvents,
  scopesWhen?: readonly ConditionalScopes[],
  scopesEach?: readonly string[]
): ActionFacts => ({
  scopes,
  triggers,
  ...(scopesWhen === undefined ? {} : { scopesWhen }),
  ...(scopesEach === undefined ? {} : { scopesEach })
})

/** Lays notes beside the facts of the same name. */
export const aboutEach = <Name extends string, Facts extends object, Notes extends object>(
  facts: Readonly<Record<Name, Facts>>,
  notes: Readonly<Record<Name, Notes>>
): Readonly<Record<Name, Facts & Notes>> =>
  Object.fromEntries(
    (Object.keys(facts) as Name[]).map((name) => [name, { ...facts[name], ...notes[name] }])
  ) as Record<Name, Facts & Notes>
