import * as Schema from "effect/Schema"
import { openEnum, unlisted } from "../../checks/constraints.ts"
import { FilledFormField, FormField } from "./form.ts"
import { Postback } from "./postback.ts"
import { Properties } from "./properties.ts"
import { RichMessageElement, richTemplates } from "./rich-message.ts"
import { SystemEventType } from "./system-event-type.ts"
import { SystemMessageType } from "./system-message-type.ts"

const commonFields = {
  /** Unique; set by the server. */
  id: Schema.String,
  /** A key of the sender's own. */
  custom_id: Schema.optionalKey(Schema.String),
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  created_at: Schema.String,
  /** Who sees it; summaries leave it out, which means `all`. */
  visibility: Schema.optionalKey(openEnum(["all", "agents"])),
  /** `true` on an event that was deleted; only administrators and owners still see what it said. */
  deleted: Schema.optionalKey(Schema.Boolean)
}

const authoredFields = {
  ...commonFields,
  /** The user or bot who wrote it. */
  author_id: Schema.String,
  properties: Schema.optionalKey(Properties)
}

/** A text message. */
export const Message = Schema.Struct({
  type: Schema.Literal("message"),
  ...authoredFields,
  text: Schema.String,
  /** The button that this message answers. */
  postback: Schema.optionalKey(Postback)
})

/** An uploaded file. */
export const FileEvent = Schema.Struct({
  type: Schema.Literal("file"),
  ...authoredFields,
  name: Schema.String,
  url: Schema.String,
  /** The media type, such as `image/png`. */
  content_type: Schema.String,
  /** Bytes. */
  size: Schema.optionalKey(Schema.Number),
  /** Pixels; images only. */
  width: Schema.optionalKey(Schema.Number),
  /** Pixels; images only. */
  height: Schema.optionalKey(Schema.Number),
  /** Images only. */
  thumbnail_url: Schema.optionalKey(Schema.String),
  /** Images only. */
  thumbnail2x_url: Schema.optionalKey(Schema.String),
  /** Images only. */
  alternative_text: Schema.optionalKey(Schema.String)
})

/** An empty form to be filled in, which the product's own apps do not show. */
export const Form = Schema.Struct({
  type: Schema.Literal("form"),
  ...authoredFields,
  form_id: Schema.String,
  /** Such as `prechat`, `postchat` or `ask_for_email`; absent in old chats. */
  form_type: Schema.optionalKey(Schema.String),
  fields: Schema.Array(FormField)
})

/** A form with its answers, such as the survey before a chat. */
export const FilledForm = Schema.Struct({
  type: Schema.Literal("filled_form"),
  ...authoredFields,
  form_id: Schema.String,
  /** Such as `prechat`, `postchat` or `ask_for_email`; absent in old chats. */
  form_type: Schema.optionalKey(Schema.String),
  fields: Schema.Array(FilledFormField)
})

/** Cards, stickers, quick replies or products, with buttons. */
export const RichMessage = Schema.Struct({
  type: Schema.Literal("rich_message"),
  ...authoredFields,
  /** How a client should draw it. */
  template_id: openEnum(richTemplates),
  /** At most 10. */
  elements: Schema.optionalKey(Schema.Array(RichMessageElement))
})

/** JSON of your own. */
export const Custom = Schema.Struct({
  type: Schema.Literal("custom"),
  ...authoredFields,
  content: Schema.optionalKey(Schema.Unknown)
})

/** A notice as text, written by the service or by an application; it has no author. */
export const SystemMessage = Schema.Struct({
  type: Schema.Literal("system_message"),
  ...commonFields,
  text: Schema.optionalKey(Schema.String),
  /** Which notice it is; `systemMessages` lists those of the service, applications make up their own. */
  system_message_type: SystemMessageType,
  /** What stands for the variables of the text. */
  text_vars: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown))
})

/** A notice as data, written by the service; it has no author and cannot be sent. */
export const System = Schema.Struct({
  type: Schema.Literal("system"),
  ...commonFields,
  /** Which part of the product wrote it, such as `ai_agents`, `cdp` or `messaging`. */
  source: Schema.String,
  /** Which notice it is; `systemEvents` lists the known ones. */
  subtype: SystemEventType,
  /** The version of the details; old chats hold old ones. */
  version: Schema.Number,
  /** JSON in a string: parse it by itself, and keep the text when that fails. */
  details: Schema.String
})

const types = [
  "message",
  "file",
  "form",
  "filled_form",
  "rich_message",
  "custom",
  "system_message",
  "system"
] as const

/** What agents without the right to more get in place of a deleted event: its type, and nothing of what it said. */
export const DeletedEvent = Schema.Struct({
  id: Schema.String,
  custom_id: Schema.optionalKey(Schema.String),
  /** RFC 3339 with microseconds. */
  created_at: Schema.String,
  /** The type of the event that was deleted. */
  type: openEnum(types),
  visibility: Schema.optionalKey(openEnum(["all", "agents"])),
  deleted: Schema.Literal(true),
  author_id: Schema.optionalKey(Schema.String)
})

/** An event of a type that the documents of v3.6 do not list. */
export const UnknownEvent = Schema.Struct({
  id: Schema.String,
  type: unlisted(types),
  custom_id: Schema.optionalKey(Schema.String),
  created_at: Schema.optionalKey(Schema.String),
  author_id: Schema.optionalKey(Schema.String),
  visibility: Schema.optionalKey(openEnum(["all", "agents"])),
  properties: Schema.optionalKey(Properties),
  deleted: Schema.optionalKey(Schema.Boolean)
})

/** What stands in place of an event that the caller may not read. */
export const RestrictedEvent = Schema.Struct({
  /** The reason in words. */
  restricted_access: Schema.String
})

/** Something that happened in a thread, as it is announced; tell the kinds apart by `type`. */
export const AnnouncedEvent = Schema.Union([
  Message,
  FileEvent,
  Form,
  FilledForm,
  RichMessage,
  Custom,
  SystemMessage,
  System,
  UnknownEvent
])

/**
 * Something that happened in a thread, as it is read later: look at `deleted` first, since what was deleted has its type
 * and none of its content, then tell the kinds apart by `type`.
 */
export const Event = Schema.Union([DeletedEvent, AnnouncedEvent])
