import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"

/** How soon somebody is given chats of a group. */
const Priority = openEnum(["first", "normal", "last", "supervisor"])

/** A group, and the priority of an agent or bot in it. */
export const GroupMembership = Schema.Struct({
  id: Schema.Number,
  priority: Priority
})

const Schedule = Schema.Array(
  Schema.Struct({
    day: openEnum(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]),
    enabled: Schema.Boolean,
    /** `HH:MM`. */
    start: Schema.String,
    /** `HH:MM`. */
    end: Schema.String
  })
)

/** Working hours; a day may have several. */
export const WorkScheduler = Schema.Struct({
  /** A name of the IANA time zone database. */
  timezone: Schema.optionalKey(Schema.String),
  schedule: Schema.optionalKey(Schedule)
})

/** The working hours that a push or webhook tells, with all there is to them. */
const ToldWorkScheduler = Schema.Struct({
  /** A name of the IANA time zone database. */
  timezone: Schema.String,
  schedule: Schedule
})

const agentFields = {
  /** An e-mail address. */
  id: Schema.String,
  role: Schema.optionalKey(openEnum(["owner", "viceowner", "administrator", "normal"])),
  groups: Schema.optionalKey(Schema.Array(GroupMembership)),
  notifications: Schema.optionalKey(Schema.Array(Schema.String)),
  email_subscriptions: Schema.optionalKey(Schema.Array(Schema.String)),
  job_title: Schema.optionalKey(Schema.String),
  mobile: Schema.optionalKey(Schema.String),
  /** The status after login. */
  login_status: Schema.optionalKey(openEnum(["accepting chats", "not accepting chats"])),
  /** How many chats at a time. */
  max_chats_count: Schema.optionalKey(Schema.Number)
}

/** An agent's settings. */
export const AgentConfig = Schema.Struct({
  ...agentFields,
  name: Schema.optionalKey(Schema.String),
  awaiting_approval: Schema.optionalKey(Schema.Boolean),
  work_scheduler: Schema.optionalKey(WorkScheduler),
  account_id: Schema.optionalKey(Schema.String),
  avatar_path: Schema.optionalKey(Schema.String),
  last_logout: Schema.optionalKey(Schema.String)
})

/** The settings of an agent who was made just now. */
export const NewAgent = Schema.Struct({
  ...agentFields,
  name: Schema.String,
  awaiting_approval: Schema.Boolean,
  work_scheduler: Schema.optionalKey(ToldWorkScheduler),
  avatar: Schema.optionalKey(Schema.String)
})

/** What changed of an agent's settings. */
export const ChangedAgent = Schema.Struct({
  ...agentFields,
  name: Schema.optionalKey(Schema.String),
  awaiting_approval: Schema.optionalKey(Schema.Boolean),
  work_scheduler: Schema.optionalKey(ToldWorkScheduler),
  avatar: Schema.optionalKey(Schema.String)
})

const botFields = {
  /** Made by the server: 32 hex digits. */
  id: Schema.String,
  groups: Schema.optionalKey(Schema.Array(GroupMembership)),
  /** Such as `chatbot` or `ai_agent`. */
  type: Schema.optionalKey(Schema.String),
  job_title: Schema.optionalKey(Schema.String),
  /** How many chats at a time; at most 500. */
  max_chats_count: Schema.optionalKey(Schema.Number)
}

/** What a push or webhook tells of a bot besides. */
const toldOfBots = {
  avatar: Schema.optionalKey(Schema.String),
  /** A name of the IANA time zone database. */
  timezone: Schema.optionalKey(Schema.String),
  work_scheduler: Schema.optionalKey(ToldWorkScheduler)
}

/** A bot's settings. */
export const BotConfig = Schema.Struct({
  ...botFields,
  name: Schema.optionalKey(Schema.String),
  default_group_priority: Schema.optionalKey(Priority),
  /** The application that owns it. */
  owner_client_id: Schema.optionalKey(Schema.String),
  avatar_path: Schema.optionalKey(Schema.String),
  work_scheduler: Schema.optionalKey(WorkScheduler)
})

