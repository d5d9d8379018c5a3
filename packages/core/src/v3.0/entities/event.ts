import * as Schema from "effect/Schema"
import { Properties, PropertiesWrite } from "./properties.ts"

const Recipients = Schema.Literals(["all", "agents"])

/** A text message, as it is sent. */
export const MessageInput = Schema.Struct({
  type: Schema.Literal("message"),
  /** At most 16 KB of UTF-8. */
  text: Schema.String,
  /** Who sees it; `all` unless set. */
  recipients: Schema.optionalKey(Recipients),
  /** A key of the sender's, handed back on the event. */
  custom_id: Schema.optionalKey(Schema.String),
  properties: Schema.optionalKey(PropertiesWrite)
})

/** An event, as it is read. */
export const Event = Schema.Struct({
  /** Unique within its thread. */
  id: Schema.String,
  type: Schema.String,
  /** Grows within a thread; sort by it, never by `timestamp`. */
  order: Schema.optionalKey(Schema.Number),
  /** Unix seconds. */
  timestamp: Schema.optionalKey(Schema.Number),
  author_id: Schema.optionalKey(Schema.String),
  custom_id: Schema.optionalKey(Schema.String),
  text: Schema.optionalKey(Schema.String),
  recipients: Schema.optionalKey(Schema.String),
  properties: Schema.optionalKey(Properties)
})
