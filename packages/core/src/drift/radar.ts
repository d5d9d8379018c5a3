import type { Documented } from "../catalog/documented.ts"
import { isFields } from "../json.ts"
import { Comparison } from "./compare.ts"
import { Deliveries } from "./deliveries.ts"
import { type DriftFinding, Findings } from "./findings.ts"
import type { Observation } from "./observation.ts"
import { publicWord } from "./public-name.ts"
import { Refusals } from "./refusals.ts"
import { Sides } from "./sides.ts"
import { type LagFacts, Times } from "./times.ts"

/** What was seen, besides the differences. */
export interface DriftFacts {
  readonly version: string
  readonly answers: number
  readonly refusals: number
  readonly pushes: number
  readonly webhooks: number
  /** Occurrences that came both as push and as webhook. */
  readonly paired: number
  /** How long events took from `created_at` to their arrival, by the local clock, in milliseconds. */
  readonly pushLag: LagFacts | undefined
  readonly webhookLag: LagFacts | undefined
  /** Events of a thread with the `created_at` of the one before them. */
  readonly ties: number
  readonly unorderedWebhooks: number
  /** The most tries of one webhook, and the milliseconds from the first to the last one. */
  readonly webhookTries: { readonly tries: number; readonly span: number } | undefined
  /** The HTTP statuses that came with each type of error. */
  readonly statuses: ReadonlyMap<string, readonly number[]>
  /** Documented fields that may be left out, and were in all of at least 20 cases, by where they belong. */
  readonly neverSeen: readonly { readonly where: string; readonly path: string; readonly of: number }[]
}

/** Everything that was found. */
export interface DriftReport {
  /** What nobody documented. */
  readonly drift: readonly DriftFinding[]
  /** Questions that the documents leave open, and what came answers. */
  readonly settled: readonly DriftFinding[]
  /** How many more differences there were than are told apart. */
  readonly dropped: number
  readonly facts: DriftFacts
}

/** After so many cases in which a field was left out, it counts as never seen. */
const enough = 20
const mostFields = 20_000
const telling = /^(retry-after|x-ratelimit|ratelimit)/i

interface Coverage {
  readonly where: string
  readonly name: string
  readonly path: string
  readonly isRequired: boolean
  total: number
  there: number
}

/** Compares what comes from the service with what is documented of it. */
export class Radar {
  readonly #documented: Documented
  readonly #findings: Findings
  readonly #comparison: Comparison
  readonly #sides: Sides
  readonly #times: Times
  readonly #deliveries: Deliveries
  readonly #refusals: Refusals
  readonly #coverage = new Map<string, Coverage>()
  readonly #counts = { answer: 0, refusal: 0, push: 0, webhook: 0 }

  constructor(documented: Documented, lagLimit: number) {
    this.#documented = documented
    this.#findings = new Findings(documented)
    this.#comparison = new Comparison(documented)
    this.#sides = new Sides(documented.catalog, this.#findings)
    this.#times = new Times(documented.catalog, this.#findings, lagLimit)
    this.#deliveries = new Deliveries(documented, this.#findings)
    this.#refusals = new Refusals(documented, this.#findings)
  }

  /** Events for which webhooks are registered, so that one that never comes is missed. */
  register(actions: readonly string[]): void {
    this.#sides.register(actions)
  }

  see(observation: Observation): void {
    if (observation.kind === "event") return this.#event(observation)
    this.#counts[observation.kind]++
    this.#headers(observation)
    if (observation.kind === "refusal") return this.#refusals.see(observation)
    this.#answer(observation)
  }

