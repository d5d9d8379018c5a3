import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"

export const unfollow_chat = defineAction("unfollow_chat", {
  idempotency: "idempotent",
  triggers: { push: ["chat_unfollowed"], webhook: [] },
  docs: "Takes the caller out of the followers; only major changes reach it from then on.",
  payload: Schema.Struct({
    /** The chat. */
    id: Schema.String
  }),
  success: Schema.Struct({
    chat_id: Schema.optionalKey(Schema.String)
  })
})
