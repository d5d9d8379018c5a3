import { oneOf, type OptionRules, share, wholeNumber } from "@agent-chat/core/options"
import type { PlannedFailure, RateLimit } from "../service/faults.ts"
import type { Requester } from "../service/occurrence.ts"
import type { WebhookFilters } from "../service/world.ts"

/** A webhook to register. */
export interface WebhookOptions {
  readonly url: string
  /** The event, such as `incoming_event`. */
  readonly action: string
  /** The API version in whose words it is told, such as `3.6`; the first one that has the event unless set. */
  readonly version?: string
  /** Comes back as `secret_key` in every delivery. */
  readonly secret: string
  readonly filters?: WebhookFilters
  readonly additional_data?: readonly string[]
}

/** When a stage in the life of an API version ends. */
export interface VersionEnding {
  /** `legacy`: other versions are better; `deprecation`: it is switched off. */
  readonly stage: "legacy" | "deprecation"
  /** Such as `2027-06-30`. */
  readonly date: string
}

/** How something is announced. */
export interface AnnounceOptions {
  /** The API version whose event it is; the newest one that has it unless set. */
  readonly version?: string
  /** Who configured something: webhooks of v3.6 name him. */
  readonly requester?: Requester
}

/** What a call is refused with: a type of the API, or all of it. */
export type FailureLike =
  | string
  | { readonly type: string; readonly message?: string; readonly data?: unknown }

export const endingRules: OptionRules<VersionEnding> = {
  stage: oneOf("legacy", "deprecation"),
  date: {
    expected: "a date such as 2027-06-30",
    read: (value) => (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)
  }
}

export const rateRules: OptionRules<RateLimit> = { perSecond: wholeNumber(0), retryAfter: share }

export const failureOf = (error: FailureLike): PlannedFailure =>
  typeof error === "string" ? { type: error } : error
