import { isAgentChatError } from "@agent-chat/core"
import { networkFailure } from "#network-failure"
import type { Loss } from "./loss.ts"
import type { SocketClosure } from "../platform/socket.ts"

/** What the end of a socket means: that the connection was lost, or, unless it was open, that there was none. */
export const lossOf = (closure: SocketClosure, wasOpen: boolean): Loss => {
  const { code: closeCode, reason: closeReason, retryAfter, cause } = closure
  const failure = networkFailure(cause, closure.status)
  const { status } = failure
  const told = [
    status === undefined ? "" : `HTTP status ${status}`,
    closeCode === undefined || status !== undefined ? "" : `code ${closeCode}`,
    closeReason ?? ""
  ].filter((fact) => fact !== "")
  const detail = told.length === 0 ? "" : ` (${told.join(", ")})`
  const facts = { closeCode, closeReason, status, retryAfter, cause }
  if (wasOpen) return { reason: "lost", message: `the connection was closed${detail}`, ...facts }
  if (status !== undefined)
    return { reason: "refused", message: `the service refused the connection${detail}`, ...facts }
  const message = failure.reason === "other" ? `the connection could not be opened${detail}` : undefined
  return { reason: failure.reason, message, ...facts }
}

/** What it means that there is nowhere to go: there is no token, no address, or nothing to open a socket with. */
export const lossOfPreparation = (cause: unknown): Loss => {
  if (!isAgentChatError(cause))
    return { reason: "other", message: "the connection could not be prepared", cause }
  // Another time there may be another token; a wrong address or a broken bundle is the program's, and stays.
  const stays = cause._tag === "ConfigurationError" && cause.option !== "token"
  const reason = cause._tag === "ConnectionError" ? cause.reason : "other"
  return { reason, error: cause, cause, ...(stays ? { reaction: "stop" } : {}) }
}
