import type { Credentials, Identity } from "@agent-chat/core"

/** As whom a session logs in, and with what besides. */
export interface Account {
  /** The payload of the login, as the caller gave it. */
  readonly given: unknown
  readonly credentials: Credentials
  /** Whether the token stands in that payload. */
  readonly isOwn: boolean
}

/** Where to connect, and as whom. */
export interface Destination {
  readonly url: string
  readonly account: Account
  readonly identity: Identity
  /** The payload of the login. */
  readonly login: unknown
}
