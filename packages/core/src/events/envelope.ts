import type { AnyCatalog } from "../catalog/catalog.ts"
import type { EventAlias, EventPayload, KeyClass } from "../catalog/event.ts"
import type { WebhookRequester } from "../catalog/wire.ts"

/** Names of the events that a joined stream emits: those that are announced under another name bear that one. */
export type JoinedName<C extends AnyCatalog> = {
  [K in keyof C["events"] & string]: C["events"][K] extends { readonly joins: EventAlias } ? never : K
}[keyof C["events"] & string]

/**
 * Where the copy that was emitted came from. `gapfill`: it was missed and fetched. `derived`: it lay in a thread that
 * opened. `snapshot`: it was there as the stream began.
 */
export type EnvelopeSource = "push" | "webhook" | "gapfill" | "derived" | "snapshot"

/** Who may see an event. */
export type Audience = "all" | "agents"

/**
 * What the author of an event is: a customer, a person or a bot on the company's side, or the service itself; `unknown`
 * when nothing that was seen so far tells of that user.
 */
export type AuthorRole = "customer" | "agent" | "bot" | "system" | "unknown"

/** Who caused an event. */
export interface Author {
  /** Absent when the service did it by itself. */
  readonly id?: string
  readonly role: AuthorRole
}

/** What is out of the ordinary about an event. */
export interface EnvelopeFlags {
  /** It came after later events of its thread, the end of the thread or the opening of the next one in its chat were emitted. */
  readonly late?: true
  /** It was missed and fetched afterwards. */
  readonly gapFilled?: true
  /** No one announced it: it follows from a later state. */
  readonly inferred?: true
  /** A webhook repeated it: that may be a second occurrence or the same one sent again. */
  readonly ambiguous?: true
  /** The chat was open when the stream began, see `start`. */
  readonly open?: true
}

/** What every envelope of an event says besides action and payload. */
export interface EnvelopeFacts {
  readonly source: EnvelopeSource
  /** The connection, or the registration of the webhook, that brought it. */
  readonly origin: string
  /** Milliseconds since 1970 by the local clock, when it was seen first. */
  readonly receivedAt: number
  /**
   * Milliseconds since 1970 by the server's clock, when the event says so: in whole seconds in v3.0, with microseconds
   * behind the point in v3.6.
   */
  readonly occurredAt?: number
  /** The same for every copy of the occurrence, in every process. */
  readonly key: string
  readonly keyClass: KeyClass
  readonly chatId?: string
  readonly threadId?: string
  /** The place of the event within its thread: a number that counts in v3.0, microseconds since 1970 in v3.6. */
  readonly order?: number
  /** Tells events of the same `order` apart, compared as text; only where two may have the same. */
  readonly tie?: string
  /** On pushes that answer a call of this connection. */
  readonly requestId?: string
  /** It is the echo of what this program did, or by the agent it is logged in as. */
  readonly own?: true
  /** Who caused it; absent where its payload does not say. A bot answers customers only. */
  readonly author?: Author
  /** Who may see it; absent on events that nobody is shown, such as tags. */
  readonly audience?: Audience
  /** What the webhook was registered to bring along; when the push came first, only with `enrich`. */
  readonly additionalData?: unknown
  /** v3.6: the tenant, on what a webhook brought. */
  readonly organizationId?: string
  /** v3.6: who caused it, on what a webhook brought that says so. */
  readonly requester?: WebhookRequester
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
   * - `log`: the log did not take events.
   * - `restarted`: nobody was there: the process had ended, or whoever joins had.
   */
  readonly reason: "reconnected" | "overflow" | "sweep" | "hole" | "log" | "restarted"
  /** Milliseconds since 1970 by the local clock: the last moment known to be complete. */
  readonly from: number
  /** Milliseconds since 1970: the moment from which events are seen again. `to - from` does not depend on how the clock is set. */
  readonly to: number
  /** Milliseconds since 1970: when the stream began. What happened before it does not know, nor look for. */
  readonly watchedSince: number
  /** The chats that were looked at. */
  readonly chatIds: readonly string[]
  /** How many events were fetched and emitted before this envelope, and after the last one of its kind. */
  readonly recovered: number
  /**
   * Whether everything was looked at that should have been; if not, a later look makes up for it. Also `false` when a thread
   * was found that nobody had heard of, and nothing told so far what the server's clock shows: then it is not known what in
   * it is new.
   */
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
