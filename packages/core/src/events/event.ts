import type { AnyCatalog } from "../catalog/catalog.ts"
import type { EventPayload, EventSource } from "../catalog/event.ts"
import type { WebhookRequester } from "../catalog/wire.ts"

/** An event of the catalog, as it came. Narrow it by `action`. */
export type KnownEvent<C extends AnyCatalog> = {
  [K in keyof C["events"] & string]: {
    readonly action: K
    readonly payload: EventPayload<C["events"][K]>
    readonly source: EventSource
    /** Milliseconds since 1970 by the local clock, when it was seen first. */
    readonly receivedAt: number
    /** On pushes that answer a call of this connection. */
    readonly requestId?: string
    /** What a webhook was registered to bring along. */
    readonly additionalData?: unknown
    /** The connection, or the registration of the webhook, that brought it. */
    readonly origin?: string
    /** v3.6: the tenant of a webhook. */
    readonly organizationId?: string
    /** v3.6: who caused it, where its webhook says so. */
    readonly requester?: WebhookRequester
  }
}[keyof C["events"] & string]

/** An event whose name the catalog does not know. */
export interface UnknownEvent {
  readonly action: "unknown"
  /** The name on the wire. */
  readonly name: string
  readonly payload: unknown
  readonly source: EventSource
  readonly receivedAt: number
  readonly requestId?: string
  readonly additionalData?: unknown
  readonly origin?: string
  readonly organizationId?: string
  readonly requester?: WebhookRequester
}

/** Events may be missing between two moments: the connection was lost, or a buffer overflowed. */
export interface GapEvent {
  readonly action: "gap"
  readonly reason: "reconnected" | "overflow"
  /** How many events were dropped, after an overflow. */
  readonly dropped?: number
  /** Milliseconds since 1970: the last moment known to be complete. */
  readonly from: number
  /** Milliseconds since 1970: the moment from which events are seen again. */
  readonly to: number
  /** Milliseconds between the two by a clock that nobody sets; absent where only the clock on the wall was read. */
  readonly lasted?: number
  /** The answer to the login that followed, if there was one: the state as it is now. */
  readonly snapshot?: unknown
  readonly source: EventSource
  readonly receivedAt: number
}

/** What a transport's `events` emits. */
export type AgentChatEvent<C extends AnyCatalog> = KnownEvent<C> | UnknownEvent | GapEvent

/**
 * What became of an event that was offered to whoever acts on events.
 *
 * - `taken`: it is safe: handled by everyone who should, or in a log that outlives the process.
 * - `copy`: its occurrence was taken before, and is safe.
 * - `not-taken`: nobody is there, or nobody can take it now. Nothing remembers it, so its sender has to bring it again.
 */
export type Acceptance = "taken" | "copy" | "not-taken"

/** What the `action` of an event may be: a name of the catalog, or what is not in it. */
export type EventAction<C extends AnyCatalog> = (keyof C["events"] & string) | "unknown" | "gap"

/** The event with a given `action`. */
export type EventOf<C extends AnyCatalog, A extends EventAction<C>> = Extract<
  AgentChatEvent<C>,
  { readonly action: A }
>

/** Gives a raw event the shape that all streams share. */
export const toEvent = <C extends AnyCatalog>(
  catalog: C,
  name: string,
  payload: unknown,
  about: {
    readonly source: EventSource
    readonly receivedAt: number
    readonly requestId?: string | undefined
    readonly additionalData?: unknown
    readonly origin?: string | undefined
    readonly organizationId?: string | undefined
    readonly requester?: WebhookRequester | undefined
  }
): KnownEvent<C> | UnknownEvent => {
  const event: Record<string, unknown> = Object.hasOwn(catalog.events, name)
    ? { action: name, payload, source: about.source, receivedAt: about.receivedAt }
    : { action: "unknown", name, payload, source: about.source, receivedAt: about.receivedAt }
  if (about.requestId !== undefined) event["requestId"] = about.requestId
  if (about.additionalData !== undefined) event["additionalData"] = about.additionalData
  if (about.origin !== undefined) event["origin"] = about.origin
  if (about.organizationId !== undefined) event["organizationId"] = about.organizationId
  if (about.requester !== undefined) event["requester"] = about.requester
  return event as unknown as KnownEvent<C> | UnknownEvent
}
