import type { AnyEnvelope } from "../envelope.ts"
import type { HandlingMetrics } from "../consume/consume.ts"
import type { LogMetrics } from "../logs/log-watch.ts"
import { RecentKeys } from "../join/recent-keys.ts"

/** What is known of one action: which side brings it, and how far the sides are apart. */
export interface ActionMetrics {
  readonly pushes: number
  readonly webhooks: number
  /** Occurrences that both sides brought. */
  readonly paired: number
  /** Milliseconds by which the webhook came after the push (negative: before), over the paired ones. */
  readonly webhookLag: { readonly mean: number; readonly max: number }
  /** The only side that brought it so far, once it came ten times: a filter or a registration may be wrong. */
  readonly onlyFrom?: "push" | "webhook"
}

/** Counts since a stream was made. */
export interface JoinMetrics {
  readonly received: number
  readonly emitted: number
  readonly duplicates: number
  /** How many events were missed, and fetched and emitted since. */
  readonly recovered: number
  readonly gaps: number
  /** Events that wait for their turn now. */
  readonly held: number
  /** Keys that are remembered, and keys that had to be forgotten before their time. */
  readonly keys: { readonly remembered: number; readonly evicted: number }
  /** Pushes that were dropped because consumers could not keep up; what has a trace was fetched afterwards. */
  readonly shed: number
  /** Webhooks that were not taken, and so are brought again. */
  readonly refused: number
  /** Events that wait to be written into the log, or down for whoever joins them. */
  readonly waiting: number
  /** How often the log did not take what was to be written. */
  readonly failed: number
  /** How many observe it now. */
  readonly subscribers: number
  /** Whether `order` has been found to leave out numbers. */
  readonly sparseOrder: boolean
  readonly actions: Readonly<Record<string, ActionMetrics>>
  /** What became of events in the consumers of this stream. */
  readonly handling: HandlingMetrics
  /** How the log is: what waits for each group, what is handled, who joins. */
  readonly log: LogMetrics
}

/** Those that the joiner counts. In a stream of many processes it counts while this process leads. */
export type JoinedMetrics = Omit<JoinMetrics, "subscribers" | "refused" | "handling" | "log">

/** The counts of a joiner that is not there. */
export const noMetrics: JoinedMetrics = {
  received: 0,
  emitted: 0,
  duplicates: 0,
  recovered: 0,
  gaps: 0,
  held: 0,
  keys: { remembered: 0, evicted: 0 },
  shed: 0,
  waiting: 0,
  failed: 0,
  sparseOrder: false,
  actions: {}
}

interface Counts {
  pushes: number
  webhooks: number
  paired: number
  lagSum: number
  lagMax: number
}

/** When an occurrence was seen first: at which side, and whether the other has brought it since. */
interface FirstSight {
  readonly source: AnyEnvelope["source"]
  readonly at: number
  paired: boolean
}

const enough = 10

/** The only side there is. */
export const sideOf = (pushes: number, webhooks: number): Pick<ActionMetrics, "onlyFrom"> => {
  if (pushes >= enough && webhooks === 0) return { onlyFrom: "push" }
  return webhooks >= enough && pushes === 0 ? { onlyFrom: "webhook" } : {}
}

/** Compares the two sides: what comes on which, and how much later. */
export class Coverage {
  readonly #actions = new Map<string, Counts>()
  readonly #sights = new RecentKeys<FirstSight>({ window: 600_000, capacity: 20_000 })

  /** `now` is a moment of a clock that nobody sets; `isNew` whether the join had not seen its occurrence. */
  saw({ action, source, key, keyClass }: AnyEnvelope, now: number, isNew: boolean): void {
    let counts = this.#actions.get(action)
    if (counts === undefined) {
      counts = { pushes: 0, webhooks: 0, paired: 0, lagSum: 0, lagMax: -Infinity }
      this.#actions.set(action, counts)
    }
    if (source === "push") counts.pushes++
    else counts.webhooks++
    if (keyClass === "none") return
    const first = isNew && keyClass === "id" ? undefined : this.#sights.get(key)
    if (first === undefined) return this.#sights.set(key, { source, at: now, paired: false }, now)
    if (first.paired && keyClass === "content") {
      return this.#sights.set(key, { source, at: now, paired: false }, now)
    }
    if (first.paired || first.source === source) return
    first.paired = true
    const lag = source === "webhook" ? now - first.at : first.at - now
    counts.paired++
    counts.lagSum += lag
    counts.lagMax = Math.max(counts.lagMax, lag)
  }

  read(): Record<string, ActionMetrics> {
    const entries = Array.from(this.#actions, ([action, counts]): [string, ActionMetrics] => {
      const { pushes, webhooks, paired, lagSum, lagMax } = counts
      const webhookLag = paired === 0 ? { mean: 0, max: 0 } : { mean: lagSum / paired, max: lagMax }
      return [action, { pushes, webhooks, paired, webhookLag, ...sideOf(pushes, webhooks) }]
    })
    return Object.fromEntries(entries)
  }
}
