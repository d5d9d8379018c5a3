import type { Client } from "@agent-chat/core"
import type { Consumption, EventStream } from "@agent-chat/core/events"
import type { v3_6 } from "@agent-chat/core/v3.6"

/**
 * Answers every message of a customer with its own words. What the bot itself writes comes back and is left alone, as are
 * colleagues, their notes to each other, and other bots.
 */
export const echoBot = (chat: Client<typeof v3_6>, events: EventStream<typeof v3_6>): Consumption =>
  events.consume(async (event) => {
    if (event.action !== "incoming_event" || event.author?.role !== "customer") return
    const { chat_id, event: message } = event.payload
    if (message.type !== "message") return
    await chat.send_event({
      chat_id,
      event: { type: "message", text: `You said: ${message.text}`, visibility: "all" }
    })
  })
