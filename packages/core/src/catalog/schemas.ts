import type * as Schema from "effect/Schema"

/** The schemas of an action. */
export interface ActionSchemas<out Payload, out Success> {
  /** What is sent: complete, with every documented limit. */
  readonly payload: Schema.Codec<Payload>
  /** What is answered: tolerant of unknown fields and values. */
  readonly success: Schema.Codec<Success>
}

/** The schema of an event. */
export interface EventSchemas<out Payload> {
  /** Tolerant of unknown fields and values. */
  readonly payload: Schema.Codec<Payload>
}
