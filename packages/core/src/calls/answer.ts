import type { AnyAction } from "../catalog/action.ts"
import type { TransportReply, TransportSuccess } from "../catalog/transport.ts"
import type { Validation } from "../checks/check.ts"
import { DecodeError } from "../errors.ts"

/** What a caller gets of an answer: of an empty one, an object. */
export const valueOf = ({ payload }: TransportSuccess): unknown => payload ?? {}

/** What is wrong with an answer, if something is. */
export const wrongAnswer = (
  { name, check }: AnyAction,
  reply: TransportSuccess,
  validate: Validation
): DecodeError | undefined => {
  const value = valueOf(reply)
  const empty = isEmpty(reply)
  const issue =
    typeof value !== "object"
      ? { path: "", expected: "an object or a list", found: `a ${typeof value}` }
      : validate === "off" && !empty
        ? undefined
        : check?.success(value)
  if (issue === undefined) return undefined
  const found = empty ? "an empty answer" : issue.found
  return new DecodeError({ action: name, requestId: reply.requestId, ...issue, found })
}

/** Whether nobody can go on with an answer that is wrong in this: what is something else as a whole is none. */
export const isUseless = (reply: TransportSuccess, { path }: DecodeError): boolean =>
  isEmpty(reply) || path === ""

const isEmpty = ({ payload }: TransportSuccess): boolean => payload === undefined || payload === null

/** A transport of somebody else may answer nothing at all, or what throws: that is found out where it can be told. */
export const isSuccess = (reply: TransportReply | undefined): reply is TransportSuccess => {
  try {
    return reply?.ok === true
  } catch {
    return false
  }
}
