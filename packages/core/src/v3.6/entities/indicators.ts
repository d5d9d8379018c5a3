import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { threadFields } from "../fields.ts"
import { Queue } from "./chat.ts"

/** Where a thread stands in the queue. */
export const QueuePosition = Schema.Struct({
  ...threadFields,
  queue: Queue
})

/** Who is typing. */
export const TypingIndicator = Schema.Struct({
  author_id: Schema.String,
  visibility: openEnum(["all", "agents"]),
  /** Unix seconds. */
  timestamp: Schema.Number,
  is_typing: Schema.Boolean
})

/** What a customer has typed and not sent. */
export const SneakPeek = Schema.Struct({
  author_id: Schema.String,
  text: Schema.String,
  /** Unix seconds. */
  timestamp: Schema.Number,
  /** Not always there. */
  visibility: Schema.optionalKey(openEnum(["all", "agents"]))
})

/** An answer is being prepared. */
export const ThinkingIndicator = Schema.Struct({
  ...threadFields,
  author_id: Schema.String,
  /** RFC 3339 with microseconds. */
  sent_at: Schema.String,
  title: Schema.optionalKey(Schema.String),
  description: Schema.optionalKey(Schema.String),
  custom_id: Schema.optionalKey(Schema.String),
  /** Not always there. */
  visibility: Schema.optionalKey(openEnum(["all", "agents"]))
})
