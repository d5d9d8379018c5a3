import type { Transport } from "../catalog/transport.ts"
import {
  type AgentChatError,
  ApiError,
  ConnectionError,
  isAgentChatError,
  isApiError,
  TimeoutError
} from "../errors.ts"
import type { Attempt } from "./attempt.ts"

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

/** What keeps a transport from sending, or from saying so: it is asked by a timer, into which nothing may be thrown. */
const troubleOf = (transport: Transport): unknown => {
  try {
    return transport.trouble
  } catch (cause) {
    return cause
  }
}

/** What an attempt ends with whose time is over. */
export const timeoutOf = ({ action, after, sent }: Attempt, transport: Transport): AgentChatError => {
  if (sent) return new TimeoutError({ action, after, phase: "awaiting" })
  const trouble = troubleOf(transport)
  // The service wants nothing to be sent now: that, and not the time it took, is what the caller has to know.
  if (isApiError(trouble, "too_many_requests")) {
    const { type, status, retryAfter, data } = trouble
    const message = "nothing may be sent for a while"
    return new ApiError({ type, status, retryAfter, data, action, message })
  }
  return new TimeoutError({ action, after, phase: "queued", cause: trouble })
}
