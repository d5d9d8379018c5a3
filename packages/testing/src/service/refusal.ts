/** Why the service does not do what it was asked. What an API version calls it, is that version's. */
export type Reason =
  | "agent_offline"
  | "authentication"
  | "authorization"
  | "chat_active"
  | "chat_inactive"
  | "entity_too_large"
  | "internal"
  | "limit_reached"
  | "misdirected"
  | "missing_access"
  | "not_found"
  | "pending_requests_limit_reached"
  | "request_timeout"
  | "requester_offline"
  | "unsupported_version"
  | "validation"

/** What a caller is told. */
export interface ApiFailure {
  /** In the words of the caller's API version. */
  readonly type: string
  readonly message: string
  readonly data?: unknown
}

/** Thrown by whatever cannot do what a caller asked; a version puts it into its own words. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly data: unknown

  /** @param message what the version says of the reason, unless given */
  constructor(reason: Reason, message = "", data?: unknown) {
    super(message)
    this.reason = reason
    this.data = data
  }
}
