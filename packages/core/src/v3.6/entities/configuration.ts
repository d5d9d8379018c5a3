import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"

/** A group, and the priority of an agent or bot in it. */
export const GroupMembership = Schema.Struct({
  id: Schema.Number,
  priority: openEnum(["first", "normal", "last", "supervisor"])
})

/** Working hours; a day may have several. */
export const WorkScheduler = Schema.Struct({
  timezone: Schema.optionalKey(Schema.String),
  schedule: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        day: openEnum(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]),
        enabled: Schema.Boolean,
        start: Schema.String,
        end: Schema.String
      })
    )
  )
})

/** An agent's settings: `agent_created` full, `agent_updated` only what changed. */
export const AgentConfig = Schema.Struct({
  id: Schema.String,
  name: Schema.optionalKey(Schema.String),
  /** Such as `owner`, `viceowner`, `administrator` or `normal`. */
  role: Schema.optionalKey(Schema.String),
  awaiting_approval: Schema.optionalKey(Schema.Boolean),
  groups: Schema.optionalKey(Schema.Array(GroupMembership)),
  notifications: Schema.optionalKey(Schema.Array(Schema.String)),
  email_subscriptions: Schema.optionalKey(Schema.Array(Schema.String)),
  work_scheduler: Schema.optionalKey(WorkScheduler),
  account_id: Schema.optionalKey(Schema.String),
  avatar_path: Schema.optionalKey(Schema.String),
  job_title: Schema.optionalKey(Schema.String),
  mobile: Schema.optionalKey(Schema.String),
  login_status: Schema.optionalKey(Schema.String),
  last_logout: Schema.optionalKey(Schema.String),
  max_chats_count: Schema.optionalKey(Schema.Number)
})

/** A bot's settings: `bot_created` full, `bot_updated` only what changed. */
export const BotConfig = Schema.Struct({
  /** 32 hex digits. */
  id: Schema.String,
  name: Schema.optionalKey(Schema.String),
  default_group_priority: Schema.optionalKey(openEnum(["first", "normal", "last", "supervisor"])),
  groups: Schema.optionalKey(Schema.Array(GroupMembership)),
  owner_client_id: Schema.optionalKey(Schema.String),
  avatar_path: Schema.optionalKey(Schema.String),
  /** At most 500. */
  max_chats_count: Schema.optionalKey(Schema.Number),
  job_title: Schema.optionalKey(Schema.String),
  /** Such as `chatbot` or `ai_agent`. */
  type: Schema.optionalKey(Schema.String),
  work_scheduler: Schema.optionalKey(WorkScheduler)
})

/** A group: `group_created` full, `group_updated` only what changed. */
export const Group = Schema.Struct({
  id: Schema.Number,
  name: Schema.optionalKey(Schema.String),
  language_code: Schema.optionalKey(Schema.String),
  /** Priorities (`first`, `normal`, `last`, `supervisor`) by the ids of agents. */
  agent_priorities: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown))
})

/** A tag definition: `tag_created` full, `tag_updated` partial, `tag_deleted` name only. */
export const Tag = Schema.Struct({
  name: Schema.String,
  group_ids: Schema.optionalKey(Schema.Array(Schema.Number)),
  /** RFC 3339 with microseconds. */
  created_at: Schema.optionalKey(Schema.String),
  author_id: Schema.optionalKey(Schema.String)
})

/** A rule for who gets which chats: whole when it was added, in part when it was updated, with its id alone when it was deleted. The rules are a linked list by `next_id`, empty at the end. */
export const AutoAccess = Schema.Struct({
  id: Schema.String,
  status: openEnum(["added", "updated", "deleted"]),
  description: Schema.optionalKey(Schema.String),
  next_id: Schema.optionalKey(Schema.String),
  access: Schema.optionalKey(
    Schema.Struct({
      groups: Schema.optionalKey(Schema.Array(Schema.Number))
    })
  ),
  conditions: Schema.optionalKey(
    Schema.Struct({
      url: Schema.optionalKey(
        Schema.Struct({
          values: Schema.optionalKey(
            Schema.Array(
              Schema.Struct({
                value: Schema.String,
                exact_match: Schema.optionalKey(Schema.Boolean)
              })
            )
          ),
          exclude_values: Schema.optionalKey(
            Schema.Array(
              Schema.Struct({
                value: Schema.String,
                exact_match: Schema.optionalKey(Schema.Boolean)
              })
            )
          )
        })
      ),
      domain: Schema.optionalKey(
        Schema.Struct({
          values: Schema.optionalKey(
            Schema.Array(
              Schema.Struct({
                value: Schema.String,
                exact_match: Schema.optionalKey(Schema.Boolean)
              })
            )
          ),
          exclude_values: Schema.optionalKey(
            Schema.Array(
              Schema.Struct({
                value: Schema.String,
                exact_match: Schema.optionalKey(Schema.Boolean)
              })
            )
          )
        })
      ),
      geolocation: Schema.optionalKey(
        Schema.Struct({
          values: Schema.optionalKey(
            Schema.Array(
              Schema.Struct({
                country: Schema.optionalKey(Schema.String),
                country_code: Schema.optionalKey(Schema.String),
                region: Schema.optionalKey(Schema.String),
                city: Schema.optionalKey(Schema.String)
              })
            )
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
