import * as Schema from "effect/Schema"
import { Finite, itemsBetween, openEnum, WebAddress } from "../../checks/constraints.ts"

/** A button of a card, as it is read. */
export const RichMessageButton = Schema.Struct({
  /** What the button does, such as `phone`. */
  type: Schema.optionalKey(Schema.String),
  /** The words on it. */
  text: Schema.optionalKey(Schema.String),
  /** What its type works on, such as a phone number. */
  value: Schema.optionalKey(Schema.String),
  webview_height: Schema.optionalKey(openEnum(["compact", "tall", "full"])),
  /** Names the button in postbacks; buttons that share one are switched together. */
  postback_id: Schema.optionalKey(Schema.String),
  /** Users whose last postback switched it on. */
  user_ids: Schema.optionalKey(Schema.Array(Schema.String))
})

/** The picture of a card, as it is read. */
export const RichMessageImage = Schema.Struct({
  url: Schema.optionalKey(Schema.String),
  name: Schema.optionalKey(Schema.String),
  /** The media type, such as `image/png`. */
  content_type: Schema.optionalKey(Schema.String),
  /** Bytes. */
  size: Schema.optionalKey(Schema.Number),
  /** Pixels. */
  width: Schema.optionalKey(Schema.Number),
  /** Pixels. */
  height: Schema.optionalKey(Schema.Number)
})

/** A card of a rich message, as it is read. */
export const RichMessageElement = Schema.Struct({
  title: Schema.optionalKey(Schema.String),
  subtitle: Schema.optionalKey(Schema.String),
  image: Schema.optionalKey(RichMessageImage),
  buttons: Schema.optionalKey(Schema.Array(RichMessageButton))
})

/** A button of a card, as it is sent. */
export const RichMessageButtonInput = Schema.Struct({
  /** What the button does, such as `phone`. */
  type: Schema.optional(Schema.String),
  /** The words on it. */
  text: Schema.optional(Schema.String),
  /** What its type works on, such as a phone number. */
  value: Schema.optional(Schema.String),
  webview_height: Schema.optional(Schema.Literals(["compact", "tall", "full"])),
  /** Names the button in postbacks; buttons that share one are switched together. */
  postback_id: Schema.optional(Schema.String),
  /** Users whose last postback switched it on. */
  user_ids: Schema.optional(Schema.Array(Schema.String))
})

/** The picture of a card, as it is sent. */
export const RichMessageImageInput = Schema.Struct({
  /** An absolute URL. */
  url: WebAddress,
  name: Schema.optional(Schema.String),
  /** The media type, such as `image/png`. */
  content_type: Schema.optional(Schema.String),
  /** Bytes. */
  size: Schema.optional(Finite),
  /** Pixels. */
  width: Schema.optional(Finite),
  /** Pixels. */
  height: Schema.optional(Finite)
})

/** A card of a rich message, as it is sent. */
export const RichMessageElementInput = Schema.Struct({
  title: Schema.optional(Schema.String),
  subtitle: Schema.optional(Schema.String),
  image: Schema.optional(RichMessageImageInput),
  /** 1 to 11 buttons. */
  buttons: Schema.optional(Schema.Array(RichMessageButtonInput).check(itemsBetween(1, 11)))
})