  report(): DriftReport {
    this.#sides.conclude()
    // What is told at the end is told once: every report begins with a look at all that was seen by then.
    const never = [...this.#coverage.values()].filter(({ there, total }) => there === 0 && total > 0)
    for (const { where, name, path, isRequired } of never) {
      if (isRequired) this.#findings.replace("missing-field", "never-came", where, name, path)
    }
    return {
      drift: this.#findings.drift,
      settled: this.#findings.settled,
      dropped: this.#findings.dropped,
      facts: {
        version: this.#documented.catalog.version,
        answers: this.#counts.answer,
        refusals: this.#counts.refusal,
        pushes: this.#counts.push,
        webhooks: this.#counts.webhook,
        paired: this.#sides.paired,
        pushLag: this.#times.lagOf("push"),
        webhookLag: this.#times.lagOf("webhook"),
        ties: this.#times.ties,
        unorderedWebhooks: this.#times.unorderedWebhooks,
        webhookTries: this.#deliveries.facts,
        statuses: this.#refusals.statuses,
        neverSeen: never
          .filter(({ isRequired, total }) => !isRequired && total >= enough)
          .map(({ where, path, total }) => ({ where, path, of: total }))
      }
    }
  }

  #event(event: Extract<Observation, { readonly kind: "event" }>): void {
    const { action, source, payload, version } = event
    this.#counts[source]++
    const { catalog, eventShapes } = this.#documented
    const where = `${source} ${publicWord(action)}`
    if (version !== undefined && version !== catalog.version) {
      this.#findings.add(
        "foreign-version",
        where,
        action,
        "",
        `a push of v${publicWord(version)} on a connection of v${catalog.version}`
      )
      return
    }
    this.#sides.see(event)
    const shape = Object.hasOwn(eventShapes, action) ? eventShapes[action] : undefined
    if (shape === undefined) return
    this.#deliveries.see(event, this.#sides.idOf(action, payload))
    this.#times.see(event)
    this.#compare(shape, payload, where, action)
    this.#reason(action, payload)
  }

  #reason(action: string, payload: unknown): void {
    const { disconnectRules, roles } = this.#documented.catalog
    if (action !== roles.disconnected.event) return
    const { reason } = roles.disconnected.read(payload)
    if (disconnectRules.some((rule) => rule.reason === reason || rule.aliases.includes(reason))) return
    this.#findings.add(
      "unknown-reason",
      `push ${action}`,
      action,
      "reason",
      `${publicWord(reason)} is in no list`
    )
  }

  #answer({ action, payload, status }: Extract<Observation, { readonly kind: "answer" }>): void {
    const where = `answer ${publicWord(action)}`
    if (status !== undefined && status !== 200) {
      this.#findings.add("success-status", where, action, "", `200 is documented, ${status} came`)
    }
    const shapes = Object.hasOwn(this.#documented.actionShapes, action)
      ? this.#documented.actionShapes[action]
      : undefined
    if (shapes === undefined) return
    const [, success] = shapes
    const value = payload ?? {}
    if (this.#saysNothing(success)) {
      const names = isFields(value) ? Object.keys(value).map(publicWord) : ["a list"]
      if (names.length > 0) {
        this.#findings.add(
          "unexpected-answer",
          where,
          action,
          "",
          `no answer is documented, ${names.join(", ")} came`
        )
      }
      return
    }
    this.#compare(success, value, where, action)
  }

  /** An answer without content is written as any object. */
  #saysNothing(shape: number): boolean {
    const { table } = this.#documented
    const found = table[shape]
    return Array.isArray(found) && found[0] === "record" && table[found[1] as number] === "any"
  }

  #headers({ action, kind, headers = {} }: Exclude<Observation, { readonly kind: "event" }>): void {
    for (const name of Object.keys(headers)) {
      if (!telling.test(name)) continue
      this.#findings.add(
        "unknown-header",
        `${kind} ${publicWord(action)}`,
        action,
        name.toLowerCase(),
        "no document tells of it"
      )
    }
  }

  #compare(shape: number, value: unknown, where: string, name: string): void {
    const { differences, fields } = this.#comparison.of(shape, value)
    for (const { kind, path, says } of differences) this.#findings.add(kind, where, name, path, says)
    for (const [path, isThere, isRequired] of fields) {
      const key = `${where} ${path} ${isRequired}`
      let known = this.#coverage.get(key)
      if (known === undefined) {
        if (this.#coverage.size >= mostFields) continue
        this.#coverage.set(key, (known = { where, name, path, isRequired, total: 0, there: 0 }))
      }
      known.total++
      if (isThere) known.there++
    }
  }
}
