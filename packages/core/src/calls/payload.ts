import type { AnyAction } from "../catalog/action.ts"
import type { Issue, Validation } from "../checks/check.ts"
import { InvalidRequestError } from "../errors.ts"
import { isFields } from "../json.ts"
import { unreadable, unserialisable } from "./serialisable.ts"

/** What is wrong with a payload, if something is. Never throws, whatever the payload does when it is read. */
export const wrongPayload = (
  { name, check, encoding }: AnyAction,
  payload: unknown,
  validate: Validation
): InvalidRequestError | undefined => {
  let issue: Issue | undefined
  try {
    issue =
      (validate === "off" ? undefined : check?.payload(payload)) ??
      (encoding === "json" ? unserialisable(payload) : undefined)
  } catch {
    // Something in it throws when it is read: where, is found out by looking at each part.
    issue = unserialisable(payload) ?? unreadable
  }
  return issue === undefined ? undefined : new InvalidRequestError({ action: name, ...issue })
}

/** A payload as observers are told of it: the token of a login is none of their business. */
export const withoutToken = (payload: unknown): unknown =>
  isFields(payload) && "token" in payload ? { ...payload, token: "***" } : payload
