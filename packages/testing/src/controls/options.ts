import {
  anything,
  flag,
  milliseconds,
  oneOf,
  type OptionRule,
  type OptionRules,
  readOptions,
  share,
  text,
  wholeNumber
} from "@agent-chat/core/options"
import type { FaultOptions, GatewayAnswer, PlannedFailure, RateLimit } from "../service/faults.ts"
import { isFields } from "../service/json.ts"
import type { CustomerFacts, Requester } from "../service/occurrence.ts"
import type { TokenRecord, WebhookFilters } from "../service/world.ts"

/** A webhook to register. */
export interface WebhookOptions {
  readonly url: string
  /** The event, such as `incoming_event`. */
  readonly action: string
  /** The API version in whose words it is told, such as `3.6`; the first one that has a webhook for it unless set. */
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
    read: (value) =>
      typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
        ? value
        : undefined
  }
}

export const rateRules: OptionRules<RateLimit> = { perSecond: wholeNumber(0), retryAfter: share }

/** Any text, also an empty one. */
const words: OptionRule = {
  expected: "a text",
  read: (value) => (typeof value === "string" ? value : undefined)
}

const fields: OptionRule = {
  expected: "an object",
  read: (value) => (isFields(value) ? value : undefined)
}

const texts: OptionRule = {
  expected: "a list of texts",
  read: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined
}

const finite: OptionRule = {
  expected: "a number",
  read: (value) => (Number.isFinite(value) ? value : undefined)
}

const address: OptionRule = {
  expected: "an absolute URL",
  read: (value) => (typeof value === "string" && URL.canParse(value) ? value : undefined)
}

const httpStatus: OptionRule = {
  expected: "a status of HTTP from 200 to 599",
  read: (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= 200 && value < 600 ? value : undefined
}

export const timesRules: OptionRules<Pick<FaultOptions, "times">> = { times: wholeNumber(1) }

export const faultRules: OptionRules<FaultOptions> = { ...timesRules, acts: flag }

export const gatewayRules: OptionRules<GatewayAnswer> = { status: httpStatus, body: words, contentType: text }

export const announceRules: OptionRules<AnnounceOptions> = { version: text, requester: fields }

export const webhookRules: OptionRules<WebhookOptions> = {
  url: address,
  action: text,
  version: text,
  secret: words,
  filters: fields,
  additional_data: texts
}

export const tokenRules: OptionRules<TokenRecord> = {
  token: text,
  agent_id: text,
  scopes: texts,
  client_id: text,
  expires_at: finite
}

export const factsRules: OptionRules<CustomerFacts> = {
  name: words,
  email: words,
  avatar: words,
  phone_number: words,
  address: fields,
  omnichannel: fields,
  fields
}

const failureRules: OptionRules<PlannedFailure> = { type: text, message: words, data: anything }

/** What single arguments of the controls may be, by their names. */
const argumentRules = {
  frame: words,
  id: text,
  ms: milliseconds({ least: 0, finite: true }),
  payload: {
    expected: "an object or a list",
    read: (value: unknown) => (typeof value === "object" && value !== null ? value : undefined)
  },
  reason: text,
  region: oneOf("dal", "fra"),
  score: { expected: "0 or 1", read: (value: unknown) => (value === 0 || value === 1 ? value : undefined) },
  skew: finite,
  text,
  token: text,
  url: text
} satisfies Readonly<Record<string, OptionRule>>

/**
 * Checks an argument of a control.
 *
 * @throws ConfigurationError that names it
 */
export const checkArgument = (name: keyof typeof argumentRules, value: unknown): void => {
  const rule = argumentRules[name]
  readOptions({ [name]: value ?? null }, { [name]: rule })
}

/**
 * Checks that what is required was given, and all of it.
 *
 * @throws ConfigurationError that names the option
 */
export const readRequired = <Options extends object>(
  given: Options,
  rules: OptionRules<Options>,
  ...required: readonly (keyof Options)[]
): Options => {
  const found: Readonly<Record<PropertyKey, unknown>> = isFields(given) ? given : {}
  const missing = required.filter((name) => found[name] === undefined)
  // None of these rules takes `null`, so each says what to give.
  const blanks = Object.fromEntries(missing.map((name) => [name, null]))
  return readOptions({ ...found, ...blanks } as Options, rules) as Options
}

/** @throws ConfigurationError when it is neither a type nor an error */
export const failureOf = (error: FailureLike): PlannedFailure =>
  readRequired(typeof error === "string" ? { type: error } : error, failureRules, "type")
