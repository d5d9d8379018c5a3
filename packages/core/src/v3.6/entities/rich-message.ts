import * as Schema from "effect/Schema"
import { Int, itemsBetween, openEnum } from "../../checks/constraints.ts"

/** How a rich message may be drawn. */
export const richTemplates = ["cards", "sticker", "quick_replies", "ecommerce"] as const

const buttonTypes = ["webview", "message", "url", "phone"] as const
const webviewHeights = ["compact", "full", "tall"] as const
const buttonTargets = ["new", "current"] as const
const productViews = ["tags", "swatch", "images", "select"] as const

/** A picture on a card. */
export const RichMessageImage = Schema.Struct({
  url: Schema.String,
  name: Schema.optionalKey(Schema.String),
  content_type: Schema.optionalKey(Schema.String),
  /** Bytes. */
  size: Schema.optionalKey(Schema.Number),
  /** Pixels. */
  width: Schema.optionalKey(Schema.Number),
  /** Pixels. */
  height: Schema.optionalKey(Schema.Number),
  alternative_text: Schema.optionalKey(Schema.String)
})

/** The same as it is sent. */
export const RichMessageImageInput = Schema.Struct({
  url: Schema.String,
  name: Schema.optional(Schema.String),
  content_type: Schema.optional(Schema.String),
  /** Bytes. */
  size: Schema.optional(Int),
  /** Pixels. */
  width: Schema.optional(Int),
  /** Pixels. */
  height: Schema.optional(Int),
  alternative_text: Schema.optional(Schema.String)
})

/** A button on a card. */
export const RichMessageButton = Schema.Struct({
  text: Schema.String,
  type: Schema.optionalKey(openEnum(buttonTypes)),
  /** An address, a phone number or a text, by `type`. */
  value: Schema.optionalKey(Schema.String),
  /** Needed with `webview`; other types may have it. */
  webview_height: Schema.optionalKey(openEnum(webviewHeights)),
  postback_id: Schema.String,
  /** The users for whom it is toggled. */
  user_ids: Schema.Array(Schema.String),
  /** With `url`. */
  target: Schema.optionalKey(openEnum(buttonTargets))
})

/** The same as it is sent. */
export const RichMessageButtonInput = Schema.Struct({
  text: Schema.String,
  type: Schema.Literals(buttonTypes),
  /** An address, a phone number or a text, by `type`. */
  value: Schema.String,
  /** Needed with `webview`. */
  webview_height: Schema.optional(Schema.Literals(webviewHeights)),
  postback_id: Schema.String,
  /** The users for whom it is toggled: send an empty list. */
  user_ids: Schema.Array(Schema.String),
  /** With `url`. */
  target: Schema.optional(Schema.Literals(buttonTargets))
})

const optionFields = {
  option_id: Schema.String,
  label: Schema.String
}

/** A variant of a product. */
export const ProductOption = Schema.Struct({
  ...optionFields,
  price: Schema.optionalKey(Schema.String),
  regular_price: Schema.optionalKey(Schema.String),
  currency: Schema.optionalKey(Schema.String),
  color: Schema.optionalKey(Schema.String),
  image_url: Schema.optionalKey(Schema.String),
  image_thumbnail_url: Schema.optionalKey(Schema.String),
  available: Schema.optionalKey(Schema.Boolean),
  selected: Schema.optionalKey(Schema.Boolean)
})

/** The same as it is sent. */
export const ProductOptionInput = Schema.Struct({
  ...optionFields,
  price: Schema.optional(Schema.String),
  regular_price: Schema.optional(Schema.String),
  currency: Schema.optional(Schema.String),
  color: Schema.optional(Schema.String),
  image_url: Schema.optional(Schema.String),
  image_thumbnail_url: Schema.optional(Schema.String),
  available: Schema.optional(Schema.Boolean),
  selected: Schema.optional(Schema.Boolean)
})

/** What else a product card shows. */
export const ProductAddon = Schema.Struct({
  addon_type: Schema.String,
  range_from: Schema.optionalKey(Schema.String),
  range_to: Schema.optionalKey(Schema.String),
  currency: Schema.optionalKey(Schema.String)
})

/** The same as it is sent. */
export const ProductAddonInput = Schema.Struct({
  addon_type: Schema.String,
  range_from: Schema.optional(Schema.String),
  range_to: Schema.optional(Schema.String),
  currency: Schema.optional(Schema.String)
})

/** The product of a card of the template `ecommerce`. */
export const Product = Schema.Struct({
  view_type: Schema.optionalKey(openEnum(productViews)),
  product_id: Schema.optionalKey(Schema.String),
  label: Schema.optionalKey(Schema.String),
  options: Schema.optionalKey(Schema.Array(ProductOption)),
  addons: Schema.optionalKey(Schema.Array(ProductAddon))
})

/** The same as it is sent. */
export const ProductInput = Schema.Struct({
  view_type: Schema.Literals(productViews),
  product_id: Schema.String,
  label: Schema.optional(Schema.String),
  options: Schema.optional(Schema.Array(ProductOptionInput)),
  addons: Schema.optional(Schema.Array(ProductAddonInput))
})

/** A card, sticker, quick reply or product. */
export const RichMessageElement = Schema.Struct({
  title: Schema.optionalKey(Schema.String),
  subtitle: Schema.optionalKey(Schema.String),
  image: Schema.optionalKey(RichMessageImage),
  /** At most 13. */
  buttons: Schema.optionalKey(Schema.Array(RichMessageButton)),
  /** With the template `ecommerce`. */
  ecommerce: Schema.optionalKey(Product)
})

/** The same as it is sent. */
export const RichMessageElementInput = Schema.Struct({
  title: Schema.optional(Schema.String),
  subtitle: Schema.optional(Schema.String),
  image: Schema.optional(RichMessageImageInput),
  /** At most 13. */
  buttons: Schema.optional(Schema.Array(RichMessageButtonInput).check(itemsBetween(0, 13))),
  /** With the template `ecommerce`. */
  ecommerce: Schema.optional(ProductInput)
})
