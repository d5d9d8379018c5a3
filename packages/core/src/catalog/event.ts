import type { Check } from "../checks/check.ts"

/** Where an event can come from. */
export type EventSource = "push" | "webhook"

/**
 * How two copies of one occurrence are recognised.
 *
 * - `id`: the key names the occurrence; equal keys are copies.
 * - `content`: the key names thing and content; a repeat may be a copy or a second occurrence.
 * - `none`: there is nothing to compare.
 */
export type KeyClass = "id" | "content" | "none"

/** Another event that announces the same occurrence. */
export interface EventAlias {
  readonly name: string
  /** The payload as that event has it. Never throws. */
  payload(payload: unknown): unknown
}

/** Where an event belongs: the paths at which its payload names the chat and the thread. */
export interface EventPlace {
  readonly chat: string
  readonly thread?: string
  /** The event belongs there only if the field at this path has this value. */
  readonly when?: readonly [path: string, value: string]
}

/** An event as a stream needs it; `Payload` exists in the types only. A light catalog has these, without a `check`. */
export interface LightEvent<out Name extends string = string, out Payload = unknown> {
  /** The name on the wire. */
  readonly name: Name
  /** The sides on which the documents promise it. It is read on both. */
  readonly via: readonly EventSource[]
  readonly keyClass: KeyClass
  /** Set when the same occurrence is announced under another name on the other side: in a joined stream it bears that one. */
  readonly joins?: EventAlias
  /** The check generated from the schema, tolerant of unknown fields and values. */
  readonly check?: Check
  /** What the key is made of: paths in the payload; `#path` is the content there, `path?` may be missing. */
  readonly joinKey: readonly string[]
  /** A field that some documents put around the payload. */
  readonly wrapper?: string
  /** Those paths of the key whose words one side writes with spaces and the other with `_`. */
  readonly spaced?: readonly string[]
  /** The chat and the thread that it belongs to; absent for what belongs to none, or to several. */
  readonly place?: EventPlace
  /** Type information only; never present at run time. */
  readonly "~types"?: { readonly payload: Payload }
}

/** What documentation wants to know of an event, and no stream needs. */
export interface EventFacts {
  /** What happened, in one sentence. */
  readonly docs: string
}

/** An event with its check. */
export interface EventDefinition<out Name extends string = string, out Payload = unknown> extends LightEvent<
  Name,
  Payload
> {}

/** What documentation says of an event besides its facts. */
export interface EventNotes {
  /** The group in the protocol documents, such as `chats`. */
  readonly category: string
  /** What the key names: the occurrence, the thing, the content, the connection or nothing. */
  readonly joinKind: "natural" | "entity" | "entity+hash" | "derived" | "connection" | "none"
  /** What the documents offer to tell copies apart, where the catalog goes by less, or by nothing. */
  readonly joinKey?: readonly string[]
  /** When it is sent, where that is not obvious. */
  readonly conditions?: readonly string[]
  /** Who causes it: actions, or words such as `customer`. */
  readonly triggeredBy: readonly string[]
  /** Whether a webhook for it can be registered, and what may be asked of one. */
  readonly webhook?: {
    readonly registrable: boolean
    readonly filters?: readonly string[]
    readonly additionalData?: readonly string[]
  }
  /** Some document claims a webhook and others deny it: not to be relied on. */
  readonly webhookClaimed?: true
  /** Where the definition comes from. */
  readonly source: string
}

/** All that is said of an event. It lies beside the catalog, as that of actions does. */
export interface EventAbout extends EventFacts, EventNotes {}

/** Any event of any catalog. */
export type AnyEvent = LightEvent

/** The payload of an event. */
export type EventPayload<E extends AnyEvent> = NonNullable<E["~types"]>["payload"]
