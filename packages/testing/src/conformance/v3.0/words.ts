import { v3_0 } from "@agent-chat/core/v3.0"
import type { Vocabulary } from "../vocabulary.ts"

/** The words of v3.0 for the conformance suite. */
export const words3_0: Vocabulary = {
  catalog: v3_0,
  actions: {
    send: "send_event",
    read: "get_chat_threads",
    close: "close_thread",
    start: "start_chat",
    sendFile: "send_file",
    keepFile: "upload_file"
  },
  events: { added: "incoming_event", multicast: "incoming_multicast" },
  sending: (chat_id, event) => ({ chat_id, event }),
  naming: (chat_id) => ({ chat_id }),
  closing: (chat_id) => ({ chat_id }),
  noSuchChat: "validation",
  hasAuthors: true,
  eventOf: (answer) => (answer as { event: unknown }).event,
  chatIn: (answer) => (answer as { chat: { id: string } }).chat.id,
  placeOf: (event) => (event as { order: number }).order
}
