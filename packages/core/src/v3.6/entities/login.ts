import * as Schema from "effect/Schema"
import { ChatSummary } from "./chat.ts"
import { License } from "./license.ts"
import { Properties } from "./properties.ts"
import { MyProfile } from "./user.ts"

/** Which pushes are wanted: names, or `all`, by version, such as `3.6`. */
export const PushSubscriptions = Schema.Record(Schema.String, Schema.Array(Schema.String))

/** What a login says. */
export const LoginRequest = Schema.Struct({
  /** With its scheme, such as `Bearer <token>`. */
  token: Schema.String,
  timezone: Schema.optional(Schema.String),
  /** `true` restores the agent's last status in place of the default one. */
  reconnect: Schema.optional(Schema.Boolean),
  application: Schema.optional(
    Schema.Struct({
      name: Schema.optional(Schema.String),
      version: Schema.optional(Schema.String)
    })
  ),
  /** `false` unless set. */
  away: Schema.optional(Schema.Boolean),
  /** How many customers are told of; `my` for the agent's first session, else as it was. */
  customer_monitoring_level: Schema.optional(
    Schema.Literals(["my", "chatting", "invited", "online", "highest_available"])
  ),
  /** All of this version when left out. */
  pushes: Schema.optional(PushSubscriptions)
})

/** What a login answers. */
export const LoginResponse = Schema.Struct({
  license: License,
  my_profile: MyProfile,
  /** The chats, each with its last thread and events. */
  chats_summary: Schema.Array(ChatSummary),
  /** In the table of the documents, and in no sample. */
  access: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
  /** In the table of the documents, and in no sample. */
  properties: Schema.optionalKey(Properties)
})
