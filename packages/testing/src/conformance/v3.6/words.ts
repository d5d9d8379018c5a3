import { v3_6 } from "@agent-chat/core/v3.6"
import type { Vocabulary } from "../vocabulary.ts"

/** The words of v3.6 for the conformance suite. */
export const words3_6: Vocabulary = {
  catalog: v3_6,
  actions: {
    send: "send_event",
    read: "get_chat",
    close: "deactivate_chat",
    start: "start_chat",
    keepFile: "upload_file"
  },
  events: { added: "incoming_event", multicast: "incoming_multicast" },
  sending: (chat_id, event) => ({ chat_id, event }),
  naming: (chat_id) => ({ chat_id }),
  closing: (id) => ({ id }),
  noSuchChat: "not_found",
  hasAuthors: false,
  // The answer names the event only: what it was is looked up where it went.
  eventOf: (answer, { chats }) => {
    const { event_id } = answer as { event_id: string }
    for (const thread of chats.flatMap(({ threads }) => threads)) {
      const event = thread.events.find(({ order }) => `${thread.id}_${order}` === event_id)
      if (event !== undefined) return { ...event, id: event_id }
    }
    return undefined
  },
  chatIn: (answer) => (answer as { id: string }).id,
  // All that happens in a microsecond of one thread is told apart by the number behind its id.
  placeOf: (event) => Number(/_(\d+)$/.exec((event as { id: string }).id)?.[1])
}
