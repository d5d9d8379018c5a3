import type { Identity } from "@agent-chat/core"

/** Where to connect, and as whom. */
export interface Destination {
  readonly url: string
  readonly identity: Identity
  /** The payload of the login. */
  readonly login: unknown
}
