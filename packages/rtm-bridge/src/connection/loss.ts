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

/** What is known about the end of a socket. */
interface LossFacts {
  /** The close code of the WebSocket protocol; 1006 when there was no closing handshake. */
  readonly closeCode?: number | undefined
  /** The text that came with the close code. */
  readonly closeReason?: string | undefined
  /** The HTTP status with which the upgrade to a WebSocket was answered. */
  readonly status?: number | undefined
}

/** Why there is no connection. */
export interface ConnectionLoss extends LossFacts {
  /** In a word: such as `lost`, or the reason the server gave. */
  readonly reason: string
  /** The same as an error, such as the refusal of the login; its own `cause` is what the platform said. */
  readonly cause: AgentChatError
}

/** Why a connection is gone. */
export interface Loss extends LossFacts {
  readonly reason: ConnectionReason
  readonly message?: string | undefined
  readonly cause?: unknown
  /** The loss as an error, where it is one already. */
  readonly error?: AgentChatError
  /** Milliseconds after which the service would like to be asked again. */
  readonly retryAfter?: number | undefined
  /** The server refused the login. */
  readonly refusal?: TransportRefusal
  readonly notice?: Notice
  /** What is to be done about it, unless the user decides otherwise. */
  readonly reaction?: Reaction
  /** What is to be done about it, where that is decided already. */
  readonly decided?: Reaction
}

/** A loss as those who wait for a login are told of it. `login` is the name of that action. */
export const errorOf = (loss: Loss, login: string): AgentChatError => {
  const { error, refusal } = loss
  if (error !== undefined) return error
  return refusal === undefined
    ? new ConnectionError({ ...loss, delivery: "not-sent" })
    : new ApiError({ ...refusal, ...refusal.error, action: login })
}

/** A loss in a word. */
export const nameOf = ({ notice, refusal, reason }: Loss): string =>
  notice?.reason ?? refusal?.error.type ?? reason

/** A loss as those who watch the session are told of it. */
export const describeLoss = (loss: Loss, cause: AgentChatError): ConnectionLoss => {
  const { closeCode, closeReason, status } = loss
  return {
    reason: nameOf(loss),
    cause,
    ...(closeCode === undefined ? {} : { closeCode }),
    ...(closeReason === undefined || closeReason === "" ? {} : { closeReason }),
    ...(status === undefined ? {} : { status })
  }
}
