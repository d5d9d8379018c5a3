import type { Consumption, EventStream } from "@agent-chat/core/events"
import type { v3_0 } from "@agent-chat/core/v3.0"
import type { Rtm } from "@agent-chat/rtm-bridge"

/** A part that was written for v3.0 and is not moved yet: greets every customer whose chat begins. */
export const greeter = (chat: Rtm<typeof v3_0>, events: EventStream<typeof v3_0>): Consumption =>
  events.consume(async (event) => {
    if (event.action !== "incoming_chat_thread") return
    await chat.send_event({
      chat_id: event.payload.chat.id,
      event: { type: "message", text: "Welcome!", recipients: "all" }
    })
  })
