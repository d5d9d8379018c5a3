import * as Schema from "effect/Schema"
import { AiSummary } from "./chat.ts"

/** The details of `store_order_was_created`, version 1. */
export const OrderCreatedV1 = Schema.Struct({
  store: Schema.Struct({
    id: Schema.String,
    platform: Schema.String,
    uuid: Schema.String,
    url: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String)
  }),
  order: Schema.Struct({
    id: Schema.String,
    order_number: Schema.String,
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
    ),
    line_items: Schema.Array(
      Schema.Struct({
        quantity: Schema.Number,
        price: Schema.Number,
        title: Schema.optionalKey(Schema.String),
        sku: Schema.optionalKey(Schema.String),
        variant_id: Schema.optionalKey(Schema.String)
      })
    )
  })
})

/** The details of `store_order_was_created`, version 2. */
export const OrderCreatedV2 = Schema.Struct({
  store: Schema.Struct({
    id: Schema.String,
    platform: Schema.String,
    uuid: Schema.String,
    url: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String)
  }),
  order: Schema.Struct({
    id: Schema.String,
    order_number: Schema.String,
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
    ),
    line_items: Schema.Array(
      Schema.Struct({
        quantity: Schema.Number,
        price: Schema.Number,
        title: Schema.String,
        sku: Schema.optionalKey(Schema.String),
        variant_id: Schema.optionalKey(Schema.String),
        product_id: Schema.String
      })
    )
  })
})

/** The details of `store_product_added_to_cart` and `store_product_removed_from_cart`. */
export const CartLines = Schema.Struct({
  store: Schema.Struct({
    id: Schema.String,
    platform: Schema.String,
    uuid: Schema.String,
    url: Schema.optionalKey(Schema.String),
    name: Schema.optionalKey(Schema.String)
  }),
  cart_lines: Schema.Array(
    Schema.Struct({
      /** A number, or a number as text. */
      total_price: Schema.Union([Schema.Number, Schema.String]),
      currency: Schema.String,
      /** A number, or a number as text. */
      quantity: Schema.Union([Schema.Number, Schema.String]),
      product: Schema.Struct({
        id: Schema.String,
        title: Schema.optionalKey(Schema.String),
        sku: Schema.optionalKey(Schema.String),
        variant_id: Schema.optionalKey(Schema.String)
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
