import type { ConnectionReason, TransportRefusal } from "@agent-chat/core"
import type { Reaction } from "./options.ts"

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
