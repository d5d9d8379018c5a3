import * as Schema from "effect/Schema"
import { AiSummary } from "./chat.ts"

/** The shop that a notice is about. */
const Store = Schema.Struct({
  id: Schema.String,
  /** Such as `shopify`. */
  platform: Schema.String,
  uuid: Schema.String,
  url: Schema.optionalKey(Schema.String),
  name: Schema.optionalKey(Schema.String)
})

const orderFields = {
  id: Schema.String,
  order_number: Schema.String,
  /** A code of ISO 4217. */
  currency: Schema.String,
  total_price: Schema.Number,
  sales_channel: Schema.optionalKey(
    Schema.Struct({
      id: Schema.String,
      name: Schema.String
    })
  ),
  discounts: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        code: Schema.String
      })
    )
  )
}

const lineFields = {
  quantity: Schema.Number,
  price: Schema.Number
}

const variantFields = {
  sku: Schema.optionalKey(Schema.String),
  variant_id: Schema.optionalKey(Schema.String)
}

/** The details of `store_order_was_created`, version 1. */
export const OrderCreatedV1 = Schema.Struct({
  store: Store,
  order: Schema.Struct({
    ...orderFields,
    line_items: Schema.Array(
      Schema.Struct({
        ...lineFields,
        ...variantFields,
        title: Schema.optionalKey(Schema.String)
      })
    )
  })
})

/** The details of `store_order_was_created`, version 2. */
export const OrderCreatedV2 = Schema.Struct({
  store: Store,
  order: Schema.Struct({
    ...orderFields,
    line_items: Schema.Array(
      Schema.Struct({
        ...lineFields,
        ...variantFields,
        title: Schema.String,
        product_id: Schema.String
      })
    )
  })
})

/** A number, or a number as text. */
const Amount = Schema.Union([Schema.Number, Schema.String])

/** The details of `store_product_added_to_cart` and `store_product_removed_from_cart`. */
export const CartLines = Schema.Struct({
  store: Store,
  cart_lines: Schema.Array(
    Schema.Struct({
      /** A number, or a number as text. */
      total_price: Amount,
      currency: Schema.String,
      /** A number, or a number as text. */
      quantity: Amount,
      product: Schema.Struct({
        id: Schema.String,
        title: Schema.optionalKey(Schema.String),
        ...variantFields
      })
    })
  )
})

/** The details of the notices on custom skills; `error` and `reason` come with `custom_skill_failed`. */
export const CustomSkill = Schema.Struct({
  agentId: Schema.String,
  skillId: Schema.String,
  skillName: Schema.String,
  error: Schema.optionalKey(Schema.String),
  reason: Schema.optionalKey(Schema.String)
})

/** The details of `summary`. */
export const SummaryDetails = Schema.Struct({
  summary: AiSummary,
  /** Who asked for it. */
  requested_by: Schema.String
})
