import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { openEnum } from "../../checks/constraints.ts"
import { GroupMembership } from "../entities/configuration.ts"

export const agent_created = defineEvent("agent_created", {
  joinKey: ["id"],
  docs: "An agent account was made; carries its full state.",
  payload: Schema.Struct({
    /** The agent's id, an e-mail address. */
    id: Schema.String,
    name: Schema.String,
    /** The page says always; be ready for its absence. */
    role: Schema.optionalKey(openEnum(["owner", "viceowner", "administrator", "normal"])),
    awaiting_approval: Schema.Boolean,
    groups: Schema.optionalKey(Schema.Array(GroupMembership)),
    /** The page says always; be ready for its absence. */
    notifications: Schema.optionalKey(Schema.Array(Schema.String)),
    /** The page says always; be ready for its absence. */
    email_subscriptions: Schema.optionalKey(Schema.Array(Schema.String)),
    work_scheduler: Schema.optionalKey(
      Schema.Struct({
        timezone: Schema.String,
        schedule: Schema.Array(
          Schema.Struct({
            day: openEnum(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]),
            enabled: Schema.Boolean,
            start: Schema.String,
            end: Schema.String
          })
        )
      })
    ),
    login_status: Schema.optionalKey(openEnum(["accepting chats", "not accepting chats"])),
    avatar: Schema.optionalKey(Schema.String),
    job_title: Schema.optionalKey(Schema.String),
    mobile: Schema.optionalKey(Schema.String),
    max_chats_count: Schema.optionalKey(Schema.Number)
  })
})
