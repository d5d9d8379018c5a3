import { milliseconds, type OptionRules, readOptions, wholeNumber } from "@agent-chat/core/options"

/** What a receiver puts up with. */
export interface WebhookLimits {
  /** Bytes of a body; 1 MiB unless set. */
  readonly bodyBytes: number
  /** Nested arrays and objects; 64 unless set. */
  readonly depth: number
  /**
   * Requests whose sender is not known yet, because their body is read or their secret looked up; 1 024 unless set. One
   * more pushes the oldest of them out.
   */
  readonly reading: number
  /** Bytes held for these; 64 MiB unless set, and never less than two bodies. Above it the oldest are pushed out. */
  readonly readingBytes: number
  /**
   * Events that are with consumers which are not done, however their webhooks were answered; 256 unless set. What comes
   * above it is answered 503 and costs the sender one of its tries.
   */
  readonly inFlight: number
  /** Bytes of the bodies of these events; 64 MiB unless set. One event is always taken. */
  readonly inFlightBytes: number
  /** Milliseconds for a body to arrive; 5 000 unless set. */
  readonly bodyTimeout: number
  /** Milliseconds for an event to be safe, the lookup of its secret included; 8 000 unless set. LiveChat waits for about 10 s. */
  readonly deadline: number
}

const defaults: WebhookLimits = {
  bodyBytes: 1024 * 1024,
  depth: 64,
  reading: 1_024,
  readingBytes: 64 * 1024 * 1024,
  inFlight: 256,
  inFlightBytes: 64 * 1024 * 1024,
  bodyTimeout: 5_000,
  deadline: 8_000
}

const bytes = wholeNumber(1, { unit: "bytes" })

const rules: OptionRules<WebhookLimits> = {
  bodyBytes: bytes,
  depth: wholeNumber(1, { finite: true }),
  reading: wholeNumber(1),
  readingBytes: bytes,
  inFlight: wholeNumber(1),
  inFlightBytes: bytes,
  bodyTimeout: milliseconds(),
  deadline: milliseconds()
}

/** Fills in the defaults. Throws a ConfigurationError when a limit is none. */
export const limitsOf = (given: Partial<WebhookLimits> | undefined): WebhookLimits => {
  const limits = { ...defaults, ...readOptions(given as WebhookLimits | undefined, rules, "limits.") }
  return { ...limits, readingBytes: Math.max(limits.readingBytes, 2 * limits.bodyBytes) }
}
