import { ConfigurationError } from "@agent-chat/core"

/** What a receiver puts up with. */
export interface WebhookLimits {
  /** Bytes of a body; 1 MiB unless set. */
  readonly bodyBytes: number
  /** Nested arrays and objects; 64 unless set. */
  readonly depth: number
  /** Requests at the same time; 256 unless set. Each one above it is answered 503 and costs the sender one of its tries. */
  readonly inFlight: number
  /** Milliseconds for a body to arrive; 5 000 unless set. */
  readonly bodyTimeout: number
  /** Milliseconds for an event to be safe; 8 000 unless set. LiveChat waits for about 10 s. */
  readonly deadline: number
}

const defaults: WebhookLimits = {
  bodyBytes: 1024 * 1024,
  depth: 64,
  inFlight: 256,
  bodyTimeout: 5_000,
  deadline: 8_000
}

/** Fills in the defaults. Throws a ConfigurationError when a limit is no number above 0. */
export const limitsOf = (given: Partial<WebhookLimits> = {}): WebhookLimits => {
  for (const [name, value] of Object.entries(given)) {
    if (!(name in defaults)) {
      throw new ConfigurationError({
        option: `limits.${name}`,
        message: `there are ${Object.keys(defaults).join(", ")}`
      })
    }
    if (value !== undefined && !(value > 0)) {
      throw new ConfigurationError({
        option: `limits.${name}`,
        message: `give a number above 0, found ${String(value)}`
      })
    }
  }
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...defaults, ...set }
}
