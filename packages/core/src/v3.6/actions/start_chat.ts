import * as Schema from "effect/Schema"
import { defineAction } from "../../catalog/define.ts"
import { Access } from "../entities/access.ts"
import { EventInput } from "../entities/event-input.ts"
import { Properties } from "../entities/properties.ts"
import { InitialUser } from "../entities/user.ts"
import { filter } from "../filter.ts"

export const start_chat = defineAction("start_chat", {
  idempotency: "unsafe",
  scopes: ["chats--all:rw", "chats--access:rw"],
  triggers: { push: ["incoming_chat"], webhook: ["incoming_chat"] },
  docs: "Opens a new chat with its first thread.",
  payload: Schema.Struct({
    chat: Schema.optional(
      Schema.Struct({
        properties: Schema.optional(Properties),
        access: Schema.optional(Access),
        /** Users that exist: at most 4 agents besides the caller, and 1 customer. */
        users: Schema.optional(Schema.Array(InitialUser).check(filter("usersFit"))),
        thread: Schema.optional(
          Schema.Struct({
            /** First events, seen by all. Their authors, other than the caller, have to be in `users`. */
            events: Schema.optional(Schema.Array(EventInput)),
            properties: Schema.optional(Properties)
          })
        )
      })
    ),
    /** `false` makes a thread that is inactive from the start; `true` unless set. */
    active: Schema.optional(Schema.Boolean),
    /** `true` starts also when no group is online; `false` unless set. */
    continuous: Schema.optional(Schema.Boolean)
  }),
  success: Schema.Struct({
    chat_id: Schema.String,
    thread_id: Schema.String,
    /** The ids of the events that were sent along, and of no other. */
    event_ids: Schema.optionalKey(Schema.Array(Schema.String))
  })
})
