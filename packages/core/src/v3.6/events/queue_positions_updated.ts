import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { Queue } from "../entities/chat.ts"

export const queue_positions_updated = defineEvent("queue_positions_updated", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  docs: "New places and waiting times of queued chats.",
  payload: Schema.Array(
    Schema.Struct({
      chat_id: Schema.String,
      thread_id: Schema.String,
      queue: Queue
    })
  )
})
