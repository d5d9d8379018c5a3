import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"

const fieldTypes = [
  "checkbox",
  "email",
  "name",
  "question",
  "subject",
  "textarea",
  "group_chooser",
  "radio",
  "select"
] as const

/** An option that was chosen, or can be. */
export const FormAnswer = Schema.Struct({
  /** Text by the documents; one sample has a number. */
  id: Schema.Union([Schema.String, Schema.Number]),
  label: Schema.String,
  /** With `group_chooser`. */
  group_id: Schema.optionalKey(Schema.Number)
})

const questionFields = {
  id: Schema.String,
  label: Schema.String
}

/** A question of an empty form. */
export const FormField = Schema.Struct({
  ...questionFields,
  type: openEnum(fieldTypes),
  required: Schema.optionalKey(Schema.Boolean),
  /** With `radio`, `select` and `checkbox`. */
  options: Schema.optionalKey(Schema.Array(FormAnswer))
})

/** The same as it is sent. */
export const FormFieldInput = Schema.Struct({
  ...questionFields,
  type: Schema.Literals(fieldTypes),
  required: Schema.optional(Schema.Boolean),
  /** With `radio`, `select` and `checkbox`. */
  options: Schema.optional(Schema.Array(FormAnswer))
})

/**
 * A question with its answer: a text, one option for `radio`, `select` and `group_chooser`, or a list in `answers` for
 * `checkbox`.
 */
export const FilledFormField = Schema.Struct({
  ...questionFields,
  type: openEnum(fieldTypes),
  /** A text, empty when left blank, or an option; absent where `answers` is used. */
  answer: Schema.optionalKey(Schema.Unknown),
  /** With `checkbox`. */
  answers: Schema.optionalKey(Schema.Array(FormAnswer))
})

/** The same as it is sent. */
export const FilledFormFieldInput = Schema.Struct({
  ...questionFields,
  type: Schema.Literals(fieldTypes),
  /** A text or an option. */
  answer: Schema.optional(Schema.Union([Schema.String, FormAnswer])),
  /** With `checkbox`. */
  answers: Schema.optional(Schema.Array(FormAnswer))
})
