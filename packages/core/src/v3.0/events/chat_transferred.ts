import * as Schema from "effect/Schema"
import { openEnum } from "../../constraints.ts"
import { defineEvent } from "../../define.ts"
import { chatFields } from "../fields.ts"

export const chat_transferred = defineEvent("chat_transferred", {
  category: "chats",
  via: ["push"],
  webhookClaimed: true,
  joinKey: ["chat_id", "requester_id", "type", "ids"],
  joinKind: "derived",
  triggeredBy: ["transfer_chat"],
  docs: "A chat went to other agents or groups.",
  source: "RTM API v3.0 pushes page, engineering README of v3.0 (2019-08-08)",
  payload: Schema.Struct({
    ...chatFields,
    /** Who transferred it. */
    requester_id: Schema.String,
    type: openEnum(["agent", "group"]),
    /** Numbers of groups or ids of agents. */
    ids: Schema.Array(Schema.Union([Schema.Number, Schema.String]))
  })
})
