import * as Schema from "effect/Schema"
import {
  Finite,
  intBetween,
  itemsBetween,
  maxBytes,
  NonEmptyText,
  WebAddress
} from "../../checks/constraints.ts"
import { filter } from "../filter.ts"
import { FormFieldInput } from "./filled-form.ts"
import { largestFile } from "../web-wire.ts"
import { Postback } from "./postback.ts"
import { PropertiesWrite } from "./properties.ts"
import { RichMessageElementInput } from "./rich-message.ts"
import { SystemMessageType } from "./system-message-type.ts"

const textLimit = 16 * 1024

const commonFields = {
  /** A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked up. */
  custom_id: Schema.optional(Schema.String),
  /** Who sees it; `all` unless set. */
  recipients: Schema.optional(Schema.Literals(["all", "agents"])),
  properties: Schema.optional(PropertiesWrite)
}

/** A text message, as it is sent. */
export const MessageInput = Schema.Struct({
  type: Schema.Literal("message"),
  /** At most 16 KB (16 384 bytes of UTF-8; a character takes up to 4). */
  text: Schema.String.check(maxBytes(textLimit)),
  ...commonFields,
  /** The button that this message answers. */
  postback: Schema.optional(Postback)
})

/** A notice, as it is sent. */
export const SystemMessageInput = Schema.Struct({
  type: Schema.Literal("system_message"),
  text: Schema.String.check(maxBytes(textLimit)),
  ...commonFields,
  /** Which notice it is; `systemMessages` lists the known ones. */
  system_message_type: Schema.optional(SystemMessageType),
  /** What stands for the variables of the text. */
  text_vars: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
})

/** A file that is uploaded already, as it is sent. To upload one, use `send_file` or `upload_file`. */
export const FileEventInput = Schema.Struct({
  type: Schema.Literal("file"),
  /** The address that `upload_file` returned. */
  url: WebAddress,
  ...commonFields,
  name: Schema.optional(Schema.String),
  /** The media type, such as `image/png`. */
  content_type: Schema.optional(Schema.String),
  /** Bytes, at most 10 MB (10 485 760). */
  size: Schema.optional(intBetween(0, largestFile)),
  /** Pixels; images only. */
  width: Schema.optional(Finite),
  /** Pixels; images only. */
  height: Schema.optional(Finite),
  /** Images only. */
  thumbnail_url: Schema.optional(Schema.String),
  /** Images only. */
  thumbnail2x_url: Schema.optional(Schema.String)
})

/** Cards with buttons, as they are sent. */
export const RichMessageInput = Schema.Struct({
  type: Schema.Literal("rich_message"),
  /** How a client should draw it, such as `cards`. */
  template_id: Schema.String,
  ...commonFields,
  /** 1 to 10 cards. */
  elements: Schema.optional(Schema.Array(RichMessageElementInput).check(itemsBetween(1, 10)))
})

/** Answers to a survey, as they are sent. */
export const FilledFormInput = Schema.Struct({
  type: Schema.Literal("filled_form"),
  form_id: Schema.String,
  ...commonFields,
  fields: Schema.Array(FormFieldInput)
})

/** JSON of your own, as it is sent. */
export const CustomInput = Schema.Struct({
  type: Schema.Literal("custom"),
  content: Schema.optionalKey(Schema.Unknown),
  ...commonFields
})

/** A note on the last thread, as it is sent. Later API versions have none. */
export const AnnotationInput = Schema.Struct({
  type: Schema.Literal("annotation"),
  /** What the note is about, such as `rating`; not empty. */
  annotation_type: NonEmptyText,
  ...commonFields,
  /** At most 16 KB (16 384 bytes of UTF-8). */
  text: Schema.optional(Schema.String.check(maxBytes(textLimit)))
})

/** What a client sends: an event without what the server sets (`id`, `order`, `timestamp`, `author_id`). */
export const EventInput = Schema.Union([
  MessageInput,
  SystemMessageInput,
  FileEventInput,
  RichMessageInput,
  FilledFormInput,
  CustomInput,
  AnnotationInput
]).check(filter("without", "visibility", "recipients"))
