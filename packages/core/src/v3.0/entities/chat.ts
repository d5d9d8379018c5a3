import * as Schema from "effect/Schema"
import { Access } from "./access.ts"
import { Event, Restricted } from "./event.ts"
import { Properties } from "./properties.ts"
import { User } from "./user.ts"

/** A variable of the site at the time of a thread. */
export const CustomVariable = Schema.Struct({
  key: Schema.String,
  value: Schema.Unknown
})

/** How long a thread waited in a queue. */
export const Queue = Schema.Struct({
  /** Seconds. */
  duration: Schema.optionalKey(Schema.Number)
})

/** One conversation within a chat. */
export const Thread = Schema.Struct({
  id: Schema.String,
  /** Unix seconds. */
  timestamp: Schema.Number,
  /** Only the newest thread can be active. */
  active: Schema.Boolean,
  user_ids: Schema.Array(Schema.String),
  /** `true` when the caller may not read it. */
  restricted_access: Schema.optionalKey(Schema.Boolean),
  /** Absent when `restricted_access` is true. Sort by `order`. */
  events: Schema.optionalKey(Schema.Array(Event)),
  /** Grows from thread to thread of a chat. */
  order: Schema.Number,
  properties: Schema.optionalKey(Properties),
  access: Schema.optionalKey(Access),
  tags: Schema.optionalKey(Schema.Array(Schema.String)),
  /** Since 2019-09-27. */
  custom_variables: Schema.optionalKey(Schema.Array(CustomVariable)),
  /** Since 2019-09-27; not described. */
  goals: Schema.optionalKey(Schema.Array(Schema.Unknown)),
  /** Since 2019-09-27. */
  queue: Schema.optionalKey(Queue)
})

/** The place of a thread within its chat. */
export const ThreadPosition = Schema.Struct({
  thread_id: Schema.String,
  order: Schema.Number
})

const chatFields = {
  id: Schema.String,
  /** At most one of them is a customer. */
  users: Schema.Array(User)
}

const chatExtras = {
  properties: Schema.optionalKey(Properties),
  /** A misspelling of `properties` in one document; `propertiesOf` reads both. */
  properites: Schema.optionalKey(Properties),
  access: Schema.optionalKey(Access),
  /** Whether the caller follows the chat. */
  is_followed: Schema.optionalKey(Schema.Boolean)
}

/** A conversation with one customer: users, access, properties and threads. */
export const Chat = Schema.Struct({
  ...chatFields,
  /** Where an answer is about one thread. */
  thread: Schema.optionalKey(Thread),
  /** Where an answer is about several threads. */
  threads: Schema.optionalKey(Schema.Array(Thread)),
  /** All threads of the chat, also those that are not in `threads`. */
  threads_summary: Schema.optionalKey(Schema.Array(ThreadPosition)),
  ...chatExtras
})

/** A chat with one of its threads. */
export const ChatWithThread = Schema.Struct({
  ...chatFields,
  thread: Thread,
  ...chatExtras
})

/** A chat with its threads. */
export const ChatWithThreads = Schema.Struct({
  ...chatFields,
  threads: Schema.Array(Thread),
  ...chatExtras
})

/** A chat with those of its threads that were asked for, and the places of all. */
export const ChatWithHistory = Schema.Struct({
  ...chatFields,
  threads: Schema.optionalKey(Schema.Array(Thread)),
  threads_summary: Schema.Array(ThreadPosition),
  ...chatExtras
})

/** The last event of a type. */
export const LastEvent = Schema.Struct({
  thread_id: Schema.optionalKey(Schema.String),
  /** The order of that thread. */
  thread_order: Schema.optionalKey(Schema.Number),
  /** `{ restricted_access: true }` when the caller may not see it. */
  event: Schema.optionalKey(Schema.Union([Restricted, Event]))
})

/** The last thread of a chat, without its events. */
export const LastThreadSummary = Schema.Struct({
  id: Schema.String,
  order: Schema.Number,
  /** Unix seconds. */
  timestamp: Schema.Number,
  user_ids: Schema.Array(Schema.String),
  properties: Schema.optionalKey(Properties),
  tags: Schema.optionalKey(Schema.Array(Schema.String))
})

/** A chat with its last thread and the last event of every type in place of its threads. */
export const ChatSummary = Schema.Struct({
  ...chatFields,
  /** By type of event. */
  last_event_per_type: Schema.Record(Schema.String, LastEvent),
  last_thread_summary: LastThreadSummary,
  ...chatExtras
})

/** A thread in the list of a chat's threads. */
export const ThreadSummary = Schema.Struct({
  id: Schema.String,
  order: Schema.Number,
  events_count: Schema.Number
})
