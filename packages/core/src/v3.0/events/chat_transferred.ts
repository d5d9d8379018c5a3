import * as Schema from "effect/Schema"
import { openEnum } from "../../checks/constraints.ts"
import { defineEvent, inChat } from "../../catalog/define.ts"
import { chatFields } from "../fields.ts"

export const chat_transferred = defineEvent("chat_transferred", {
  via: ["push"],
  joinKey: ["chat_id", "requester_id", "type", "ids"],
  place: inChat,
  docs: "A chat went to other agents or groups.",
  payload: Schema.Struct({
    ...chatFields,
    /** Who transferred it. */
    requester_id: Schema.String,
    type: openEnum(["agent", "group"]),
    /** Numbers of groups or ids of agents. */
    ids: Schema.Array(Schema.Union([Schema.Number, Schema.String]))
  })
})
