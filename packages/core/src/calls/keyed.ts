import type { AnyAction } from "../catalog/action.ts"
import type { KeyedLookup } from "../catalog/roles.ts"
import type { TransportSuccess } from "../catalog/transport.ts"
import { type AgentChatError, ConfigurationError, InvalidRequestError } from "../errors.ts"
import type { CallContext } from "./call-context.ts"
import type { CallOptions } from "./options.ts"

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

/**
 * Asks for what shows whether a call happened, now or long ago; `undefined` where the catalog has no action for that.
 */
export const lookUp = (
  context: CallContext,
  keyed: KeyedLookup,
  payload: unknown,
  options: CallOptions,
  isLongAgo: boolean
): Promise<unknown> | undefined => {
  const asked =
    isLongAgo && keyed.lookupLater !== undefined ? keyed.lookupLater(payload) : keyed.lookup(payload)
  const action = context.actions[asked.action]
  return action === undefined ? undefined : context.execute(action, asked.payload, options)
}

/**
 * What a call ends with that was looked up; `undefined` when it did not happen.
 *
 * @param unsure why it was not known whether it happened, if this very call may have made it
 */
export const foundOut = (
  action: string,
  found: ReturnType<KeyedLookup["find"]>,
  unsure: AgentChatError | undefined
): TransportSuccess | InvalidRequestError | undefined => {
  if (found === undefined) return undefined
  if ("reply" in found) return { ok: true, payload: found.reply }
  // Whoever made the call before may have said it in other words: it was said all the same.
  if (unsure === undefined && found.other !== undefined) return { ok: true, payload: found.other }
  return new InvalidRequestError({ action, ...found.conflict, delivery: "unknown", cause: unsure })
}
