import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { openEnum } from "../../checks/constraints.ts"
import { GroupMembership } from "../entities/configuration.ts"

export const bot_created = defineEvent("bot_created", {
  joinKey: ["id"],
  keyClass: "id",
  docs: "A bot was made; carries its full state.",
  payload: Schema.Struct({
    /** A random text, made by the server. */
    id: Schema.String,
    name: Schema.String,
    default_group_priority: openEnum(["first", "normal", "last", "supervisor"]),
    groups: Schema.optionalKey(Schema.Array(GroupMembership)),
    owner_client_id: Schema.String,
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
