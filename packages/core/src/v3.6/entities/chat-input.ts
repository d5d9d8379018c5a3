import * as Schema from "effect/Schema"
import { Access } from "./access.ts"
import { EventInput } from "./event-input.ts"
import { Properties } from "./properties.ts"
import { InitialUser } from "./user.ts"

/** A chat that is to be opened. */
export const InitialChat = Schema.Struct({
  /** For `resume_chat` only. */
  id: Schema.optional(Schema.String),
  access: Schema.optional(Access),
  properties: Schema.optional(Properties),
  /** At most 4 agents besides the caller, and 1 customer. */
  users: Schema.optional(Schema.Array(InitialUser)),
  thread: Schema.optional(
    Schema.Struct({
      events: Schema.optional(Schema.Array(EventInput)),
      properties: Schema.optional(Properties)
    })
  )
})
