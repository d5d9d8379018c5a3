/** What the service answers when it refuses. */
export interface ApiFailure {
  readonly type: string
  readonly message: string
  readonly data?: unknown
}

/** Thrown by whatever cannot do what a caller asked; the wires turn it into an answer. */
export class Refusal extends Error {
  readonly type: string
  readonly data: unknown

  constructor(type: string, message: string = defaultMessage(type), data?: unknown) {
    super(message)
    this.type = type
    this.data = data
  }

  toFailure(): ApiFailure {
    const { type, message, data } = this
    return data === undefined ? { type, message } : { type, message, data }
  }
}

/** The documented message of each type, and the HTTP status this fake answers with: the documents name none. */
const known: Readonly<Record<string, readonly [status: number, message: string]>> = {
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

export const defaultMessage = (type: string): string => known[type]?.[1] ?? type

/** The HTTP status for an error type; 400 for types this fake does not know. */
export const statusOf = (type: string): number => known[type]?.[0] ?? 400
