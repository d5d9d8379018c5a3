import type { Observable, Subscription } from "rxjs"
import type { AnyCatalog } from "../catalog/catalog.ts"
import { ConfigurationError } from "../errors.ts"
import type { JoinedName } from "./envelope.ts"
import type { Acceptance, AgentChatEvent, GapEvent } from "./event.ts"
import type { EnvelopeLog } from "./logs/event-log.ts"
import { EventStream } from "./event-stream.ts"
import { defaultTimes, type JoinTimes } from "./join/join.ts"
import { MemoryLog } from "./logs/memory-log.ts"
import { Pipeline } from "./pipeline.ts"
import type { Caller } from "./reconcile.ts"

/** A client as a joined stream uses it: it fetches what was missed. */
export interface FillClient<C extends AnyCatalog> {
  readonly catalog: C
  readonly call: (...args: never) => unknown
}

/** Where pushes come from: an RTM client. It is asked for what was missed, too. */
export interface PushSource<C extends AnyCatalog> {
  readonly catalog: C
  readonly events: Observable<AgentChatEvent<C>>
  readonly call?: (...args: never) => unknown
}

/** Where webhooks come from: a receiver. */
export interface WebhookSource<C extends AnyCatalog> {
  readonly catalog: C
  readonly events: Observable<AgentChatEvent<C>>
  /**
   * Has every event taken before its webhook is answered. Returns what ends it. What the consumer answers, or resolves
   * to, decides: after `not-taken`, or when it rejects, the webhook must be brought again.
   */
  consume?(consumer: (event: AgentChatEvent<C>) => Acceptance | Promise<Acceptance>): () => void
}

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
  /** Where events lie for consumers; in memory unless set. The stream closes it. */
  readonly log?: EnvelopeLog<C> | undefined
  /** Ids of the agents and bots this program acts as: their events are marked `own`. Echoes of RTM calls always are. */
  readonly own?: readonly string[] | undefined
  /**
   * Lets pushes wait for what only their webhook brings, its additional data. A delay that is paid by every event of these
   * actions and those behind it; for handlers that cannot do without.
   */
  readonly enrich?: EnrichOptions<C> | undefined
  /** How often the state is compared with what was seen; 300 000 without `rtm`, else never, unless set. */
  readonly sweepEvery?: number | undefined
  /** How soon what could not be fetched is tried again; 30 000 unless set, and longer each time in a row. */
  readonly repairAfter?: number | undefined
  /** How many events may wait for consumers before pushes are dropped, and fetched later, and webhooks refused; 10 000 unless set. */
  readonly backlog?: number | undefined
  readonly times?: Partial<JoinTimes> | undefined
  /** Told what failed without stopping the stream: handlers, subscribers, calls, sources. */
  readonly onError?: ((cause: unknown) => void) | undefined
}

/**
 * Joins pushes and webhooks into one stream. It listens from now on, whether anybody is subscribed or not.
 *
 * @example
 * ```ts
 * const events = joinEvents({ rtm, webhooks: receiver, web })
 * events.on("incoming_event").subscribe(({ payload, flags }) => console.log(payload.event, flags))
 * ```
 * @throws ConfigurationError when there is nothing to join
 */
export const joinEvents = <C extends AnyCatalog>(options: JoinOptions<C>): EventStream<C> => {
  const {
    web,
    log,
    own = [],
    enrich,
    repairAfter = 30_000,
    backlog = 10_000,
    times,
    onError = () => {}
  } = options
  const rtm = listOf(options.rtm)
  const webhooks = listOf(options.webhooks)
  const catalog = (rtm[0] ?? webhooks[0])?.catalog
  if (catalog === undefined) {
    throw new ConfigurationError({
      option: "rtm",
      message: "give an RTM client as rtm, a webhook receiver as webhooks, or both"
    })
  }
  for (const [option, value] of Object.entries({ repairAfter, backlog, ...times })) {
    if (value !== undefined && !(value > 0)) {
      throw new ConfigurationError({ option, message: `give a number above 0, found ${String(value)}` })
    }
  }
  if (enrich?.wait !== undefined && !(enrich.wait > 0 && enrich.wait <= 2_000)) {
    throw new ConfigurationError({
      option: "enrich.wait",
      message: "give milliseconds above 0, 2000 at most"
    })
  }
  const callers = [web, ...rtm].flatMap((client) =>
    client?.call === undefined ? [] : [client as unknown as Caller]
  )
  const pipeline = new Pipeline<C>({
    catalog,
    callers,
    times: { ...defaultTimes, ...times },
    log: log ?? new MemoryLog(),
    alwaysLog: log !== undefined,
    own: new Set(own),
    enrich: enrich === undefined ? undefined : { actions: enrich.actions, wait: enrich.wait ?? 1_000 },
    backlog,
    sweepEvery: callers.length === 0 ? 0 : (options.sweepEvery ?? (rtm.length === 0 ? 300_000 : 0)),
    repairAfter,
    onError
  })
  const adopt = once(() => void pipeline.adopt())
  rtm.forEach((source, index) => {
    const subscription = subscribeToPushes(pipeline, source, index, callers.length > 0 ? adopt : () => {})
    pipeline.onClose(() => subscription.unsubscribe())
  })
  webhooks.forEach((source, index) => pipeline.onClose(subscribeToWebhooks(pipeline, source, index)))
  // An RTM client is not asked before it is connected: the first call would log it in.
  if (web !== undefined) adopt()
  return new EventStream(pipeline)
}

const subscribeToPushes = <C extends AnyCatalog>(
  pipeline: Pipeline<C>,
  source: PushSource<C>,
  index: number,
  onFirst: () => void
): Subscription => {
  let connection = 0
  let origin = `rtm-${index}`
  return source.events.subscribe({
    next: (event) => {
      if (isGap(event)) {
        const ended = origin
        origin = `rtm-${index}.${++connection}`
        pipeline.gap(event, origin, ended)
      } else {
        pipeline.push(event, origin)
        onFirst()
      }
    },
    error: (cause: unknown) => pipeline.report(cause)
  })
}

const subscribeToWebhooks = <C extends AnyCatalog>(
  pipeline: Pipeline<C>,
  source: WebhookSource<C>,
  index: number
): (() => void) => {
  const take = (event: AgentChatEvent<C>): Acceptance | Promise<Acceptance> =>
    isGap(event) ? "taken" : pipeline.webhook(event, event.origin ?? `webhooks-${index}`)
  if (source.consume !== undefined) return source.consume(take)
  const subscription = source.events.subscribe({
    next: (event) => void take(event),
    error: (cause: unknown) => pipeline.report(cause)
  })
  return () => subscription.unsubscribe()
}

const isGap = (event: { readonly action: string }): event is GapEvent => event.action === "gap"

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

const once = (run: () => void): (() => void) => {
  let done = false
  return () => {
    if (done) return
    done = true
    run()
  }
}
