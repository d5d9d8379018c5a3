import * as Schema from "effect/Schema"
import { defineAction } from "../../define.ts"
import { Event, MessageInput } from "../entities/event.ts"

/**
 * Adds an event to a chat.
 *
 * Scopes: any of `chats.conversation--all:rw`, `chats.conversation--access:rw`, `chats.conversation--my:rw`.
 */
export const send_event = defineAction("send_event", {
  category: "events",
  via: ["web", "rtm"],
  idempotency: "keyed",
  idempotencyReason: "custom_id lets the sender find its own event",
  scopes: ["chats.conversation--all:rw", "chats.conversation--access:rw", "chats.conversation--my:rw"],
  triggers: {
    push: ["incoming_event", "incoming_chat_thread"],
    webhook: ["incoming_event", "incoming_chat_thread"]
  },
  docs: "Adds an event to a chat.",
  source: "Web API methods: send_event",
  payload: Schema.Struct({
    /** The chat to add it to. */
    chat_id: Schema.String,
    /** What to add. */
    event: MessageInput,
    /** Append to the last thread even when it is closed. */
    attach_to_last_thread: Schema.optionalKey(Schema.Boolean)
  }),
  success: Schema.Struct({ thread_id: Schema.String, event: Event })
})
