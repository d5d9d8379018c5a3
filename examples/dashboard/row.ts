import type { Envelope } from "@agent-chat/core/events"
import type { v3_6 } from "@agent-chat/core/v3.6"

/** What the page shows of an event. */
export interface Row {
  readonly at: number
  readonly action: string
  /** Where it came from first; empty for a gap. */
  readonly source: string
  readonly chat: string
  /** The id of the message; the number behind its last `_` is its place in the thread. */
  readonly id: string
  readonly own: boolean
  readonly detail: string
}

export const rowOf = (event: Envelope<typeof v3_6>): Row => {
  const at = event.receivedAt
  if (event.action === "gap") {
    const { reason, recovered, complete, from, to } = event
    const seconds = ((to - from) / 1000).toFixed(1)
    const detail = `${reason} after ${seconds} s, recovered: ${recovered}${complete ? "" : " so far"}`
    return { at, action: "gap", source: "", chat: "", id: "", own: false, detail }
  }
  const { action, source, chatId = "", own = false } = event
  const id = action === "incoming_event" ? event.payload.event.id : ""
  return { at, action, source, chat: chatId, id, own, detail: detailOf(event) }
}

/** The telling part of an event. */
const detailOf = (event: Exclude<Envelope<typeof v3_6>, { action: "gap" }>): string => {
  if (event.action === "unknown") return event.name
  if (event.action === "thread_tagged") return event.payload.tag
  if (event.action === "incoming_event") {
    const { event: said } = event.payload
    return said.type === "message" ? said.text : said.type
  }
  if (event.action === "incoming_chat") {
    const customer = event.payload.chat.users.find(({ type }) => type === "customer")
    return `a chat with ${customer?.name ?? "a customer"} begins`
  }
  return ""
}
