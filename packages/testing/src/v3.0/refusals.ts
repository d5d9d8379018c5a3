import type { FakeVersion } from "../service/version.ts"
import type { Reason } from "../service/refusal.ts"
import { type KnownRefusals, refusalsOf } from "../service/refusals.ts"

/** The documented message of each type, and the HTTP status this fake answers with: the documents name none. */
const known: KnownRefusals = {
  internal: [500, "Internal server error"],
  validation: [400, "Wrong format of request"],
  authorization: [403, "Authorization error"],
  authentication: [401, "Authentication error"],
  request_timeout: [504, "Request timed out"],
  license_expired: [403, "License expired"],
  unsupported_version: [400, "Unsupported version"],
  misdirected_request: [421, "Wrong region"],
  entity_too_large: [413, "Upload limit exceeded (10MB)"],
  wrong_product_version: [403, "Wrong product version"],
  license_not_found: [404, "License not found"],
  requester_offline: [409, "Requester offline"],
  requester_already_offline: [409, "Requester is already offline"],
  requester_awaiting_approval: [403, "Requester awaiting approval"],
  requester_suspended: [403, "Requester suspended"],
  too_many_requests: [429, "Too many requests"],
  service_unavailable: [503, "Service unavailable"]
}

/** What v3.0 calls the reasons that it has no type of the same name for. */
const types: Partial<Record<Reason, string>> = {
  agent_offline: "validation",
  chat_active: "validation",
  chat_inactive: "validation",
  misdirected: "misdirected_request",
  missing_access: "authorization",
  not_found: "validation"
}

/** How v3.0 refuses. Types that it does not know get status 400. */
export const refusals: FakeVersion["refusals"] = refusalsOf(known, types)
