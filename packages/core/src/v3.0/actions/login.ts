import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { ChatSummary } from "../entities/chat.ts"
import { License } from "../entities/license.ts"
import { MyProfile } from "../entities/user.ts"

export const login = defineAction("login", {
  via: ["rtm"],
  idempotency: "safe",
  docs: "Authorises an RTM connection and returns the agent's starting state.",
  payload: Schema.Struct({
    /** `Bearer <token>`. */
    token: Schema.String,
    /** Such as `Europe/Warsaw`. */
    timezone: Schema.optional(Schema.String),
    /** `true` restores the agent's last status in place of the default one. */
    reconnect: Schema.optional(Schema.Boolean),
    push_notifications: Schema.optional(
      Schema.Struct({
        /** Ties this session to a device that has push notifications. */
        firebase_token: Schema.optional(Schema.String),
        platform: Schema.Literals(["ios", "android"])
      })
    ),
    /** Which program this is. */
    application: Schema.optional(
      Schema.Struct({
        name: Schema.optional(Schema.String),
        version: Schema.optional(Schema.String)
      })
    )
  }),
  success: Schema.Struct({
    license: License,
    my_profile: MyProfile,
    chats_summary: Schema.Array(ChatSummary)
  })
})
