import { BaseError, brand } from "./base-error.ts"
import { textAt } from "./json.ts"

export type { Delivery } from "./base-error.ts"

/** Why there is no connection. */
export type ConnectionReason =
  | "refused"
  | "dns"
  | "tls"
  | "lost"
  | "closed"
  | "queue-full"
  | "login-rejected"
  | "signed-out"
  | "other"

/** Error types after which the same call may succeed later; the outcome of `internal` and `request_timeout` is unknown. */
const retryableTypes: ReadonlySet<string> = new Set([
  "internal",
  "request_timeout",
  "too_many_requests",
  "service_unavailable",
  "pending_requests_limit_reached"
])

/** The types a v3.0 server is known to answer with; others are handed on as they come. */
export type ApiErrorType =
  | "internal"
  | "validation"
  | "authorization"
  | "authentication"
  | "request_timeout"
  | "license_expired"
  | "unsupported_version"
  | "misdirected_request"
  | "entity_too_large"
  | "wrong_product_version"
  | "license_not_found"
  | "requester_offline"
  | (string & {})

/** The server refused the call. */
export class ApiError extends BaseError {
  readonly _tag = "ApiError"
  /** What went wrong, as the server names it. Decide by this, not by the message. */
  readonly type: ApiErrorType
  /** Details the server added. */
  readonly data?: unknown
  /** The HTTP status, over the Web API. */
  readonly status?: number | undefined
  /** Milliseconds after which the server would like to be asked again. */
  readonly retryAfter?: number | undefined
  /** The region that is responsible, with `misdirected_request`. */
  readonly region?: string | undefined

  constructor(options: {
    type: string
    message: string
    data?: unknown
    status?: number | undefined
    retryAfter?: number | undefined
    action?: string | undefined
    requestId?: string | undefined
  }) {
    const { type, message, data, status, retryAfter, action = "request" } = options
    super(
      `${action} was refused: ${type}: ${message}${advice(type)}`,
      { ...options, delivery: "rejected", retryable: retryableTypes.has(type) },
      `api-error-${type}`
    )
    this.type = type
    this.data = data
    this.status = status
    this.retryAfter = retryAfter
    this.region = textAt(data, "region")
  }
}

const advice = (type: string): string =>
  type === "unsupported_version"
    ? " (the service no longer answers this API version; v3.0 is retired on the public service)"
    : ""

/** There is no connection, or it was lost while the call was under way. */
export class ConnectionError extends BaseError {
  readonly _tag = "ConnectionError"
  readonly reason: ConnectionReason
  /** The HTTP status of what answered in place of the service, such as a gateway's 502. */
  readonly status?: number | undefined
  /** Milliseconds after which what answered would like to be asked again. */
  readonly retryAfter?: number | undefined
  /** The close code of a WebSocket that ended; 1006 when there was no closing handshake. */
  readonly closeCode?: number | undefined
  /** The text that came with the close code. */
  readonly closeReason?: string | undefined

  constructor(options: {
    reason: ConnectionReason
    delivery: "not-sent" | "unknown"
    status?: number | undefined
    retryAfter?: number | undefined
    /** Whether the same call may succeed later; by the reason unless set. */
    retryable?: boolean | undefined
    closeCode?: number | undefined
    closeReason?: string | undefined
    message?: string | undefined
    action?: string | undefined
    requestId?: string | undefined
    cause?: unknown
  }) {
    const { reason, delivery, status, retryAfter, closeCode, closeReason, action } = options
    const { message = connectionMessages[reason], retryable = !finalReasons.has(reason) } = options
    super(
      `${action === undefined ? "" : `${action}: `}${message} (delivery: ${delivery})`,
      { ...options, retryable },
      `connection-error-${reason}`
    )
    this.reason = reason
    this.status = status
    this.retryAfter = retryAfter
    this.closeCode = closeCode
    this.closeReason = closeReason === "" ? undefined : closeReason
  }
}

const finalReasons: ReadonlySet<ConnectionReason> = new Set(["closed", "login-rejected", "signed-out", "tls"])

const connectionMessages: Record<ConnectionReason, string> = {
  refused: "the connection was refused",
  dns: "the host name could not be resolved",
  tls: "the TLS handshake failed",
  lost: "the connection was lost",
  closed: "the client is closed",
  "queue-full": "too many calls are waiting to be sent",
  "login-rejected": "the login was rejected",
  "signed-out": "the user has signed out",
  other: "the connection failed"
}

