import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { Customer } from "./customer.ts"

const agentFields = {
  /** An e-mail address for people, 32 hex digits for bots. */
  id: Schema.String,
  type: Schema.Literal("agent"),
  /** The name to show. */
  name: Schema.optionalKey(Schema.String),
  /** Bots have none. */
  email: Schema.optionalKey(Schema.String),
  /** In the chat now. */
  present: Schema.optionalKey(Schema.Boolean),
  /** Everything created up to here counts as seen. RFC 3339 with microseconds. */
  events_seen_up_to: Schema.optionalKey(Schema.String),
  /** An address, with or without a scheme. */
  avatar: Schema.optionalKey(Schema.String),
  /** Whether customers see this agent in this chat; summaries leave it out. */
  visibility: Schema.optionalKey(openEnum(["all", "agents"]))
}

/** A person or bot on the company's side, as a member of a chat. */
export const Agent = Schema.Struct(agentFields)

/** The logged-in agent, in the login answer. */
export const MyProfile = Schema.Struct({
  ...agentFields,
  /** Whether the agent takes chats. */
  routing_status: Schema.optionalKey(openEnum(["accepting_chats", "not_accepting_chats", "offline"])),
  /** Such as `administrator`. */
  permission: Schema.optionalKey(Schema.String)
})

/** An agent or a customer; tell them apart by type. A bot is an agent. */
export const User = Schema.Union([Agent, Customer])

/** A user named in `start_chat` and `resume_chat`. */
export const InitialUser = Schema.Struct({
  id: Schema.String,
  type: Schema.Literals(["agent", "customer"])
})
