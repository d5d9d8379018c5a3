import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { AnyEnvelope } from "../envelope.ts"
import type { ServerTime } from "../time/server-time.ts"
import type { History } from "./history.ts"
import type { Lanes } from "./lanes.ts"
import type { EventReader } from "./read-event.ts"
import type { ThreadOrder } from "./thread-order.ts"

/** What the parts of a join share. Times in milliseconds. */
export interface JoinParts {
  readonly catalog: AnyCatalog
  readonly reader: EventReader
  readonly lanes: Lanes
  readonly order: ThreadOrder
  readonly history: History
  readonly serverTime: ServerTime
  /** The moment since when the stream has been there. */
  readonly began: number
  /** How long a thread without events is remembered. */
  readonly window: number
  /** The time on the wall, in milliseconds since 1970. */
  readonly wallTime: () => number
  /** The envelope to tell if it is an occurrence of its own, else nothing. */
  readonly asNew: (envelope: AnyEnvelope, now: number) => AnyEnvelope | undefined
  /** Passes an envelope on, whatever its place in a thread. */
  readonly emit: (envelope: AnyEnvelope) => void
}
