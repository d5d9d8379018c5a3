import type { TransportKind } from "../../catalog/action.ts"

/** What documentation says of an error type. */
export interface ApiErrorAbout {
  readonly type: string
  /** The message the server sends; that of a `validation` error is free text. */
  readonly message: string
  readonly meaning: string
  /** A fitting HTTP status; v3.0 documents none, so decide by `type`. */
  readonly status: number
  /** Whether, and when, the same call may succeed. */
  readonly retry: string
  readonly because: string
  /** Other names of the same error. */
  readonly aliases?: readonly string[]
  /** Where it is met, unless on both. */
  readonly via?: readonly TransportKind[]
  /** Set when `data.region` names the region that is responsible. */
  readonly region?: true
  /** Set when the error pages do not list it: seen in engineering documents of v3.0. */
  readonly unlisted?: true
}

/** The error types of v3.0. A server may send others: treat them as final. */
export const apiErrors: readonly ApiErrorAbout[] = [
  {
    type: "internal",
    message: "Internal server error",
    meaning: "fault on the server",
    status: 500,
    retry: "yes, with back-off",
    because: "may be transient; outcome unknown, so repeat only reads and idempotent actions by default"
  },
  {
    type: "validation",
    message: "Wrong format of request",
    meaning: "the request does not fit the action",
    status: 400,
    retry: "no",
    because: "same request fails again"
  },
  {
    type: "authorization",
    message: "Authorization error",
    meaning: "the agent or token may not do this",
    status: 403,
    retry: "no",
    because: "needs other scopes or access"
  },
  {
    type: "authentication",
    message: "Authentication error",
    meaning: "token invalid or expired",
    status: 401,
    retry: "once, after refreshing the token",
    because: "same token fails again"
  },
  {
    type: "request_timeout",
    message: "Request timed out",
    meaning: "server gave up after 15 s",
    status: 504,
    retry: "reads and idempotent actions only",
    because: "the action may have happened; for send_event look for custom_id before repeating"
  },
  {
    type: "license_expired",
    message: "License expired",
    meaning: "account no longer paid",
    status: 403,
    retry: "no",
    because: "needs a human"
  },
  {
    type: "unsupported_version",
    message: "Unsupported version",
    meaning: "API version not served",
    status: 400,
    retry: "no",
    because: "needs another client version; expected for v3.0 today"
  },
  {
    type: "misdirected_request",
    message: "Wrong region",
    meaning: "other data centre is responsible",
    status: 421,
    retry: "once, in data.region",
    because: "same region fails again; remember the region for this token",
    region: true
  },
  {
    type: "entity_too_large",
    message: "Upload limit exceeded (10MB)",
    meaning: "upload or body too big",
    status: 413,
    retry: "no",
    because: "same body fails again",
    via: ["web"]
  },
  {
    type: "wrong_product_version",
    message: "Wrong product version",
    meaning: "account is still on LiveChat 2",
    status: 403,
    retry: "no",
    because: "needs migration"
  },
  {
    type: "license_not_found",
    message: "License not found",
    meaning: "no account with this id",
    status: 404,
    retry: "no",
    because: "same id fails again"
  },
  {
    type: "requester_offline",
    message: "Requester offline",
    meaning: "action only for agents logged in over RTM",
    status: 409,
    retry: "after an RTM login",
    because: "state of the caller",
    aliases: ["requester_already_offline"]
  },
  {
    type: "requester_awaiting_approval",
    message: "Requester awaiting approval",
    meaning: "account not approved yet",
    status: 403,
    retry: "no",
    because: "needs a human",
    unlisted: true
  },
  {
    type: "requester_suspended",
    message: "Requester suspended",
    meaning: "account suspended",
    status: 403,
    retry: "no",
    because: "needs a human",
    unlisted: true
  }
]
