import type { AnyCatalog } from "../catalog/catalog.ts"
import { ConfigurationError } from "../errors.ts"
import {
  anything,
  callback,
  flag,
  milliseconds,
  oneOf,
  type OptionRules,
  readOptions,
  wholeNumber,
  withMethods
} from "../options.ts"
import type { JoinedName } from "./envelope.ts"
import type { EnvelopeLog, EventLog } from "./logs/event-log.ts"
import { joinedName } from "./event-names.ts"
import { EventStream } from "./event-stream.ts"
import { defaultTimes, type JoinTimes } from "./join/times.ts"
import { listenToPushes, listenToWebhooks, once, silenceOf } from "./sources/listen.ts"
import { listOf, namesIn } from "./sources/lists.ts"
import { writeInto } from "./logs/log-users.ts"
import { Pipeline } from "./pipeline/pipeline.ts"
import { platformTime, type StreamTime } from "./time/stream-time.ts"
import type { Caller } from "./recovery/asker.ts"
import { sameVersion, sourceRules } from "./sources/source-rules.ts"
import type { FillClient, PushSource, WebhookSource } from "./sources/sources.ts"
import { Reporter } from "./pipeline/warnings.ts"

/** Which events wait for what only their webhook brings. */
export interface EnrichOptions<C extends AnyCatalog> {
  readonly actions: readonly JoinedName<C>[]
  /** Milliseconds to wait for the webhook; 1 000 unless set, 2 000 at most. */
  readonly wait?: number | undefined
}

/** What is joined, and how. All times in milliseconds. */
export interface JoinOptions<C extends AnyCatalog> {
  /** RTM clients; two sessions at a time see what one of them misses. */
  readonly rtm?: PushSource<C> | readonly PushSource<C>[] | undefined
  readonly webhooks?: WebhookSource<C> | readonly WebhookSource<C>[] | undefined
  /** A Web API client, to fetch what was missed also while there is no connection. */
  readonly web?: FillClient<C> | undefined
  /**
   * Where to begin. `now` (unless set) tells of what happens from now on. `open` first tells of the chats that are open: each
   * once, as the event that opens a thread with the flag `open` and all that was said in it. What was said in them before is
   * not told of as news in either case.
   */
  readonly start?: "now" | "open" | undefined
  /** Where events lie for consumers; in memory unless set. It is closed with the last stream that uses it. */
  readonly log?: EnvelopeLog<C> | undefined
  /**
   * Ids of the agents and bots this program acts as: their events are marked `own`. Those of the agent it is logged in as and
   * echoes of RTM calls always are.
   */
  readonly own?: readonly string[] | undefined
  /**
   * Lets pushes wait for what only their webhook brings, its additional data. A delay that is paid by every event of these
   * actions and those behind it; for handlers that cannot do without.
   */
  readonly enrich?: EnrichOptions<C> | undefined
  /**
   * Whether a thread is fetched once it is closed, one call each, so that nothing in it was missed. Where orders have no
   * holes, as in v3.6, nothing else shows that. Unless set, it is where the version needs it, as long as anybody consumes.
   */
  readonly checkClosed?: boolean | undefined
  /** How often the state is compared with what was seen; 300 000 without `rtm`, else never, unless set. */
  readonly sweepEvery?: number | undefined
  /** How soon what could not be fetched is tried again; 30 000 unless set, and longer each time in a row. */
  readonly repairAfter?: number | undefined
  /** How many events may wait for consumers before pushes are dropped, and fetched later, and webhooks refused; 10 000 unless set. */
  readonly backlog?: number | undefined
  /** The same in bytes; 64 MiB unless set. */
  readonly backlogBytes?: number | undefined
  readonly times?: Partial<JoinTimes> | undefined
  /** The time in which it lives, for tests and replays; that of the platform unless set. */
  readonly time?: StreamTime | undefined
  /** Told what failed without stopping the stream: handlers, subscribers, calls, sources, the log. */
  readonly onError?: ((cause: unknown) => void) | undefined
  /** Whether what `onError` would be told is warned of on the console, once per kind, when there is none; `true` unless set. */
  readonly warn?: boolean | undefined
}

const optionRules: OptionRules<JoinOptions<AnyCatalog>> = {
  ...sourceRules,
  start: oneOf("now", "open"),
  own: anything,
  enrich: anything,
  checkClosed: flag,
  sweepEvery: milliseconds({ zeroIsOff: true }),
  repairAfter: milliseconds(),
  backlog: wholeNumber(1),
  backlogBytes: wholeNumber(1, { unit: "bytes" }),
  times: anything,
  time: withMethods("a StreamTime", "now", "date", "setTimeout", "clearTimeout"),
  onError: callback,
  warn: flag
}

