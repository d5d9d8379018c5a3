import * as Schema from "effect/Schema"
import { itemsBetween, maxBytes, WebAddress } from "../../checks/constraints.ts"
import { filter } from "../filter.ts"
import { FilledFormFieldInput, FormFieldInput } from "./form.ts"
import { PostbackInput } from "./postback.ts"
import { Properties } from "./properties.ts"
import { RichMessageElementInput, richTemplates } from "./rich-message.ts"
import { SystemMessageType } from "./system-message-type.ts"

const unauthoredFields = {
  /** A key of your own, unique per event; `send_event` fills one in, so that a lost answer can be looked up. */
  custom_id: Schema.optional(Schema.String),
  /** Who sees it; `all` unless set. Who is seen by agents only cannot send to all. */
  visibility: Schema.optional(Schema.Literals(["all", "agents"]))
}

const commonFields = {
  ...unauthoredFields,
  properties: Schema.optional(Properties)
}

const messageFields = {
  type: Schema.Literal("message"),
  /** At most 16 KB (16 384 bytes of UTF-8; a character takes up to 4). */
  text: Schema.String.check(maxBytes(16 * 1024)),
  ...commonFields,
  /** The button that this message answers. */
  postback: Schema.optional(PostbackInput)
}

/** A text message, as it is sent. */
export const MessageInput = Schema.Struct(messageFields)

/** A text message that is shown and not stored. */
export const MessagePreview = Schema.Struct({
  ...messageFields,
  /** All see it. */
  visibility: Schema.optional(Schema.Literal("all"))
}).check(filter("without", "recipients", "visibility"))

/** A file that is uploaded already, as it is sent. */
export const FileEventInput = Schema.Struct({
  type: Schema.Literal("file"),
  /** The address that `upload_file` returned. */
  url: WebAddress,
  ...commonFields,
  /** Images only. */
  alternative_text: Schema.optional(Schema.String)
})

/** An empty form, as it is sent; the product's own apps do not show it. */
export const FormInput = Schema.Struct({
  type: Schema.Literal("form"),
  form_id: Schema.String,
  ...commonFields,
  fields: Schema.Array(FormFieldInput)
})

/** A form with its answers, as it is sent. */
export const FilledFormInput = Schema.Struct({
  type: Schema.Literal("filled_form"),
  form_id: Schema.String,
  ...commonFields,
  fields: Schema.Array(FilledFormFieldInput)
})

/** Cards, stickers, quick replies or products, as they are sent. */
export const RichMessageInput = Schema.Struct({
  type: Schema.Literal("rich_message"),
  /** How a client should draw it. */
  template_id: Schema.Literals(richTemplates),
  ...commonFields,
  /** At most 10. */
  elements: Schema.optional(Schema.Array(RichMessageElementInput).check(itemsBetween(0, 10)))
})

/** JSON of your own, as it is sent. */
export const CustomInput = Schema.Struct({
  type: Schema.Literal("custom"),
  ...commonFields,
  content: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
})

/** A notice, as it is sent. */
export const SystemMessageInput = Schema.Struct({
  type: Schema.Literal("system_message"),
  ...unauthoredFields,
  /** Which notice it is: one of the service's, or your own. */
  system_message_type: SystemMessageType,
  text: Schema.optional(Schema.String),
  /** What stands for the variables of the text. */
  text_vars: Schema.optional(Schema.Record(Schema.String, Schema.Unknown))
})

/** What a client sends: an event without what the server sets (`id`, `created_at`, `author_id`). */
export const EventInput = Schema.Union([
  MessageInput,
  FileEventInput,
  FormInput,
  FilledFormInput,
  RichMessageInput,
  CustomInput,
  SystemMessageInput
]).check(filter("without", "recipients", "visibility"))
