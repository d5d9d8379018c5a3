import * as Schema from "effect/Schema"
import { defineEvent } from "../../catalog/define.ts"
import { QueuePosition } from "../entities/indicators.ts"

export const queue_positions_updated = defineEvent("queue_positions_updated", {
  via: ["push"],
  joinKey: [],
  keyClass: "none",
  docs: "New places and waiting times of queued chats.",
  payload: Schema.Array(QueuePosition)
})
