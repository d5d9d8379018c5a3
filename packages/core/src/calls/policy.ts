import type { Idempotency } from "../catalog/action.ts"
import type { AgentChatError } from "../errors.ts"
import { callback, milliseconds, type OptionRules, readOptions, wholeNumber } from "../options.ts"
import { notify, type Observer } from "./observer.ts"

/** What a retry policy is asked after a failed attempt. */
export interface RetryQuestion {
  readonly action: string
  readonly idempotency: Idempotency
  readonly error: AgentChatError
  /** How many attempts were made, this one included. */
  readonly attempts: number
  /** Milliseconds since the call began. A client always says so. */
  readonly elapsed?: number
  /** Milliseconds until the deadline of the call. */
  readonly remaining: number
}

/**
 * Answers how many milliseconds to wait before the next attempt, or `undefined` to give up. It is only asked when a
 * repeat cannot act twice: that is not a policy's choice.
 */
export type RetryPolicy = (question: RetryQuestion) => number | undefined

/** So many doublings pass any bound; more would become infinite, and no number times a base of 0. */
const doublings = 52

/** Waits a random time up to `base · 2ⁿ⁻¹` ms, at most `cap`: spread out, so that clients do not return in step. */
export const fullJitter = (
  attempt: number,
  base: number,
  cap: number,
  random: () => number = Math.random
): number => Math.floor(random() * Math.min(cap, base * 2 ** Math.min(attempt - 1, doublings)))

/** How calls are repeated. */
export interface RetryOptions {
  /** Attempts in all; 3 unless set. */
  readonly attempts?: number | undefined
  /** Milliseconds that the first wait is at most; 500 unless set. */
  readonly base?: number | undefined
  /** Milliseconds that any wait is at most, but for what the service asks for; 10 000 unless set. */
  readonly cap?: number | undefined
  /** Milliseconds after the beginning of the call after which no attempt begins; no bound but the deadline unless set. */
  readonly maxElapsed?: number | undefined
  /** Numbers from 0 to below 1; `Math.random` unless set. */
  readonly random?: (() => number) | undefined
}

const retryRules: OptionRules<RetryOptions> = {
  attempts: wholeNumber(1),
  base: milliseconds({ least: 0, finite: true }),
  cap: milliseconds({ least: 0 }),
  maxElapsed: milliseconds({ least: 0 }),
  random: callback
}

/**
 * Up to `attempts` attempts (3), full jitter from `base` (500 ms) to `cap` (10 s), `Retry-After` respected.
 *
 * @example
 * ```ts
 * import { retryWithJitter } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const client = createWebApi(v3_6, { token: "dal:token", retry: retryWithJitter({ attempts: 5, base: 200 }) })
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const retryWithJitter = (options: RetryOptions = {}): RetryPolicy => {
  const {
    attempts: limit = 3,
    base = 500,
    cap = 10_000,
    maxElapsed = Infinity,
    random = Math.random
  } = readOptions(options, retryRules, "retry.")
  return ({ error, attempts, elapsed = 0, remaining }) => {
    if (!error.retryable || attempts >= limit) return undefined
    const asked = "retryAfter" in error ? error.retryAfter : undefined
    const delay = (asked ?? 0) + fullJitter(attempts, base, cap, random)
    return delay < remaining && elapsed + delay <= maxElapsed ? delay : undefined
  }
}

/** Never repeats a call. */
export const noRetry: RetryPolicy = () => undefined

/** The answer of a policy, whatever it does: one that throws or answers nonsense gives up, and an observer is told. */
export const askPolicy = (
  policy: RetryPolicy,
  question: RetryQuestion,
  observe: Observer = {}
): number | undefined => {
  try {
    const delay: unknown = policy(question)
    if (delay === undefined || (typeof delay === "number" && delay >= 0)) return delay
    throw new TypeError("a retry policy has to answer milliseconds, or undefined")
  } catch (cause) {
    notify(observe, observe.onDiagnostic, { kind: "subscriber-failed", cause })
    return undefined
  }
}

const reserve = 100

/**
 * Bounds the share of repeats in the traffic of one client, so that a service in trouble is not met with a multiple of
 * the usual load: each call adds `share` of a repeat, and {@link reserve} are in hand.
 */
export class RetryBudget {
  readonly #share: number
  #tokens = reserve

  constructor(share: number) {
    this.#share = share
  }

  onCall(): void {
    if (this.#tokens < reserve) this.#tokens = Math.min(reserve, this.#tokens + this.#share)
  }

  /** Takes one repeat; `false` when there is none left. */
  take(): boolean {
    if (this.#tokens < 1) return this.#share === Infinity
    this.#tokens--
    return true
  }
}
