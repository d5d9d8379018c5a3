import type { Check } from "./check.ts"

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

/** What an event is, without its schema. `Payload` exists in the types only. */
export interface EventDefinition<out Name extends string = string, out Payload = unknown> {
  /** The name on the wire. */
  readonly name: Name
  /** The sides on which the documents promise it. It is read on both. */
  readonly via: readonly EventSource[]
  readonly keyClass: KeyClass
  /** The part of the join key that follows the name; `undefined` when the payload lacks what it is made of. Never throws. */
  key(payload: unknown): string | undefined
  /** Set when the same occurrence is announced under another name on the other side: in a joined stream it bears that one. */
  readonly joins?: EventAlias
  /** The check made from the schema, tolerant of unknown fields and values; absent in a light catalog. */
  readonly check?: Check
  /** One paragraph for people. */
  readonly docs: string
  /** Where the definition comes from. */
  readonly source: string
  /** Type information only; never present at run time. */
  readonly "~types"?: { readonly payload: Payload }
}

/** Any event of any catalog. */
export type AnyEvent = EventDefinition

/** The payload of an event. */
export type EventPayload<E extends AnyEvent> = NonNullable<E["~types"]>["payload"]
