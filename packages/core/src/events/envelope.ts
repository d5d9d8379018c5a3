import type { AnyCatalog } from "../catalog/catalog.ts"
import type { EventAlias, EventPayload, KeyClass } from "../catalog/event.ts"

/** Names of the events that a joined stream emits: those that are announced under another name bear that one. */
export type JoinedName<C extends AnyCatalog> = {
  [K in keyof C["events"] & string]: C["events"][K] extends { readonly joins: EventAlias } ? never : K
}[keyof C["events"] & string]

/** Where the copy that was emitted came from. */
export type EnvelopeSource = "push" | "webhook" | "gapfill" | "derived"

/** What is out of the ordinary about an event. */
export interface EnvelopeFlags {
  /** It came after later events of its thread had been emitted, or after the thread was closed. */
  readonly late?: true
  /** It was missed and fetched afterwards. */
  readonly gapFilled?: true
  /** No one announced it: it follows from a later state. */
  readonly inferred?: true
  /** A webhook repeated it: that may be a second occurrence or the same one sent again. */
  readonly ambiguous?: true
}

/** What every envelope of an event says besides action and payload. */
export interface EnvelopeFacts {
  readonly source: EnvelopeSource
  /** The connection, or the registration of the webhook, that brought it. */
  readonly origin: string
  /** Milliseconds since 1970 by the local clock, when it was seen first. */
  readonly receivedAt: number
  /** Milliseconds since 1970 by the server's clock, in whole seconds, when the event says so. */
  readonly occurredAt?: number
  /** The same for every copy of the occurrence, in every process. */
  readonly key: string
  readonly keyClass: KeyClass
  readonly chatId?: string
  readonly threadId?: string
  /** The place of the event within its thread. */
  readonly order?: number
  /** On pushes that answer a call of this connection. */
  readonly requestId?: string
  /** It is the echo of what this program did. */
  readonly own?: true
  /** What the webhook was registered to bring along; when the push came first, only with `enrich`. */
  readonly additionalData?: unknown
  readonly flags: EnvelopeFlags
}

/** An event of the catalog in a joined stream. Narrow it by `action`. */
export type KnownEnvelope<C extends AnyCatalog> = {
  [K in JoinedName<C>]: { readonly action: K; readonly payload: EventPayload<C["events"][K]> } & EnvelopeFacts
}[JoinedName<C>]

/** An event whose name the catalog does not know. */
export interface UnknownEnvelope extends EnvelopeFacts {
  readonly action: "unknown"
  /** The name on the wire. */
  readonly name: string
  readonly payload: unknown
}

/** Events may be missing between two moments; says what was done about it. */
export interface GapEnvelope {
  readonly action: "gap"
  /**
   * - `reconnected`: a connection had been lost.
   * - `overflow`: more came than could be taken.
   * - `sweep`: a look at the state showed events that no one had announced.
   * - `hole`: an `order` was left out within a thread, and could not be asked for.
   */
  readonly reason: "reconnected" | "overflow" | "sweep" | "hole"
  /** Milliseconds since 1970: the last moment known to be complete. */
  readonly from: number
  /** Milliseconds since 1970: the moment from which events are seen again. */
  readonly to: number
  /** The chats that were looked at. */
  readonly chatIds: readonly string[]
  /** How many events were fetched and emitted, before this envelope. */
  readonly recovered: number
  /** Whether everything was looked at that should have been; if not, a later look makes up for it. */
  readonly complete: boolean
  /** Names of events that leave no trace to recover them from. */
  readonly unrecoverable: readonly string[]
  readonly receivedAt: number
}

/** What a joined stream emits. */
export type Envelope<C extends AnyCatalog> = KnownEnvelope<C> | UnknownEnvelope | GapEnvelope

/** The values of `action` in a joined stream. */
export type EnvelopeName<C extends AnyCatalog> = JoinedName<C> | "unknown" | "gap"

/** The envelope with a given `action`. */
export type EnvelopeOf<C extends AnyCatalog, A extends EnvelopeName<C>> = Extract<
  Envelope<C>,
  { readonly action: A }
>

/** An event in a joined stream, whatever its catalog: what the machinery inside handles. */
export interface AnyEnvelope extends EnvelopeFacts {
  readonly action: string
  readonly name?: string
  readonly payload: unknown
}
