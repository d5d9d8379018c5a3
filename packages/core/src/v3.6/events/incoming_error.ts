import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { threadFields } from "../fields.ts"

export const incoming_error = defineEvent("incoming_error", {
  via: ["push"],
  joinKey: ["chat_id", "thread_id", "action"],
  place: inThread,
  docs: "Something asked for earlier failed.",
  payload: Schema.Struct({
    /** The job, such as `set_thread_summary`; not the name of an action. */
    action: Schema.String,
    ...threadFields
  })
})
