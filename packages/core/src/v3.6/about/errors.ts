import type { ApiErrorAbout } from "../../v3.0/about/errors.ts"

/** The error types of v3.6. A server may send others: treat them as final. */
export const apiErrors: readonly ApiErrorAbout[] = [
  {
    type: "agent_offline",
    message: "Agent offline",
    meaning: "the server could not act because an agent is offline",
    status: 409,
    retry: "no, until the agent is back",
    because: "state of the target"
  },
  {
    type: "authentication",
    message: "Authentication error",
    meaning: "token invalid or expired",
    status: 401,
    retry: "once, after a new token",
    because: "same token fails again"
  },
  {
    type: "authorization",
    message: "Authorization error",
    meaning: "the caller may not do this",
    status: 403,
    retry: "no",
    because: "needs other scopes or role"
  },
  {
    type: "chat_inactive",
    message: "Chat is inactive",
    meaning: "needs an active thread, the chat has none",
    status: 409,
    retry: "after resume_chat",
    because: "state of the chat"
  },
  {
    type: "entity_too_large",
    message: "Upload limit exceeded (10MB).",
    meaning: "body too big",
    status: 413,
    retry: "no",
    because: "same body fails again",
    via: ["web"]
  },
  {
    type: "internal",
    message: "Internal server error",
    meaning: "fault on the server",
    status: 500,
    retry: "yes, with back-off",
    because: "may pass; outcome unknown, so repeat only reads and idempotent actions by default"
  },
  {
    type: "license_expired",
    message: "License expired",
    meaning: "trial or subscription ended",
    status: 403,
    retry: "no",
    because: "needs a human"
  },
  {
    type: "license_not_found",
    message: "License not found",
    meaning: "no account with this id",
    status: 404,
    retry: "no",
    because: "same id fails again",
    via: ["web"]
  },
  {
    type: "limit_reached",
    message: "Limit reached",
    meaning: "would go over a resource limit of the plan",
    status: 409,
    retry: "no",
    because: "needs another plan or clean-up",
    via: ["web"]
  },
  {
    type: "misdirected_request",
    message: "Wrong region",
    meaning: "another data centre is responsible",
    status: 421,
    retry: "once, in data.region",
    because: "same region fails again; remember the region for this token",
    via: ["web"],
    region: true
  },
  {
    type: "missing_access",
    message: "Missing access",
    meaning: "the caller has no access to this resource",
    status: 403,
    retry: "no",
    because: "needs membership or another group"
  },
  {
    type: "not_found",
    message: "Not found",
    meaning: "no such resource",
    status: 404,
    retry: "no",
    because: "same id fails again"
  },
  {
    type: "pending_requests_limit_reached",
    message: "Requests limit reached",
    meaning: "more than 10 requests open on one connection",
    status: 429,
    retry: "yes, when answers have come in",
    because: "a client that counts never sees it",
    via: ["rtm"]
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
    type: "requester_already_offline",
    message: "Requester is already offline",
    meaning: "only for agents logged in over RTM",
    status: 409,
    retry: "after an RTM login",
    because: "state of the caller",
    aliases: ["requester_offline"],
    via: ["rtm"]
  },
  {
    type: "requester_awaiting_approval",
    message: "Requester awaiting approval",
    meaning: "the new agent is not approved yet",
    status: 403,
    retry: "no",
    because: "needs a human",
    via: ["rtm"]
  },
  {
    type: "requester_suspended",
    message: "Requester suspended",
    meaning: "the agent's rights were withdrawn",
    status: 403,
    retry: "no",
    because: "needs a human",
    via: ["rtm"]
  },
  {
    type: "seats_limit_exceeded",
    message: "Seats limit exceeded",
    meaning: "login: all seats are taken",
    status: 403,
    retry: "no",
    because: "needs a human; a slow retry helps when a colleague leaves",
    via: ["rtm"]
  },
  {
    type: "service_unavailable",
    message: "Service unavailable",
    meaning: "no new requests are taken for now",
    status: 503,
    retry: "yes, with back-off",
    because: "says nothing was begun"
  },
  {
    type: "too_many_requests",
    message: "Too many requests",
    meaning: "rate limit",
    status: 429,
    retry: "yes, after back-off",
    because: "unblocked by itself after a time that is not documented; nothing was done"
  },
  {
    type: "unsupported_version",
    message: "Cannot call unsupported API versions.",
    meaning: "API version not served",
    status: 400,
    retry: "no",
    because: "needs another client version",
    via: ["web"]
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
    type: "wrong_product_version",
    message: "Wrong product version",
    meaning: "account is still on LiveChat 2",
    status: 403,
    retry: "no",
    because: "needs migration"
  }
]
