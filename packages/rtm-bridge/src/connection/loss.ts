import {
  type AgentChatError,
  ApiError,
  ConnectionError,
  type ConnectionReason,
  type DisconnectRule,
  type TransportRefusal
} from "@agent-chat/core"

/** What a session does after it was disconnected. */
export type Reaction = DisconnectRule["reaction"]

/** What the server said before it closed. */
export interface Notice {
  readonly reason: string
  readonly region: string | undefined
}

/** Why a connection is gone. */
export interface Loss {
  readonly reason: ConnectionReason
  readonly message?: string
  readonly cause?: unknown
  /** The server refused the login. */
  readonly refusal?: TransportRefusal
  readonly notice?: Notice
  /** What is to be done about it, where that is decided already. */
  readonly reaction?: Reaction
}

/** A loss as those who wait for a login are told of it. `login` is the name of that action. */
export const errorOf = ({ reason, message, cause, refusal }: Loss, login: string): AgentChatError => {
  if (refusal === undefined) return new ConnectionError({ reason, delivery: "not-sent", message, cause })
  const { error, retryAfter, requestId } = refusal
  return new ApiError({ ...error, retryAfter, requestId, action: login })
}

/** A loss in a word. */
export const nameOf = ({ notice, refusal, reason }: Loss): string =>
  notice?.reason ?? refusal?.error.type ?? reason
