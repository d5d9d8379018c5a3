import type { AnyCatalog } from "../../catalog/catalog.ts"
import { ConfigurationError } from "../../errors.ts"
import { anything, callback, flag, type OptionRules, readOptions } from "../../options.ts"
import type { ConsumeHandler, ConsumeOptions, Consumption } from "../consume/consume.ts"
import { LateConsumers } from "../consume/late-consumers.ts"
import type { Envelope } from "../envelope.ts"
import type { EnvelopeLog, EventLog } from "../logs/event-log.ts"
import { useLog, useVersion } from "../logs/log-users.ts"
import { sourceRules } from "../sources/source-rules.ts"
import { Reporter } from "../pipeline/warnings.ts"

/** What is consumed. */
export interface ConsumeSource<C extends AnyCatalog> {
  /** The version of the events: that of the streams that bring them. */
  readonly catalog: C
  /** Where they lie: a log that outlives a process, or is shared by several. It is closed with the last that uses it. */
  readonly log: EnvelopeLog<C>
  /** Told what failed: handlers, the log. */
  readonly onError?: ((cause: unknown) => void) | undefined
  /** Whether what `onError` would be told is warned of on the console, once per kind, when there is none; `true` unless set. */
  readonly warn?: boolean | undefined
}

const rules: OptionRules<ConsumeSource<AnyCatalog>> = {
  catalog: anything,
  log: sourceRules.log,
  onError: callback,
  warn: flag
}

/**
 * Only handles events that other processes brought and joined: for workers without sources. It is `consume` of a stream
 * without the stream: every event at least once, those of a chat one at a time and in order, shared with all processes that
 * consume in the same group.
 *
 * @example
 * ```ts
 * import { v3_6 } from "@agent-chat/core/v3.6"
 *
 * const consumption = consumeEvents({ catalog: v3_6, log }, (event) => console.log(event.action), { group: "crm" })
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const consumeEvents = <C extends AnyCatalog>(
  source: ConsumeSource<C>,
  handler: ConsumeHandler<Envelope<C>>,
  options: ConsumeOptions<Envelope<C>> = {}
): Consumption => {
  const read = readOptions<ConsumeSource<AnyCatalog>>(source as unknown as ConsumeSource<AnyCatalog>, rules)
  const { catalog, log } = source
  if (typeof catalog !== "object" || catalog === null) {
    throw new ConfigurationError({
      option: "catalog",
      message: "give the version of the events, such as v3_6"
    })
  }
  if (typeof log?.subscribe !== "function") {
    throw new ConfigurationError({ option: "log", message: "give a log, such as redisLog(…)" })
  }
  useVersion(log as unknown as EventLog<never>, catalog.version)
  const reporter = new Reporter(read.onError, read.warn ?? true)
  const consumers = new LateConsumers(log, reporter, () => performance.now())
  const consumption = consumers.add(handler, options, async () => {
    unwatch?.()
    await Promise.all([consumers.end(), closeLog().catch((cause: unknown) => reporter.report("log", cause))])
  })
  const closeLog = useLog(log as unknown as EventLog<never>)
  const unwatch = log.onTrouble?.((cause) => reporter.report("log", cause))
  return consumption
}
