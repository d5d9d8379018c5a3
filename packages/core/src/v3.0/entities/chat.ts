import * as Schema from "effect/Schema"
import { Event } from "./event.ts"

/** A stretch of conversation within a chat. */
export const Thread = Schema.Struct({
  id: Schema.String,
  active: Schema.optionalKey(Schema.Boolean),
  order: Schema.optionalKey(Schema.Number),
  timestamp: Schema.optionalKey(Schema.Number),
  user_ids: Schema.optionalKey(Schema.Array(Schema.String)),
  events: Schema.optionalKey(Schema.Array(Event))
})

/** A chat with one thread or several, depending on the answer. */
export const Chat = Schema.Struct({
  id: Schema.String,
  users: Schema.optionalKey(Schema.Array(Schema.Struct({ id: Schema.String, type: Schema.String }))),
  thread: Schema.optionalKey(Thread),
  threads: Schema.optionalKey(Schema.Array(Thread))
})
