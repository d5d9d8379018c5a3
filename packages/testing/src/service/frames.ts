// What frames of the RTM API have in common in every version.
import type { FakeVersion, RequestId } from "./version.ts"

/** The id of a request, if it has one: some languages write an empty text for none. */
export const requestIdIn = (value: unknown): RequestId | undefined =>
  typeof value === "number" || (typeof value === "string" && value !== "") ? value : undefined

/** The frame that answers a request. */
export const response: FakeVersion["rtm"]["response"] = ({ action, requestId }, outcome) =>
  JSON.stringify({
    ...(requestId === undefined ? {} : { request_id: requestId }),
    action,
    type: "response",
    success: outcome.ok,
    payload: outcome.ok ? outcome.payload : { error: outcome.error }
  })
