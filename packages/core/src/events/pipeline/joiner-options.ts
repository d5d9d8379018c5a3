import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { Caller } from "../recovery/asker.ts"
import type { DeliveryOptions } from "./delivery.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { HubEvent } from "../observe/hub.ts"
import type { Enrichment, EnrichOptions } from "../join/enrichment.ts"
import type { JoinTimes } from "../join/times.ts"
import type { MakeJoinMemory, RestoredJoin } from "./join-memory.ts"
import type { Commit } from "../logs/event-log.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

/** How a join is made, whoever feeds it and whoever reads what comes of it. Times in milliseconds. */
export interface JoinerOptions<C extends AnyCatalog> {
  readonly catalog: C
  readonly callers: readonly Caller[]
  readonly times: JoinTimes
  readonly own: Iterable<string>
  readonly enrich: EnrichOptions | undefined
  /** How often the state is looked at without an occasion. */
  readonly sweepEvery: number
  /** How soon what could not be fetched is tried again. */
  readonly repairAfter: number
  /** How many sources push. */
  readonly pushSources: number
  /** Whether the chats that are open are announced as the stream begins. */
  readonly announceOpen: boolean
  /** Whether threads are fetched when they are closed; where the version needs it while anybody consumes, unless set. */
  readonly checkClosed: boolean | undefined
}

/** What is around a joiner. */
export interface JoinerWorld extends DeliveryOptions {
  readonly clock: SteadyClock
  /** The moment since when there was somebody to see what happens; now unless set. */
  readonly began?: number | undefined
  /** What is left of a joiner before it, in another process or another life of this one. */
  readonly restored?: RestoredJoin | undefined
  /** Makes what remembers what the join knows, for a log that is durable. */
  readonly makeMemory?: MakeJoinMemory | undefined
  /** Told of every occurrence that was taken and is not safe yet. */
  readonly inHand: { add(key: string): void }
  /** What lets events wait for their webhook, where the options say so. */
  readonly enrichment?:
    | ((options: EnrichOptions, emit: (envelope: AnyEnvelope) => void) => Enrichment)
    | undefined
  /** How long each source has been silent while it is connected, where it says so. */
  readonly silentFor?: readonly ((() => number | undefined) | undefined)[]
  /** Whether what came since is going to be brought, so that nobody has to look for it. */
  readonly missedNothing?: boolean
  /** Whether webhooks were answered before they are joined, so that nobody brings them again. */
  readonly wereAnswered?: boolean
  /** What is written together with these events, besides what the join has to remember. */
  readonly commit?: (events: readonly HubEvent[]) => Pick<Commit, "lead">
}
