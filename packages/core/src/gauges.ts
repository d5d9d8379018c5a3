import {
  type Attributes,
  type BatchObservableResult,
  type Meter,
  metrics as registry,
  type Observable
} from "@opentelemetry/api"
import { isFields } from "./json.ts"
import { type OptionRules, readOptions } from "./options.ts"

/** With what figures are told. */
export interface FiguresOptions {
  /** The meter named `@agent-chat/core` of the global provider unless set. */
  readonly meter?: Meter | undefined
  /** Added to every figure, such as `{ stream: "support" }`. Two logs, or two streams, of one process need different ones. */
  readonly attributes?: Attributes | undefined
}

/** What the figures of a log are read from. */
export interface ObservedLog {
  groups(): Promise<
    readonly {
      readonly name: string
      readonly pending: number
      readonly oldest: number
      readonly inHand: number
      readonly repeated: number
      readonly dead: number
      readonly members: number
      readonly partitions?: readonly { readonly owner: string | undefined; readonly isHere: boolean }[]
    }[]
  >
  health(): {
    readonly state: string
    readonly appended: number
    readonly lastCommit: number
    readonly takeovers: number
    readonly bytes: number
    readonly joiner?: { readonly leads: boolean; readonly inboxLag: number; readonly inboxOldest?: number }
  }
}

/** What the figures of a stream, a recorder or a consumption are read from: those are told that there are. */
export interface ObservedEvents {
  metrics(): {
    readonly received?: number
    readonly written?: number
    readonly waiting?: number
    readonly failed?: number
    readonly shed?: number
    readonly refused?: number
    readonly emitted?: number
    readonly duplicates?: number
    readonly recovered?: number
    readonly gaps?: number
    readonly held?: number
    readonly subscribers?: number
    readonly keys?: { readonly remembered: number; readonly evicted: number }
    readonly handling?: ObservedHandling
  }
}

/** What is told of the handling of events. */
export interface ObservedHandling {
  readonly handled: number
  readonly failures: number
  readonly dead: number
  readonly lost: number
  readonly inHand: number
}

const rules: OptionRules<FiguresOptions> = {
  meter: {
    expected: "a meter, as metrics.getMeter() makes it",
    read: (value) =>
      typeof (value as Partial<Meter> | null)?.createObservableGauge === "function" ? value : undefined
  },
  attributes: {
    expected: "an object of attributes, such as { stream: 'support' }",
    read: (value) => (isFields(value) ? value : undefined)
  }
}

/** Counts since the process began; what this process has now; what every process says alike. */
type Kind = "Counter" | "UpDownCounter" | "Gauge"
type Figure = readonly [kind: Kind, unit: string, description: string]

const ofLog = {
  down: ["Gauge", "", "1 while the log takes nothing"],
  degraded: ["Gauge", "", "1 while somebody has to look at the log, or it is down"],
  size: ["Gauge", "By", "what the log takes where it lies"],
  leads: ["Gauge", "", "1 while this process joins what all have seen"],
  appended: ["Counter", "{event}", "events that this process appended"],
  takeovers: ["Counter", "{takeover}", "how often this process went on with what another had that died"],
  "last_write.duration": ["Gauge", "s", "how long the last write took"],
  "inbox.pending": ["Gauge", "{sighting}", "sightings that wait to be joined"],
  "inbox.lag": ["Gauge", "s", "how long the oldest of them waits"],
  "group.pending": ["Gauge", "{event}", "events that a group has not handled"],
  "group.lag": ["Gauge", "s", "how long the oldest of them has been in the log"],
  "group.in_hand": ["Gauge", "{event}", "events that are being handled, or wait for their next try"],
  "group.repeated": ["Gauge", "{event}", "events that were handed out more than once, and are not handled"],
  "group.dead": ["Gauge", "{event}", "events that a group gave up"],
  "group.members": ["Gauge", "{member}", "how many read a group"],
  "group.unowned": ["Gauge", "{partition}", "partitions of a group that nobody owns"],
  "group.owned": ["Gauge", "{partition}", "partitions of a group that this process owns"]
} as const satisfies Readonly<Record<string, Figure>>

const ofEvents = {
  received: ["Counter", "{event}", "events that came from all sources"],
  written: ["Counter", "{event}", "events that were written down"],
  waiting: ["UpDownCounter", "{event}", "events that wait to be written"],
  failed: ["Counter", "{write}", "writes that the log did not take"],
  shed: ["Counter", "{event}", "pushes that were dropped, as too many waited"],
  refused: ["Counter", "{event}", "webhooks that were not taken, and come again"],
  emitted: ["Counter", "{event}", "events that were shown"],
  duplicates: ["Counter", "{event}", "copies"],
  recovered: ["Counter", "{event}", "events that were missed, and fetched"],
  gaps: ["Counter", "{gap}", "times in which something may have been missed"],
  held: ["UpDownCounter", "{event}", "events that wait for their turn"],
  subscribers: ["UpDownCounter", "{subscriber}", "how many look on"],
  "keys.remembered": ["UpDownCounter", "{key}", "keys by which copies are known"],
  "keys.evicted": ["Counter", "{key}", "keys that were forgotten before their time"],
  handled: ["Counter", "{event}", "events that were handled"],
  failures: ["Counter", "{try}", "tries of handlers that failed"],
  dead: ["Counter", "{event}", "events that were given up"],
  lost: ["Counter", "{event}", "events that went to another process while they were handled"],
  in_hand: ["UpDownCounter", "{event}", "events that are being handled"]
} as const satisfies Readonly<Record<string, Figure>>

