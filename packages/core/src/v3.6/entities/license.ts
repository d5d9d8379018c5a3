import * as Schema from "effect/Schema"

/** The account. */
export const License = Schema.Struct({
  /** A number as text. */
  id: Schema.String,
  /** Names the organisation; opaque. */
  organization_id: Schema.String,
  plan: Schema.String,
  /** Unix seconds. */
  expiration_timestamp: Schema.Number,
  /** Unix seconds. */
  creation_timestamp: Schema.Number,
  in_trial: Schema.Boolean,
  /** A day, `YYYY-MM-DD`. */
  website_last_activity: Schema.optionalKey(Schema.String)
})
