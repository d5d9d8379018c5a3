import * as Schema from "effect/Schema"
import { filter } from "../filter.ts"
import { Access } from "./access.ts"
import { FirstEventInput } from "./first-event-input.ts"
import { Properties } from "./properties.ts"
import { InitialUser } from "./user.ts"

/** What is said of a chat when it is started or resumed. */
export const initialFields = {
  properties: Schema.optional(Properties),
  /** Who sees it. A chat that is resumed is seen by all agents when this is left out. */
  access: Schema.optional(Access),
  /** Users that exist: at most 4 agents besides the caller, and 1 customer. */
  users: Schema.optional(Schema.Array(InitialUser).check(filter("usersFit"))),
  thread: Schema.optional(
    Schema.Struct({
      /** First events, seen by all. Their authors, other than the caller, have to be in `users`. */
      events: Schema.optional(Schema.Array(FirstEventInput)),
      properties: Schema.optional(Properties)
    })
  )
}

/** A chat that is to be opened. */
export const InitialChat = Schema.Struct({
  /** For `resume_chat` only. */
  id: Schema.optional(Schema.String),
  ...initialFields
})
