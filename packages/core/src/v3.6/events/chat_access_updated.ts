import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Access } from "../entities/access.ts"

export const chat_access_updated = defineEvent("chat_access_updated", {
  joinKey: ["id", "#access.group_ids"],
  place: { chat: "id" },
  docs: "Who sees a chat changed; carries the result.",
  payload: Schema.Struct({
    /** The chat. */
    id: Schema.String,
    access: Access
  })
})
