import type { Observer } from "../calls/observer.ts"
import { ConfigurationError } from "../errors.ts"
import { milliseconds, oneOf, type OptionRules, readOptions } from "../options.ts"
import { documented as documented3_0 } from "../v3.0/documented.ts"
import { documented as documented3_6 } from "../v3.6/documented.ts"
import { driftMarkdown } from "./markdown.ts"
import type { Observation } from "./observation.ts"
import { type DriftReport, Radar } from "./radar.ts"
import { type ApiVocabulary, vocabularyOf } from "./vocabulary.ts"

export type { DriftKind } from "../catalog/documented.ts"
export type { DriftFinding } from "./findings.ts"
export type { Observation } from "./observation.ts"
export type { DriftFacts, DriftReport } from "./radar.ts"
export type { LagFacts } from "./times.ts"
export type { ApiVocabulary } from "./vocabulary.ts"

/** What a radar is told. */
export interface DriftRadarOptions {
  /** The API version that is compared with; `3.6` unless set. */
  readonly version?: "3.0" | "3.6" | undefined
  /** Milliseconds after which an event counts as late; 30 000 unless set. */
  readonly lagLimit?: number | undefined
  /** Events for which webhooks are registered, so that one that never comes is missed. */
  readonly webhooks?: readonly string[] | undefined
}

/** Compares what comes with what is documented; an observer of clients and of webhook receivers. */
export interface DriftRadar extends Observer {
  /** Takes in what came some other way, such as from a recording. */
  see(observation: Observation): void
  /** What was found so far. */
  report(): DriftReport
  /** The same to send on: Markdown without any data of customers. */
  markdown(): string
}

const versions = { "3.0": documented3_0, "3.6": documented3_6 }

const rules: OptionRules<DriftRadarOptions> = {
  version: oneOf(...Object.keys(versions)),
  lagLimit: milliseconds(),
  webhooks: {
    expected: "a list of names of events",
    read: (value) =>
      Array.isArray(value) && value.every((each) => typeof each === "string") ? value : undefined
  }
}

/**
 * The words that an API version documents: what else stands in a payload may be somebody's data.
 *
 * @example
 * ```ts
 * import { apiVocabulary } from "@agent-chat/core/drift"
 *
 * console.log(apiVocabulary("3.6").words.has("incoming_event"))
 * ```
 */
export const apiVocabulary = (version: "3.0" | "3.6"): ApiVocabulary => vocabularyOf(versions[version])

/**
 * An observer that finds where reality and documents differ: fields, values, types, events, order, lag and tries. Its
 * report says what differs, by path and type, and nothing of what was said; in memory it holds the last thousand events that
 * wait for their other side.
 *
 * @example
 * ```ts
 * import { driftRadar } from "@agent-chat/core/drift"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * const radar = driftRadar()
 * const client = createWebApi(v3_6, { token: "dal:token", observe: radar })
 * console.log(radar.markdown())
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const driftRadar = (options: DriftRadarOptions = {}): DriftRadar => {
  const { version = "3.6", lagLimit = 30_000, webhooks = [] } = readOptions(options, rules)
  const documented = versions[version]
  for (const name of webhooks) {
    if (Object.hasOwn(documented.catalog.events, name)) continue
    throw new ConfigurationError({ option: "webhooks", message: `v${version} has no event ${name}` })
  }
  const radar = new Radar(documented, lagLimit)
  radar.register(webhooks)
  return {
    see: (observation) => radar.see(observation),
    report: () => radar.report(),
    markdown: () => driftMarkdown(radar.report(), documented.discrepancies),
    onReply: ({ action, via, value, status, response }) =>
      radar.see({
        kind: "answer",
        action,
        via,
        payload: value,
        at: Date.now(),
        status,
        headers: response.headers === undefined ? undefined : Object.fromEntries(response.headers)
      }),
    onError: ({ action, via, error }) => {
      if (error._tag !== "ApiError") return
      const { type, message, data, status } = error
      radar.see({
        kind: "refusal",
        action,
        via,
        error: { type, message, ...(data === undefined ? {} : { data }) },
        at: Date.now(),
        status
      })
    },
    onEvent: ({ action, name, payload, source, receivedAt, origin }) =>
      radar.see({
        kind: "event",
        action: name ?? action,
        source,
        payload,
        at: receivedAt,
        ...(source === "webhook" ? { webhookId: origin } : {})
      }),
    onDiagnostic: (diagnostic) => {
      if (diagnostic.kind !== "foreign-push") return
      const { action, version: foreign } = diagnostic
      radar.see({
        kind: "event",
        action,
        source: "push",
        payload: undefined,
        at: Date.now(),
        version: foreign
      })
    }
  }
}