/** The settings of a bot that was made just now. */
export const NewBot = Schema.Struct({
  ...botFields,
  ...toldOfBots,
  name: Schema.String,
  default_group_priority: Priority,
  /** The application that owns it. */
  owner_client_id: Schema.String
})

/** What changed of a bot's settings. */
export const ChangedBot = Schema.Struct({
  ...botFields,
  ...toldOfBots,
  name: Schema.optionalKey(Schema.String),
  default_group_priority: Schema.optionalKey(Priority)
})

const AgentPriorities = Schema.Record(Schema.String, Schema.Unknown)

/** A group: whole when it was made, in part when it changed. */
export const Group = Schema.Struct({
  id: Schema.Number,
  name: Schema.optionalKey(Schema.String),
  /** Such as `en`. */
  language_code: Schema.optionalKey(Schema.String),
  /** Priorities (`first`, `normal`, `last`, `supervisor`) by the ids of agents. */
  agent_priorities: Schema.optionalKey(AgentPriorities)
})

/** A group that was made just now. */
export const NewGroup = Schema.Struct({
  id: Schema.Number,
  name: Schema.String,
  /** Such as `en`. */
  language_code: Schema.String,
  /** Priorities (`first`, `normal`, `last`, `supervisor`) by the ids of agents. */
  agent_priorities: AgentPriorities
})

/** A tag that can be put on threads: whole when it was made, in part when it changed, its name alone when it was deleted. */
export const Tag = Schema.Struct({
  name: Schema.String,
  group_ids: Schema.optionalKey(Schema.Array(Schema.Number)),
  /** RFC 3339 with microseconds. */
  created_at: Schema.optionalKey(Schema.String),
  /** Who made it; may be empty. */
  author_id: Schema.optionalKey(Schema.String)
})

const Addresses = Schema.Array(
  Schema.Struct({
    value: Schema.String,
    /** Whether it has to be the whole address. */
    exact_match: Schema.optionalKey(Schema.Boolean)
  })
)

/** A condition on the page or the domain that a visitor is on. */
const AddressCondition = Schema.Struct({
  /** Not together with `exclude_values`. */
  values: Schema.optionalKey(Addresses),
  exclude_values: Schema.optionalKey(Addresses)
})

/**
 * A rule for who gets which chats: whole when it was added, in part when it was updated, with its id alone when it was
 * deleted. The rules are a linked list by `next_id`, empty at the end.
 */
export const AutoAccess = Schema.Struct({
  id: Schema.String,
  status: openEnum(["added", "updated", "deleted"]),
  description: Schema.optionalKey(Schema.String),
  /** The rule that comes after; empty for the last one. */
  next_id: Schema.optionalKey(Schema.String),
  access: Schema.optionalKey(
    Schema.Struct({
      /** Group numbers. */
      groups: Schema.Array(Schema.Number)
    })
  ),
  conditions: Schema.optionalKey(
    Schema.Struct({
      url: Schema.optionalKey(AddressCondition),
      domain: Schema.optionalKey(AddressCondition),
      geolocation: Schema.optionalKey(
        Schema.Struct({
          values: Schema.Array(
            Schema.Struct({
              country: Schema.optionalKey(Schema.String),
              country_code: Schema.optionalKey(Schema.String),
              region: Schema.optionalKey(Schema.String),
              city: Schema.optionalKey(Schema.String)
            })
          )
        })
      )
    })
  )
})

/** Who changed the configuration. */
export const Requester = Schema.Struct({
  user_id: Schema.optionalKey(Schema.String),
  /** A UUID. */
  account_id: Schema.optionalKey(Schema.String),
  client_id: Schema.optionalKey(Schema.String)
})
