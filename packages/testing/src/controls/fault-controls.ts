import { readOptions } from "@agent-chat/core/options"
import {
  anyAction,
  type FaultOptions,
  type GatewayAnswer,
  type PlannedFault,
  type RateLimit
} from "../service/faults.ts"
import type { Service } from "../service/service.ts"
import {
  checkArgument,
  type FailureLike,
  failureOf,
  faultRules,
  gatewayRules,
  rateRules,
  readRequired,
  timesRules
} from "./options.ts"

/** What may befall the calls of an action. */
export class FaultControls {
  readonly #service: Pick<Service, "faults" | "versions">

  protected constructor(service: Pick<Service, "faults" | "versions">) {
    this.#service = service
  }

  /**
   * Refuses the calls of an action, `"*"` stands for any; `data.retry_after` (seconds) becomes the `Retry-After` header as
   * well. The returned function ends it.
   *
   * @throws ConfigurationError when no API version has the action, as the other faults do
   */
  fail(action: string, error: FailureLike, options?: FaultOptions): () => void {
    return this.#plan(
      action,
      { kind: "fail", error: failureOf(error), acts: options?.acts === true },
      options
    )
  }

  /** Refuses the next logins. The returned function ends it. */
  rejectLogin(error: FailureLike = "authentication", options?: FaultOptions): () => void {
    const names = new Set(this.#service.versions.all.map(({ catalog }) => catalog.roles.login.action))
    const ends = [...names].map((name) => this.fail(name, error, options))
    return () => ends.forEach((end) => end())
  }

  /**
   * Refuses the calls of an action that are too many within a second, with `too_many_requests`. The returned function
   * ends it.
   *
   * @example
   * ```ts
   * fake.limitRate("*", { perSecond: 5, retryAfter: 1 })
   * ```
   * @throws ConfigurationError when an option is wrong
   */
  limitRate(action: string, limit: RateLimit): () => void {
    readRequired(limit, rateRules, "perSecond")
    return this.#plan(action, { kind: "rate", ...limit })
  }

  /** Never answers the calls of an action. The returned function ends it. */
  stall(action: string, options?: FaultOptions): () => void {
    return this.#plan(action, { kind: "stall", acts: options?.acts === true }, options)
  }

  /** Answers the calls of an action `ms` milliseconds late; from 15 000 on with `request_timeout`. */
  delay(action: string, ms: number, options?: Pick<FaultOptions, "times">): () => void {
    checkArgument("ms", ms)
    return this.#plan(action, { kind: "delay", ms }, readOptions(options ?? {}, timesRules))
  }

  /** Cuts the connection on which an action is called. The returned function ends it. */
  drop(action: string, options?: FaultOptions): () => void {
    return this.#plan(action, { kind: "drop", acts: options?.acts === true }, options)
  }

  /**
   * Lets something in front of the service answer the calls of an action over the Web API: a page with a status. The
   * returned function ends it.
   *
   * @example
   * ```ts
   * fake.gateway("start_chat", { status: 503 }, { times: 1, acts: true })
   * ```
   */
  gateway(action: string, answer: GatewayAnswer, options?: FaultOptions): () => void {
    readRequired(answer, gatewayRules, "status")
    return this.#plan(action, { kind: "gateway", answer, acts: options?.acts === true }, options)
  }

  #plan(action: string, fault: PlannedFault["fault"], options?: Pick<FaultOptions, "times">): () => void {
    const { versions, faults } = this.#service
    readOptions(options ?? {}, faultRules)
    if (action !== anyAction) versions.knowing("actions", action)
    const id = faults.plan(action, fault, options?.times)
    return () => void faults.remove(id)
  }
}
