import type { FakeVersion } from "../service/version.ts"
import type { Reason } from "../service/refusal.ts"
import { type KnownRefusals, refusalsOf } from "../service/refusals.ts"

/** The documented message of each type, and the HTTP status this fake answers with: the documents name none. */
const known: KnownRefusals = {
  agent_offline: [409, "Agent offline"],
  authentication: [401, "Authentication error"],
  authorization: [403, "Authorization error"],
  chat_inactive: [409, "Chat is inactive"],
  entity_too_large: [413, "Upload limit exceeded (10MB)."],
  internal: [500, "Internal server error"],
  license_expired: [403, "License expired"],
  license_not_found: [404, "License not found"],
  limit_reached: [409, "Limit reached"],
  misdirected_request: [421, "Wrong region"],
  missing_access: [403, "Missing access"],
  not_found: [404, "Not found"],
  pending_requests_limit_reached: [429, "Requests limit reached"],
  request_timeout: [504, "Request timed out"],
  requester_already_offline: [409, "Requester is already offline"],
  requester_awaiting_approval: [403, "Requester awaiting approval"],
  requester_suspended: [403, "Requester suspended"],
  seats_limit_exceeded: [403, "Seats limit exceeded"],
  service_unavailable: [503, "Service unavailable"],
  too_many_requests: [429, "Too many requests"],
  unsupported_version: [400, "Cannot call unsupported API versions."],
  validation: [400, "Wrong format of request"],
  wrong_product_version: [403, "Wrong product version"]
}

/** What v3.6 calls the reasons that it has no type of the same name for. */
const types: Partial<Record<Reason, string>> = {
  chat_active: "validation",
  misdirected: "misdirected_request",
  requester_offline: "requester_already_offline"
}

/** How v3.6 refuses. Types that it does not know get status 400. */
export const refusals: FakeVersion["refusals"] = refusalsOf(known, types)