/**
 * Figures of a log of events: whether it works, what it takes, who leads, take-overs, what waits to be joined; and for each
 * group its backlog in events, the age of the oldest in seconds, what is in hand, was repeated or is dead, and who owns its
 * partitions. What lies in a log for many processes each of them tells alike. Returns what ends them. Needs the peer
 * `@opentelemetry/api`.
 *
 * @example
 * ```ts
 * import { MemoryLog } from "@agent-chat/core/events"
 * import { observeLog } from "@agent-chat/core/telemetry"
 *
 * const log = new MemoryLog()
 * const end = observeLog(log)
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const observeLog = (log: ObservedLog, options: FiguresOptions = {}): (() => void) =>
  observe("agent_chat.log", ofLog, options, async (tell) => {
    // What it cannot say is told by its health, which is read once it was asked.
    const groups = await askedOf(() => log.groups())
    const { state, bytes, appended, lastCommit, takeovers, joiner } = log.health()
    tell("down", state === "down" ? 1 : 0)
    tell("degraded", state === "ok" ? 0 : 1)
    tell("size", bytes)
    tell("appended", appended)
    tell("takeovers", takeovers)
    tell("last_write.duration", lastCommit / 1_000)
    if (joiner !== undefined) {
      tell("leads", joiner.leads ? 1 : 0)
      tell("inbox.pending", joiner.inboxLag)
      if (joiner.inboxOldest !== undefined) tell("inbox.lag", joiner.inboxOldest / 1_000)
    }
    for (const { name, pending, oldest, inHand, repeated, dead, members, partitions } of groups) {
      const about = { group: name }
      tell("group.pending", pending, about)
      tell("group.lag", oldest / 1_000, about)
      tell("group.in_hand", inHand, about)
      tell("group.repeated", repeated, about)
      tell("group.dead", dead, about)
      tell("group.members", members, about)
      if (partitions === undefined) continue
      tell("group.unowned", partitions.filter(({ owner }) => owner === undefined).length, about)
      tell("group.owned", partitions.filter(({ isHere }) => isHere).length, about)
    }
  })

/**
 * Figures of what `joinEvents`, `recordEvents` or `consumeEvents` gives: what came, was written, dropped, refused, shown,
 * fetched, handled and given up, in this process. Returns what ends them. Needs the peer `@opentelemetry/api`.
 *
 * @example
 * ```ts
 * import { observeEvents } from "@agent-chat/core/telemetry"
 *
 * const end = observeEvents(events)
 * ```
 * @throws ConfigurationError when an option is wrong
 */
export const observeEvents = (
  events: ObservedEvents | { metrics(): ObservedHandling },
  options: FiguresOptions = {}
): (() => void) =>
  observe("agent_chat.events", ofEvents, options, (tell) => {
    const { keys, handling, ...figures } = readFigures(events.metrics())
    for (const [name, value] of Object.entries(figures)) if (isOfEvents(name)) tell(name, value)
    if (keys !== undefined) {
      tell("keys.remembered", keys.remembered)
      tell("keys.evicted", keys.evicted)
    }
    if (handling === undefined) return
    const { handled, failures, dead, lost, inHand } = handling
    tell("handled", handled)
    tell("failures", failures)
    tell("dead", dead)
    tell("lost", lost)
    tell("in_hand", inHand)
  })

const readFigures = (
  found: ReturnType<ObservedEvents["metrics"]> | ObservedHandling
): ReturnType<ObservedEvents["metrics"]> => ("handled" in found ? { handling: found } : found)

const isOfEvents = (name: string): name is keyof typeof ofEvents => Object.hasOwn(ofEvents, name)

type Tell<N extends string> = (name: N, value: number, about?: Attributes) => void

/** Makes the instruments, and reads them whenever somebody asks. */
const observe = <N extends string>(
  prefix: string,
  figures: Readonly<Record<N, Figure>>,
  options: FiguresOptions,
  read: (tell: Tell<N>) => void | Promise<void>
): (() => void) => {
  const { meter = registry.getMeter("@agent-chat/core"), attributes = {} } = readOptions(options, rules)
  const instruments = new Map<string, Observable>()
  for (const [name, [kind, unit, description]] of Object.entries<Figure>(figures)) {
    instruments.set(name, meter[`createObservable${kind}`](`${prefix}.${name}`, { unit, description }))
  }
  const all = [...instruments.values()]
  const look = async (result: BatchObservableResult): Promise<void> => {
    await read((name, value, about) =>
      result.observe(instruments.get(name)!, value, { ...attributes, ...about })
    )
  }
  meter.addBatchObservableCallback(look, all)
  return () => meter.removeBatchObservableCallback(look, all)
}

const askedOf = async <T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> => {
  try {
    return await ask()
  } catch {
    return []
  }
}
