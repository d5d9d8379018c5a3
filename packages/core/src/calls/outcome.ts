import { type AgentChatError, ConnectionError, isAgentChatError } from "../errors.ts"

/** Refusals that another token or another region may cure. */
export const curable: ReadonlySet<string> = new Set(["authentication", "misdirected_request"])

/** Refusals after which the server may have acted all the same. */
const unsureTypes: ReadonlySet<string> = new Set(["internal", "request_timeout"])

export const outcomeUnknown = (error: AgentChatError): boolean =>
  error.delivery === "unknown" ||
  error.delivery === "accepted" ||
  (error._tag === "ApiError" && unsureTypes.has(error.type))

/** A transport that rejects with something else is at fault; what it did is then unknown unless nothing was sent. */
export const toError = (error: unknown, action: string, sent: boolean): AgentChatError => {
  // The contents of a file may turn out to be wrong while they are sent.
  const isTrue = isAgentChatError(error) && !(sent && error._tag === "InvalidRequestError")
  return isTrue
    ? error
    : new ConnectionError({ reason: "other", delivery: sent ? "unknown" : "not-sent", action, cause: error })
}