const timeRules: OptionRules<JoinTimes> = {
  hold: milliseconds({ finite: true }),
  fill: milliseconds({ finite: true }),
  pairing: milliseconds(),
  window: milliseconds(),
  keys: wholeNumber(2),
  clockSkew: milliseconds({ least: 0, finite: true })
}

const enrichRules: OptionRules<EnrichOptions<AnyCatalog>> = {
  actions: anything,
  wait: {
    expected: "milliseconds above 0, 2000 at most",
    read: (value) => (typeof value === "number" && value > 0 && value <= 2_000 ? value : undefined)
  }
}

/**
 * Joins pushes and webhooks into one stream. It listens from now on, whether anybody is subscribed or not.
 *
 * @example
 * ```ts
 * const events = joinEvents({ rtm, webhooks: receiver, web })
 * events.on("incoming_event").subscribe(({ payload, flags }) => console.log(payload.event, flags))
 * ```
 * @throws ConfigurationError when an option is wrong, or there is nothing to join
 */
export const joinEvents = <C extends AnyCatalog>(options: JoinOptions<C>): EventStream<C> => {
  const read = readOptions<JoinOptions<AnyCatalog>>(options as JoinOptions<AnyCatalog>, optionRules)
  const { web, log } = options
  const { repairAfter = 30_000, backlog = 10_000, backlogBytes = 64 * 2 ** 20, start = "now" } = read
  const times = readOptions<Partial<JoinTimes>>(options.times, timeRules, "times.")
  const enrich =
    options.enrich === undefined
      ? undefined
      : readOptions<EnrichOptions<AnyCatalog>>(
          options.enrich as unknown as EnrichOptions<AnyCatalog>,
          enrichRules,
          "enrich."
        )
  const own = namesIn("own", options.own)
  const enriched = namesIn("enrich.actions", enrich?.actions)
  const rtm = listOf(options.rtm)
  const webhooks = listOf(options.webhooks)
  // Of many processes some may have no source, and join what others write down.
  const catalog = (rtm[0] ?? webhooks[0] ?? (log?.inbox === undefined ? undefined : web))?.catalog
  if (catalog === undefined) {
    throw new ConfigurationError({
      option: "rtm",
      message: "give an RTM client as rtm, a webhook receiver as webhooks, or both"
    })
  }
  const callers = [web, ...rtm].flatMap((client) =>
    client?.call === undefined ? [] : [client as unknown as Caller]
  )
  sameVersion(catalog, { rtm, webhooks, web: listOf(web) })
  for (const action of enriched) joinedName(catalog, action)
  if (start === "open" && callers.length === 0) {
    throw new ConfigurationError({
      option: "start",
      message: 'give an RTM client as rtm or a Web API client as web: "open" has to ask for the open chats'
    })
  }
  const reporter = new Reporter(options.onError, read.warn ?? true)
  const leaveLog = log && writeInto(log as EventLog<never>, catalog.version)
  const common = {
    catalog,
    callers,
    times: { ...defaultTimes, ...times },
    own,
    enrich: enrich === undefined ? undefined : { actions: enriched, wait: enrich.wait ?? 1_000 },
    backlog: { events: backlog, bytes: backlogBytes },
    sweepEvery: read.sweepEvery ?? (rtm.length === 0 ? 300_000 : Infinity),
    repairAfter,
    pushSources: rtm.length,
    announceOpen: start === "open",
    checkClosed: read.checkClosed,
    reporter
  }
  let isListening = false
  // Where nothing came of it, the log is still whoever's it was.
  const closeLog = leaveLog && (() => leaveLog({ staysOpen: !isListening }))
  let pipeline: Pipeline<C> | undefined
  try {
    if (log?.inbox !== undefined) {
      const { inbox } = log
      const about = { log, inbox, closeLog: closeLog!, rtm, webhooks, asksAtOnce: web !== undefined }
      const shared = inbox.join<C>({ ...common, ...about })
      isListening = true
      return new EventStream(shared)
    }
    const silentFor = rtm.map((source) => silenceOf(source, reporter))
    const made = new Pipeline<C>({ ...common, log, closeLog, silentFor, time: options.time ?? platformTime })
    pipeline = made
    const adopt = once(() => made.adopt())
    for (const [index, source] of rtm.entries()) {
      const asks = callers.length > 0 && source.logins === undefined
      listenToPushes(made, source, index, asks ? adopt : () => {}, reporter)
    }
    for (const [index, source] of webhooks.entries()) listenToWebhooks(made, source, index, reporter)
    // An RTM client is not asked before it is connected: the first call would log it in.
    if (web !== undefined) adopt()
    isListening = true
    return new EventStream(made)
  } catch (cause) {
    void (pipeline?.close() ?? closeLog?.())
    throw cause
  }
}
