import type { Consumption, EventStream } from "@agent-chat/core/events"
import type { v3_6 } from "@agent-chat/core/v3.6"
import type { Rtm } from "@agent-chat/rtm-bridge"

/** A part that is moved to v3.6 already: ends the chat of a customer who says good-bye. */
export const closer = (chat: Rtm<typeof v3_6>, events: EventStream<typeof v3_6>): Consumption =>
  events.consume(async (event) => {
    if (event.action !== "incoming_event" || event.author?.role !== "customer") return
    const { chat_id, event: message } = event.payload
    if (message.type !== "message" || !/\bbye\b/i.test(message.text)) return
    await chat.send_event({ chat_id, event: { type: "message", text: "Good-bye!", visibility: "all" } })
    await chat.deactivate_chat({ id: chat_id })
  })
