import type { Consumption, Envelope, EventStream } from "@agent-chat/core/events"
import type { v3_6 } from "@agent-chat/core/v3.6"
import type { Crm } from "./crm.ts"

/**
 * Keeps a CRM up to date: who wrote, and what was said. Every event is handled at least once, those of a chat in their
 * order; while the CRM does not answer they wait and are tried again, and one that it refuses every time goes to `onDead`.
 */
export const crmSync = (
  events: EventStream<typeof v3_6>,
  crm: Crm,
  onDead: (event: Envelope<typeof v3_6>, cause: unknown) => void
): Consumption =>
  events.consume((event) => write(crm, event), {
    group: "crm",
    retries: 4,
    retryDelay: (attempt) => 50 * 2 ** attempt,
    onDead
  })

const write = async (crm: Crm, event: Envelope<typeof v3_6>): Promise<void> => {
  if (event.action === "incoming_chat") {
    for (const user of event.payload.chat.users) {
      if (user.type !== "customer") continue
      const { id, name = "unknown", email } = user
      await crm.saveContact({ id, name, ...(email === undefined ? {} : { email }) })
    }
  } else if (event.action === "incoming_event" && event.payload.event.type === "message") {
    const { author_id, text } = event.payload.event
    await crm.addNote(event.payload.chat_id, { key: event.key, author: author_id, text })
  }
}
