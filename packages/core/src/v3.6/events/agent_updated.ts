import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { openEnum } from "../../checks/constraints.ts"
import { GroupMembership } from "../entities/configuration.ts"

export const agent_updated = defineEvent("agent_updated", {
  joinKey: ["id", "#"],
  docs: "The settings of an agent changed; carries what changed.",
  payload: Schema.Struct({
    /** The agent's id, an e-mail address. */
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    role: Schema.optionalKey(openEnum(["owner", "viceowner", "administrator", "normal"])),
    awaiting_approval: Schema.optionalKey(Schema.Boolean),
    groups: Schema.optionalKey(Schema.Array(GroupMembership)),
    notifications: Schema.optionalKey(Schema.Array(Schema.String)),
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
