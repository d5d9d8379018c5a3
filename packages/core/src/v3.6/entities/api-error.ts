import * as Schema from "effect/Schema"

/** What went wrong. */
export const ApiError = Schema.Struct({
  type: Schema.String,
  /** For people; never decide by it. */
  message: Schema.String,
  data: Schema.optionalKey(
    Schema.Struct({
      /** The region that is responsible, with `misdirected_request`. */
      region: Schema.optionalKey(Schema.String)
    })
  )
})

/** What a refusal looks like: the body of an answer, or the payload of a failed response. */
export const ErrorBody = Schema.Struct({
  error: ApiError
})
