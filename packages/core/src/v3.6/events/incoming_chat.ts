import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { ChatWithThread } from "../entities/chat.ts"
import { TransferEnd } from "../entities/transfer.ts"

export const incoming_chat = defineEvent("incoming_chat", {
  joinKey: ["chat.id", "chat.thread.id"],
  keyClass: "id",
  place: { chat: "chat.id", thread: "chat.thread.id" },
  docs: "A chat came with a new thread, or came into this agent's view.",
  payload: Schema.Struct({
    /** In pushes only. */
    requester_id: Schema.optionalKey(Schema.String),
    /** With its thread; of a chat that was transferred or followed, the events in it are history. */
    chat: ChatWithThread,
    /** Where the chat came from, if it was transferred. */
    transferred_from: Schema.optionalKey(TransferEnd)
  })
})
