import * as Schema from "effect/Schema"
import { defineEvent, inThread } from "../../catalog/define.ts"
import { openEnum } from "../../checks/constraints.ts"
import { TransferQueue } from "../entities/chat.ts"
import { TransferEnd } from "../entities/transfer.ts"
import { chatFields } from "../fields.ts"

export const chat_transferred = defineEvent("chat_transferred", {
  joinKey: ["chat_id", "requester_id?", "reason", "#transferred_to"],
  place: inThread,
  docs: "A chat went to other agents or groups, by hand or by the router.",
  payload: Schema.Struct({
    ...chatFields,
    /** Present when the chat was active; an empty text means absent. */
    thread_id: Schema.optionalKey(Schema.String),
    /** Who transferred it; absent when the service did. */
    requester_id: Schema.optionalKey(Schema.String),
    reason: openEnum(["manual", "inactive", "assigned", "unassigned", "other"]),
    /** Who has the chat afterwards. */
    transferred_to: TransferEnd,
    /** Present when it waits afterwards. */
    queue: Schema.optionalKey(TransferQueue)
  })
})
