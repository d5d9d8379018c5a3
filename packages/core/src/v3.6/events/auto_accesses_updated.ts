import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { openEnum } from "../../checks/constraints.ts"

export const auto_accesses_updated = defineEvent("auto_accesses_updated", {
  joinKey: ["#"],
  docs: "Auto access rules were added, changed or deleted; carries every rule touched.",
  payload: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      status: openEnum(["added", "updated", "deleted"]),
      /** "" for the last rule; absent when deleted. */
      next_id: Schema.optionalKey(Schema.String),
      description: Schema.optionalKey(Schema.String),
      access: Schema.optionalKey(
        Schema.Struct({
          /** Group numbers. */
          groups: Schema.Array(Schema.Number)
        })
      ),
      conditions: Schema.optionalKey(
        Schema.Struct({
          url: Schema.optionalKey(
            Schema.Struct({
              /** Not together with `exclude_values`. */
              values: Schema.optionalKey(
                Schema.Array(
                  Schema.Struct({
                    value: Schema.String,
                    exact_match: Schema.optionalKey(Schema.Boolean)
                  })
                )
              ),
              exclude_values: Schema.optionalKey(
                Schema.Array(
                  Schema.Struct({
                    value: Schema.String,
                    exact_match: Schema.optionalKey(Schema.Boolean)
                  })
                )
              )
            })
          ),
          domain: Schema.optionalKey(
            Schema.Struct({
              /** Not together with `exclude_values`. */
              values: Schema.optionalKey(
                Schema.Array(
                  Schema.Struct({
                    value: Schema.String,
                    exact_match: Schema.optionalKey(Schema.Boolean)
                  })
                )
              ),
              exclude_values: Schema.optionalKey(
                Schema.Array(
                  Schema.Struct({
                    value: Schema.String,
                    exact_match: Schema.optionalKey(Schema.Boolean)
                  })
                )
              )
            })
          ),
          geolocation: Schema.optionalKey(
            Schema.Struct({
              values: Schema.Array(
                Schema.Struct({
                  country: Schema.optionalKey(Schema.String),
                  country_code: Schema.optionalKey(Schema.String),
                  region: Schema.optionalKey(Schema.String),
                  city: Schema.optionalKey(Schema.String)
                })
              )
            })
          )
        })
      )
    })
  )
})