/** No answer came in time. */
export class TimeoutError extends BaseError {
  readonly _tag = "TimeoutError"
  /** Milliseconds from the start of the call or attempt to its end. */
  readonly after: number
  /** Where the call stood: waiting to be sent, or for its answer. */
  readonly phase: "queued" | "awaiting"

  constructor(options: {
    after: number
    phase: "queued" | "awaiting"
    action?: string | undefined
    requestId?: string | undefined
    cause?: unknown
  }) {
    const { after, phase, action = "request" } = options
    const [delivery, state] =
      phase === "queued"
        ? (["not-sent", "it was never sent"] as const)
        : (["unknown", "it was sent and no answer came"] as const)
    super(
      `${action} timed out after ${after} ms: ${state}`,
      { ...options, delivery, retryable: true },
      "timeout-error"
    )
    this.after = after
    this.phase = phase
  }
}

/** The server acted, and its answer cannot be read. */
export class DecodeError extends BaseError {
  readonly _tag = "DecodeError"
  /** Where in the answer, such as `chat.thread.id`; empty for the whole. */
  readonly path: string
  readonly expected: string

  constructor(options: {
    path: string
    expected: string
    found?: string | undefined
    action?: string | undefined
    requestId?: string | undefined
    /** Whether the answer may be readable the next time, as when it was cut off; not unless set. */
    retryable?: boolean | undefined
    cause?: unknown
  }) {
    const { path, expected, found, action = "the request", retryable = false } = options
    super(
      `the answer to ${action} cannot be read: ${path === "" ? "the body" : path} should be ${expected}` +
        (found === undefined ? "" : `, it is ${found}`),
      { ...options, delivery: "accepted", retryable },
      "decode-error"
    )
    this.path = path
    this.expected = expected
  }
}

/** Our own check refused the payload: nothing was sent, unless `delivery` says `unknown`, as of a key that was used before. */
export class InvalidRequestError extends BaseError {
  readonly _tag = "InvalidRequestError"
  /** The field, such as `event.text`. */
  readonly path: string
  /** What is allowed there. */
  readonly expected: string
  /** A type or a size, never the value itself. */
  readonly found: string

  constructor(options: {
    action: string
    path: string
    expected: string
    found: string
    /** `not-sent` unless set; `unknown` where the payload turned out to be wrong after it was sent. */
    delivery?: "not-sent" | "unknown" | undefined
    cause?: unknown
  }) {
    const { action, path, expected, found, delivery = "not-sent" } = options
    super(
      `${action}: ${path === "" ? "the payload" : path} must be ${expected}, found ${found}`,
      { ...options, delivery, retryable: false },
      "invalid-request-error"
    )
    this.path = path
    this.expected = expected
    this.found = found
  }
}

/** An option is wrong; thrown at construction. */
export class ConfigurationError extends BaseError {
  readonly _tag = "ConfigurationError"
  /** The name of the option. */
  readonly option: string

  constructor(options: { option: string; message: string }) {
    super(
      `option ${options.option}: ${options.message}`,
      { delivery: "not-sent", retryable: false },
      "configuration-error"
    )
    this.option = options.option
  }
}

const classes = {
  ApiError,
  ConnectionError,
  TimeoutError,
  DecodeError,
  InvalidRequestError,
  ConfigurationError
}

// On the prototypes, as the name is in the stack, and as minifiers rename classes.
for (const [name, { prototype }] of Object.entries(classes))
  Object.defineProperty(prototype, "name", { value: name, configurable: true, writable: true })

/** Every error this SDK rejects with, told apart by `_tag`. */
export type AgentChatError =
  | ApiError
  | ConnectionError
  | TimeoutError
  | DecodeError
  | InvalidRequestError
  | ConfigurationError

/** What a transport may reject with. */
export type TransportError = ConnectionError | TimeoutError | DecodeError

/**
 * Whether a value is an error of this SDK, also one that another copy of it made, and what `toJSON` made of one and JSON
 * or `structuredClone` carried over.
 */
export const isAgentChatError = (value: unknown): value is AgentChatError => {
  if (typeof value !== "object" || value === null) return false
  if (brand in value) return true
  const { _tag, delivery, retryable } = value as Record<string, unknown>
  const isKnown = typeof _tag === "string" && Object.hasOwn(classes, _tag)
  return isKnown && typeof delivery === "string" && typeof retryable === "boolean"
}

/** Whether a value is a refusal of the server, of the given type if one is given. */
export const isApiError = <T extends ApiErrorType>(
  value: unknown,
  type?: T
): value is ApiError & { type: T } =>
  isAgentChatError(value) && value._tag === "ApiError" && (type === undefined || value.type === type)
