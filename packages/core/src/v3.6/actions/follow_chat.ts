import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const follow_chat = defineAction("follow_chat", {
  idempotency: "idempotent",
  scopes: ["chats--all:ro", "chats--access:ro"],
  triggers: { push: ["incoming_chat"], webhook: [] },
  docs: "Makes the caller a follower: all changes of the chat reach it until the chat is resumed anew or unfollowed.",
  payload: Schema.Struct({
    /** The chat. */
    id: Schema.String
  })
})
