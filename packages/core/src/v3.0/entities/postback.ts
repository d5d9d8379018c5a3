import * as Schema from "effect/Schema"

/** The button a message answers, as it is read. */
export const Postback = Schema.Struct({
  /** The `postback_id` of the button. */
  id: Schema.String,
  thread_id: Schema.optionalKey(Schema.String),
  event_id: Schema.optionalKey(Schema.String),
  /** Goes with `value`. */
  type: Schema.optionalKey(Schema.String),
  /** Goes with `type`. */
  value: Schema.optionalKey(Schema.String)
})

/** A button and whether it is on. */
export const ButtonState = Schema.Struct({
  /** The `postback_id` of the button. */
  id: Schema.String,
  /** Whether it was switched on. */
  toggled: Schema.Boolean
})
