import * as Schema from "effect/Schema"
import { openEnum, unlisted } from "../../checks/constraints.ts"
import { FormField } from "./filled-form.ts"
import { Postback } from "./postback.ts"
import { Properties } from "./properties.ts"
import { RichMessageElement } from "./rich-message.ts"
import { SystemMessageType } from "./system-message-type.ts"

const commonFields = {
  /** Unique within its thread; set by the server. */
  id: Schema.String,
  /** A key of the sender's own. */
  custom_id: Schema.optionalKey(Schema.String),
  /** Grows within a thread; set by the server. Sort by it, never by `timestamp`. */
  order: Schema.Number,
  /** Unix seconds; set by the server, not unique. */
  timestamp: Schema.Number,
  /** Who sees it; `all` when absent. */
  recipients: Schema.optionalKey(openEnum(["all", "agents"])),
  properties: Schema.optionalKey(Properties)
}

const authorFields = {
  /** The user or bot who wrote it. */
  author_id: Schema.String
}

/** A text message. */
export const Message = Schema.Struct({
  type: Schema.Literal("message"),
  ...commonFields,
  ...authorFields,
  text: Schema.String,
  /** The button that this message answers. */
  postback: Schema.optionalKey(Postback)
})

/** A notice, mostly written by the service. */
export const SystemMessage = Schema.Struct({
  type: Schema.Literal("system_message"),
  ...commonFields,
  /** Absent on notices of the service. */
  author_id: Schema.optionalKey(Schema.String),
  text: Schema.String,
  /** Which notice it is; `systemMessages` lists the known ones. */
  system_message_type: SystemMessageType,
  /** What stands for the variables of the text. */
  text_vars: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown))
})

/** An uploaded file. */
export const FileEvent = Schema.Struct({
  type: Schema.Literal("file"),
  ...commonFields,
  ...authorFields,
  name: Schema.String,
  url: Schema.String,
  /** The media type; images are `image/png`, `image/jpeg` or `image/gif`. */
  content_type: Schema.String,
  /** Bytes. */
  size: Schema.Number,
  /** Pixels; images only. */
  width: Schema.optionalKey(Schema.Number),
  /** Pixels; images only. */
  height: Schema.optionalKey(Schema.Number),
  /** Images only. */
  thumbnail_url: Schema.optionalKey(Schema.String),
  /** Images only. */
  thumbnail2x_url: Schema.optionalKey(Schema.String)
})

/** Cards with buttons. */
export const RichMessage = Schema.Struct({
  type: Schema.Literal("rich_message"),
  ...commonFields,
  ...authorFields,
  /** How a client should draw it, such as `cards`. */
  template_id: Schema.String,
  elements: Schema.optionalKey(Schema.Array(RichMessageElement))
})

/** Answers to a survey. */
export const FilledForm = Schema.Struct({
  type: Schema.Literal("filled_form"),
  ...commonFields,
  ...authorFields,
  form_id: Schema.String,
  fields: Schema.Array(FormField)
})

/** JSON of your own. */
export const Custom = Schema.Struct({
  type: Schema.Literal("custom"),
  ...commonFields,
  ...authorFields,
  content: Schema.optionalKey(Schema.Unknown)
})

/** A note on the last thread, which it neither opens nor prolongs. */
export const Annotation = Schema.Struct({
  type: Schema.Literal("annotation"),
  ...commonFields,
  ...authorFields,
  text: Schema.optionalKey(Schema.String),
  /** What the note is about, such as `rating`. */
  annotation_type: Schema.String
})

/** An event of a type that the documents of v3.0 do not list. */
export const UnknownEvent = Schema.Struct({
  id: Schema.String,
  type: unlisted([
    "message",
    "system_message",
    "file",
    "rich_message",
    "filled_form",
    "custom",
    "annotation"
  ]),
  custom_id: Schema.optionalKey(Schema.String),
  order: Schema.optionalKey(Schema.Number),
  timestamp: Schema.optionalKey(Schema.Number),
  author_id: Schema.optionalKey(Schema.String),
  recipients: Schema.optionalKey(openEnum(["all", "agents"])),
  properties: Schema.optionalKey(Properties)
})

/** Something that happened in a thread; tell the kinds apart by `type`. */
export const Event = Schema.Union([
  Message,
  SystemMessage,
  FileEvent,
  RichMessage,
  FilledForm,
  Custom,
  Annotation,
  UnknownEvent
])

/** What stands in place of something the caller may not see. */
export const Restricted = Schema.Struct({
  restricted_access: Schema.Literal(true)
})
