import * as Schema from "effect/Schema"
import { Finite } from "../../checks/constraints.ts"

/** The product a customer chose, in a postback of the template `ecommerce`. */
export const PostbackEcommerce = Schema.Struct({
  product_id: Schema.optionalKey(Schema.String),
  option_id: Schema.optionalKey(Schema.String),
  quantity: Schema.optionalKey(Schema.Number)
})

/** The same as it is sent. */
export const PostbackEcommerceInput = Schema.Struct({
  product_id: Schema.String,
  option_id: Schema.optional(Schema.String),
  quantity: Schema.optional(Finite)
})

const postbackFields = {
  /** The `postback_id` of the button. */
  id: Schema.String,
  /** The thread of the rich message. */
  thread_id: Schema.String,
  /** The rich message. */
  event_id: Schema.String
}

/** The button that a message answers. */
export const Postback = Schema.Struct({
  ...postbackFields,
  /** Comes with `value`. */
  type: Schema.optionalKey(Schema.String),
  /** Comes with `type`. */
  value: Schema.optionalKey(Schema.String),
  ecommerce: Schema.optionalKey(PostbackEcommerce)
})

/** The same as it is sent. */
export const PostbackInput = Schema.Struct({
  ...postbackFields,
  /** Goes with `value`. */
  type: Schema.optional(Schema.String),
  /** Goes with `type`. */
  value: Schema.optional(Schema.String),
  ecommerce: Schema.optional(PostbackEcommerceInput)
})

const buttonFields = {
  /** The `postback_id` of the button. */
  id: Schema.String,
  /** Whether it is on now. */
  toggled: Schema.Boolean
}

/** The state of a button of a rich message. */
export const ButtonState = Schema.Struct({
  ...buttonFields,
  /** Such as `url` or `postback`. */
  button_type: Schema.optionalKey(Schema.String),
  button_value: Schema.optionalKey(Schema.String),
  ecommerce: Schema.optionalKey(PostbackEcommerce)
})

/** The same as it is sent. */
export const ButtonStateInput = Schema.Struct({
  ...buttonFields,
  button_type: Schema.optional(Schema.String),
  button_value: Schema.optional(Schema.String),
  ecommerce: Schema.optional(PostbackEcommerceInput)
})
