import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { Access } from "./access.ts"
import { CustomerVisit } from "./customer.ts"
import { Event, RestrictedEvent } from "./event.ts"
import { Properties } from "./properties.ts"
import { User } from "./user.ts"

const queueFields = {
  position: Schema.Number,
  /** Seconds, an estimate. */
  wait_time: Schema.Number
}

/** A place in the waiting line. */
export const Queue = Schema.Struct({
  ...queueFields,
  /** Since when it waits. RFC 3339 with microseconds. */
  queued_at: Schema.optionalKey(Schema.String)
})

/** The place in the waiting line that a chat has after a transfer. */
export const TransferQueue = Schema.Struct({
  ...queueFields,
  /** Since when it waits. RFC 3339 with microseconds. */
  queued_at: Schema.String
})

/** Whether a summary could be made. */
const SummaryStatus = openEnum(["ok", "error"])

/** A summary of a thread, written by a machine. */
export const AiSummary = Schema.Struct({
  status: SummaryStatus,
  text: Schema.String,
  /** RFC 3339 with microseconds. */
  updated_at: Schema.optionalKey(Schema.String)
})

/** A summary that was made just now, or could not be. */
export const NewSummary = Schema.Struct({
  status: SummaryStatus,
  text: Schema.optionalKey(Schema.String),
  /** RFC 3339 with microseconds. */
  updated_at: Schema.String
})

/** One conversation within a chat. */
export const Thread = Schema.Struct({
  id: Schema.String,
  /** RFC 3339 with microseconds; set by the server. Sort by it. */
  created_at: Schema.String,
  /** Only the newest thread can be active. */
  active: Schema.Boolean,
  user_ids: Schema.Array(Schema.String),
  /** Why the events are hidden, in words; then there are no `events`. */
  restricted_access: Schema.optionalKey(Schema.String),
  /** Absent when they are hidden. */
  events: Schema.optionalKey(Schema.Array(Event)),
  /** In answers of `get_chat`, `list_threads` and `list_archives`. */
  summary: Schema.optionalKey(AiSummary),
  properties: Schema.optionalKey(Properties),
  access: Schema.optionalKey(Access),
  /** Present where there are any; upper and lower case differ. */
  tags: Schema.optionalKey(Schema.Array(Schema.String)),
  /** Present while it waits. */
  queue: Schema.optionalKey(Queue),
  /** Seconds. */
  queues_duration: Schema.optionalKey(Schema.Number),
  previous_thread_id: Schema.optionalKey(Schema.String),
  next_thread_id: Schema.optionalKey(Schema.String),
  /** In answers of `list_archives`. */
  previous_accessible_thread_id: Schema.optionalKey(Schema.String),
  /** In answers of `list_archives`. */
  next_accessible_thread_id: Schema.optionalKey(Schema.String),
  customer_visit: Schema.optionalKey(CustomerVisit)
})

const chatFields = {
  id: Schema.String,
  /** At most one of them is a customer. */
  users: Schema.Array(User),
  properties: Schema.optionalKey(Properties),
  access: Schema.optionalKey(Access)
}

/** A conversation with one customer, with one of its threads. */
export const Chat = Schema.Struct({
  ...chatFields,
  /** Whether the caller follows it. */
  is_followed: Schema.optionalKey(Schema.Boolean),
  /** Absent when the chat has none. */
  thread: Schema.optionalKey(Thread)
})

/** A chat as `get_chat` returns it. */
export const ReadChat = Schema.Struct({
  ...chatFields,
  /** Whether the caller follows it. */
  is_followed: Schema.Boolean,
  /** The one asked for, or the newest; absent when the chat has none. */
  thread: Schema.optionalKey(Thread)
})

/** A chat and the thread that is spoken of. */
export const ChatWithThread = Schema.Struct({
  ...chatFields,
  /** Whether the caller follows it. */
  is_followed: Schema.optionalKey(Schema.Boolean),
  thread: Thread
})

/** The newest thread without its events. */
export const LastThreadSummary = Schema.Struct({
  id: Schema.String,
  /** RFC 3339 with microseconds. */
  created_at: Schema.String,
  user_ids: Schema.Array(Schema.String),
  /** The answer of `login` may lack it. */
  active: Schema.optionalKey(Schema.Boolean),
  properties: Schema.optionalKey(Properties),
  access: Schema.optionalKey(Access),
  queue: Schema.optionalKey(Queue),
  tags: Schema.optionalKey(Schema.Array(Schema.String))
})

/** The last event of a type. */
export const LastEvent = Schema.Struct({
  thread_id: Schema.String,
  /** RFC 3339 with microseconds. */
  thread_created_at: Schema.String,
  event: Schema.Union([Event, RestrictedEvent])
})

/** A chat with its last thread in short, and the last event of each type. */
export const ChatSummary = Schema.Struct({
  ...chatFields,
  /** Absent for chats without threads. */
  last_thread_summary: Schema.optionalKey(LastThreadSummary),
  /** The last event of each type. */
  last_event_per_type: Schema.optionalKey(Schema.Record(Schema.String, LastEvent)),
  /** The answer of `login` may lack it. */
  is_followed: Schema.optionalKey(Schema.Boolean)
})
