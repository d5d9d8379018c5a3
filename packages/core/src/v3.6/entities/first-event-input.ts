import * as Schema from "effect/Schema"
import {
  CustomInput,
  FileEventInput,
  FilledFormInput,
  FormInput,
  MessageInput,
  RichMessageInput,
  SystemMessageInput
} from "./event-input.ts"
import { filter } from "../filter.ts"

const firstFields = {
  /** All see it: a note for agents has to be sent afterwards. */
  visibility: Schema.optional(Schema.Literal("all")),
  /** Who wrote it; the caller unless set, else one of the `users`. */
  author_id: Schema.optional(Schema.String)
}

/** A text message that a chat begins with. */
export const FirstMessage = Schema.Struct({ ...MessageInput.fields, ...firstFields })

/** A file that is uploaded already, as a chat begins with it. */
export const FirstFile = Schema.Struct({ ...FileEventInput.fields, ...firstFields })

/** An empty form that a chat begins with; the product's own apps do not show it. */
export const FirstForm = Schema.Struct({ ...FormInput.fields, ...firstFields })

/** A form with its answers that a chat begins with. */
export const FirstFilledForm = Schema.Struct({ ...FilledFormInput.fields, ...firstFields })

/** Cards, stickers, quick replies or products that a chat begins with. */
export const FirstRichMessage = Schema.Struct({ ...RichMessageInput.fields, ...firstFields })

/** JSON of your own that a chat begins with. */
export const FirstCustom = Schema.Struct({ ...CustomInput.fields, ...firstFields })

/** A notice that a chat begins with. It has no author. */
export const FirstSystemMessage = Schema.Struct({
  ...SystemMessageInput.fields,
  visibility: firstFields.visibility
})

/**
 * An event that a chat is started or resumed with: one that is sent, seen by all, and written by whoever of the users is
 * named.
 */
export const FirstEventInput = Schema.Union([
  FirstMessage,
  FirstFile,
  FirstForm,
  FirstFilledForm,
  FirstRichMessage,
  FirstCustom,
  FirstSystemMessage
]).check(filter("without", "recipients", "visibility"))
