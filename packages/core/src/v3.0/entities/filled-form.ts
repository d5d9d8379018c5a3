import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"

/** A choice that was made in a form. */
export const FormChoice = Schema.Struct({
  id: Schema.String,
  label: Schema.String
})

/** A group that was chosen in a form. */
export const FormGroupChoice = Schema.Struct({
  group_id: Schema.Number,
  label: Schema.String
})

/** One question of a form with what was answered. */
export const FormField = Schema.Struct({
  /** Text: `name`, `email`, `question`, `textarea`; one choice: `radio`, `select`; several: `checkbox`; a group: `group_chooser`. */
  type: openEnum(["name", "email", "question", "textarea", "radio", "select", "checkbox", "group_chooser"]),
  id: Schema.String,
  label: Schema.String,
  /** The text, choice or group; absent when nothing was answered. */
  answer: Schema.optionalKey(Schema.Union([Schema.String, FormChoice, FormGroupChoice])),
  /** The choices of a `checkbox`. */
  answers: Schema.optionalKey(Schema.Array(FormChoice))
})

/** One question of a form with what was answered, as it is sent. */
export const FormFieldInput = Schema.Struct({
  type: Schema.Literals([
    "name",
    "email",
    "question",
    "textarea",
    "radio",
    "select",
    "checkbox",
    "group_chooser"
  ]),
  id: Schema.String,
  label: Schema.String,
  /** The text, choice or group. */
  answer: Schema.optional(Schema.Union([Schema.String, FormChoice, FormGroupChoice])),
  /** The choices of a `checkbox`. */
  answers: Schema.optional(Schema.Array(FormChoice))
})
