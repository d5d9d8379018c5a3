/// <reference lib="esnext.disposable" preserve="true" />
import type { AnyCatalog } from "../../catalog/catalog.ts"
import { ConfigurationError } from "../../errors.ts"
import { callback, flag, type OptionRules, readOptions, wholeNumber } from "../../options.ts"
import type { Closed, CloseOptions } from "../consume/consume.ts"
import { closeTimeout } from "../consume/consume-options.ts"
import { listOf } from "../sources/lists.ts"
import type { EnvelopeLog, EventLog } from "../logs/event-log.ts"
import { useLog, useVersion } from "../logs/log-users.ts"
import { sameVersion, sourceRules } from "../sources/source-rules.ts"
import type { PushSource, WebhookSource } from "../sources/sources.ts"
import { Reporter } from "../pipeline/warnings.ts"
import { type RecorderMetrics, Recording } from "./recording.ts"

export type { RecorderMetrics } from "./recording.ts"

/** What is written down, and where. */
export interface RecordOptions<C extends AnyCatalog> {
  readonly rtm?: PushSource<C> | readonly PushSource<C>[] | undefined
  readonly webhooks?: WebhookSource<C> | readonly WebhookSource<C>[] | undefined
  /** A log for many processes, such as `redisLog`. It is closed with the last stream that uses it. */
  readonly log: EnvelopeLog<C>
  /** How many sightings may wait for the log before pushes are dropped, and told as a gap, and webhooks refused; 10 000 unless set. */
  readonly backlog?: number | undefined
  /** The same in bytes; 64 MiB unless set. */
  readonly backlogBytes?: number | undefined
  /** Told what failed: sources, the log. */
  readonly onError?: ((cause: unknown) => void) | undefined
  /** Whether what `onError` would be told is warned of on the console, once per kind, when there is none; `true` unless set. */
  readonly warn?: boolean | undefined
}

/** What is being written down. */
export interface EventRecorder extends AsyncDisposable {
  /** Counts since it began. Whether the log works its `health` tells. */
  metrics(): RecorderMetrics
  /** Takes nothing more and waits until everything is written, no longer than `timeout` ms (60 000). Sources stay open. */
  close(options?: CloseOptions): Promise<Closed>
}

const rules: OptionRules<RecordOptions<AnyCatalog>> = {
  rtm: sourceRules.rtm,
  webhooks: sourceRules.webhooks,
  log: sourceRules.log,
  backlog: wholeNumber(1),
  backlogBytes: wholeNumber(1, { unit: "bytes" }),
  onError: callback,
  warn: flag
}

/**
 * Only writes down what comes: for receivers and sessions of which the events are joined and handled by other processes, such
 * as serverless functions. A webhook is answered 200 once it is written. Events without a key, such as typing indicators, are
 * not written down.
 *
 * @example
 * ```ts
 * const recorder = recordEvents({ webhooks: receiver, log })
 * ```
 * @throws ConfigurationError when an option is wrong, or the log is not one for many processes
 */
export const recordEvents = <C extends AnyCatalog>(options: RecordOptions<C>): EventRecorder => {
  const read = readOptions<RecordOptions<AnyCatalog>>(options, rules)
  const rtm = listOf(options.rtm)
  const webhooks = listOf(options.webhooks)
  const catalog = (rtm[0] ?? webhooks[0])?.catalog
  if (catalog === undefined) {
    throw new ConfigurationError({
      option: "rtm",
      message: "give an RTM client as rtm, a webhook receiver as webhooks, or both"
    })
  }
  sameVersion(catalog, { rtm, webhooks })
  const inbox = options.log?.inbox
  if (inbox === undefined) {
    throw new ConfigurationError({
      option: "log",
      message:
        "give a log for many processes, such as redisLog(…): others are joined where events come, by joinEvents"
    })
  }
  useVersion(options.log as unknown as EventLog<never>, catalog.version)
  const reporter = new Reporter(read.onError, read.warn ?? true)
  const closeLog = useLog(options.log as unknown as EventLog<never>)
  const unwatch = options.log.onTrouble?.((cause) => reporter.report("log", cause))
  const recording = new Recording<C>({
    catalog,
    inbox,
    rtm,
    webhooks,
    own: [],
    backlog: { events: read.backlog ?? 10_000, bytes: read.backlogBytes ?? 64 * 2 ** 20 },
    reporter,
    onPassing: () => {}
  })
  let closing: Promise<Closed> | undefined
  const close: EventRecorder["close"] = (given) => {
    const timeout = closeTimeout(given)
    closing ??= recording.close(timeout).then(async (unfinished) => {
      unwatch?.()
      await closeLog().catch((cause: unknown) => reporter.report("log", cause))
      if (unfinished > 0) {
        reporter.report("close", new Error(`${unfinished} events were not written down in time`))
      }
      return { unfinished }
    })
    return closing
  }
  return {
    metrics: () => recording.metrics(),
    close,
    [Symbol.asyncDispose]: async () => void (await close())
  }
}
