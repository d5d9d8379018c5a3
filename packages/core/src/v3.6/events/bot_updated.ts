import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { openEnum } from "../../checks/constraints.ts"
import { GroupMembership } from "../entities/configuration.ts"

export const bot_updated = defineEvent("bot_updated", {
  joinKey: ["id", "#"],
  docs: "The settings of a bot changed; carries what changed.",
  payload: Schema.Struct({
    /** A random text, made by the server. */
    id: Schema.String,
    name: Schema.optionalKey(Schema.String),
    default_group_priority: Schema.optionalKey(openEnum(["first", "normal", "last", "supervisor"])),
    groups: Schema.optionalKey(Schema.Array(GroupMembership)),
    /** Such as `chatbot` or `ai_agent`. */
    type: Schema.optionalKey(Schema.String),
    avatar: Schema.optionalKey(Schema.String),
    job_title: Schema.optionalKey(Schema.String),
    max_chats_count: Schema.optionalKey(Schema.Number),
    timezone: Schema.optionalKey(Schema.String),
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
    )
  })
})
