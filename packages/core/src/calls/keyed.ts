import type { AnyAction } from "../catalog/action.ts"
import type { KeyedLookup } from "../catalog/roles.ts"
import { ConfigurationError } from "../errors.ts"

/** How it is looked up whether a call of an action happened, if its key allows that. */
export const lookupOf = (
  { name, idempotency }: AnyAction,
  keyed: Readonly<Record<string, KeyedLookup>>
): KeyedLookup | undefined =>
  idempotency === "keyed" && Object.hasOwn(keyed, name) ? keyed[name] : undefined

export const notKeyed = ({ name }: AnyAction): ConfigurationError =>
  new ConfigurationError({
    option: "lookFirst",
    message: `${name} has no key by which it could be looked for; it is for actions such as send_event`
  })
