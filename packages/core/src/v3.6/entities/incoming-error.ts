import * as Schema from "effect/Schema"
import { ApiError } from "./api-error.ts"

/** A job in the background that failed. */
export const IncomingError = Schema.Struct({
  /** The job, such as `set_thread_summary`; not the name of an action. */
  action: Schema.String,
  chat_id: Schema.optionalKey(Schema.String),
  thread_id: Schema.optionalKey(Schema.String),
  /** Not documented, but possible. */
  error: Schema.optionalKey(ApiError)
})
