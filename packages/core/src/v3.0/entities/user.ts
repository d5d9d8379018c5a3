import * as Schema from "effect/Schema"
import { openEnum, unlisted } from "../../checks/constraints.ts"

/** Whether an agent takes new chats. */
export const RoutingStatus = Schema.Literals(["accepting_chats", "not_accepting_chats"])

/** The kind of a user, as it is sent. */
export const UserType = Schema.Literals(["agent", "customer"])

const agentFields = {
  /** An e-mail address for people, a random text for bots. */
  id: Schema.String,
  type: Schema.Literal("agent"),
  name: Schema.String,
  /** Bots have none. */
  email: Schema.optionalKey(Schema.String),
  /** Whether the agent is in the chat right now. */
  present: Schema.Boolean,
  /** Up to when the agent has seen the chat; Unix seconds. */
  last_seen_timestamp: Schema.optionalKey(Schema.Number),
  /** The address of a picture; it may lack its scheme. */
  avatar: Schema.optionalKey(Schema.String),
  /** Only while the agent is logged in. */
  routing_status: Schema.optionalKey(openEnum(["accepting_chats", "not_accepting_chats"]))
}

/** A person or bot on the company's side. */
export const Agent = Schema.Struct(agentFields)

/** The agent who is logged in. */
export const MyProfile = Schema.Struct({
  ...agentFields,
  /** What the agent may do in the account. */
  permission: openEnum(["administrator", "normal"])
})

/** Where a visitor is, as far as the network tells. */
export const Geolocation = Schema.Struct({
  country: Schema.optionalKey(Schema.String),
  /** Two letters, such as `PL`. */
  country_code: Schema.optionalKey(Schema.String),
  region: Schema.optionalKey(Schema.String),
  city: Schema.optionalKey(Schema.String),
  /** Such as `Europe/Warsaw`. */
  timezone: Schema.optionalKey(Schema.String),
  /** Degrees, as text; in `customer_visit_started` only. */
  latitude: Schema.optionalKey(Schema.String),
  /** Degrees, as text; in `customer_visit_started` only. */
  longitude: Schema.optionalKey(Schema.String)
})

/** A page a visitor opened. */
export const VisitedPage = Schema.Struct({
  /** ISO 8601 with microseconds. */
  opened_at: Schema.String,
  url: Schema.String,
  title: Schema.optionalKey(Schema.String)
})

/** The latest visit of a customer. */
export const Visit = Schema.Struct({
  /** ISO 8601 with microseconds. */
  started_at: Schema.String,
  /** The address of the page that led to the site. */
  referrer: Schema.optionalKey(Schema.String),
  ip: Schema.optionalKey(Schema.String),
  user_agent: Schema.optionalKey(Schema.String),
  geolocation: Schema.optionalKey(Geolocation),
  last_pages: Schema.optionalKey(Schema.Array(VisitedPage))
})

/** Data of your own about a customer: text by name. */
export const CustomerFields = Schema.Record(Schema.String, Schema.String)

/** How much there was of a customer. */
export const CustomerStatistics = Schema.Struct({
  chats_count: Schema.optionalKey(Schema.Number),
  threads_count: Schema.optionalKey(Schema.Number),
  visits_count: Schema.optionalKey(Schema.Number)
})

/** A visitor of the site. */
export const Customer = Schema.Struct({
  /** A UUID. */
  id: Schema.String,
  type: Schema.Literal("customer"),
  name: Schema.optionalKey(Schema.String),
  email: Schema.optionalKey(Schema.String),
  /** The address of a picture; it may lack its scheme. */
  avatar: Schema.optionalKey(Schema.String),
  last_visit: Schema.optionalKey(Visit),
  /** Data of your own, text by name; absent in archived chats. */
  fields: Schema.optionalKey(CustomerFields),
  statistics: Schema.optionalKey(CustomerStatistics),
  /** When an agent last wrote to the customer; ISO 8601 with microseconds. */
  agent_last_event_created_at: Schema.optionalKey(Schema.String),
  /** When the customer last wrote; ISO 8601 with microseconds. */
  customer_last_event_created_at: Schema.optionalKey(Schema.String),
  /** ISO 8601 with microseconds. */
  created_at: Schema.optionalKey(Schema.String),
  /** Whether the customer is in the chat right now; only within a chat. */
  present: Schema.optionalKey(Schema.Boolean),
  /** Up to when the customer has seen the chat; Unix seconds; only within a chat. */
  last_seen_timestamp: Schema.optionalKey(Schema.Number)
})

/** A user of a kind that the documents of v3.0 do not list. */
export const UnknownUser = Schema.Struct({
  id: Schema.String,
  type: unlisted(["agent", "customer"]),
  name: Schema.optionalKey(Schema.String),
  email: Schema.optionalKey(Schema.String),
  avatar: Schema.optionalKey(Schema.String),
  present: Schema.optionalKey(Schema.Boolean),
  last_seen_timestamp: Schema.optionalKey(Schema.Number)
})

/** An agent or a customer; tell them apart by `type`. */
export const User = Schema.Union([Agent, Customer, UnknownUser])
