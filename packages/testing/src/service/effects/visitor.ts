import { type EffectContext, isoTime, seconds } from "../context.ts"
import { activeThread } from "../state/chats.ts"
import type { ChatRecord, CustomerRecord, ThreadRecord } from "../world.ts"

/** Begins a visit unless one is under way, and opens a page. */
export const openPage = (
  context: EffectContext,
  customer: CustomerRecord,
  page: { readonly url: string; readonly title?: string | undefined }
): void => {
  const opened_at = isoTime(context)
  const visit = customer.last_visit
  const title = page.title === undefined ? {} : { title: page.title }
  if (visit === undefined || visit.ended_at !== undefined || visit.id === undefined) {
    customer.statistics.visits_count += 1
    customer.last_visit = {
      id: customer.statistics.visits_count,
      started_at: opened_at,
      ip: visit?.ip ?? "192.0.2.1",
      ...(visit?.geolocation === undefined ? {} : { geolocation: visit.geolocation }),
      last_pages: [{ opened_at, url: page.url, ...title }]
    }
    const { id, started_at, ip, geolocation } = customer.last_visit
    context.emit({
      event: "customer_visit_started",
      payload: {
        customer_id: customer.id,
        visit_id: id,
        started_at,
        ip,
        ...(geolocation === undefined ? {} : { geolocation })
      },
      pushTo: { kind: "agents", access: customer.access }
    })
  } else {
    visit.last_pages = [...(visit.last_pages ?? []), { opened_at, url: page.url, ...title }]
  }
  context.emit({
    event: "customer_page_updated",
    payload: {
      customer_id: customer.id,
      visit_id: customer.last_visit?.id,
      opened_at,
      url: page.url,
      ...title
    },
    pushTo: { kind: "agents", access: customer.access }
  })
}

/** Ends the visit that is under way, if one is. */
export const endVisit = (context: EffectContext, customer: CustomerRecord): void => {
  const visit = customer.last_visit
  if (visit?.id === undefined || visit.ended_at !== undefined) return
  visit.ended_at = isoTime(context)
  context.emit({
    event: "customer_visit_ended",
    payload: { customer_id: customer.id, visit_id: visit.id, ended_at: visit.ended_at },
    pushTo: { kind: "agents", access: customer.access }
  })
}

/** Shows agents what a customer has written and not sent. */
export const peek = (
  context: EffectContext,
  chat: ChatRecord,
  thread: ThreadRecord,
  customer: CustomerRecord,
  text: string
): void => {
  const sneak_peek = { author_id: customer.id, recipients: "agents", timestamp: seconds(context), text }
  context.emit({
    event: "incoming_sneak_peek",
    payload: { chat_id: chat.id, thread_id: thread.id, sneak_peek },
    pushTo: { kind: "chat", chat, everyone: false }
  })
}

/** The agent whom the router would give a new chat: online, taking chats, and let in by the access of the chat. */
export const routeTo = ({ state }: EffectContext, chat: ChatRecord): string | undefined => {
  const groups = chat.access.group_ids
  const agents = [...new Set(groups.flatMap((id) => state.agents.inGroup(id)))]
  const free = agents.find(
    ({ id, routing_status }) => state.agents.isOnline(id) && routing_status === "accepting_chats"
  )
  return activeThread(chat) === undefined ? free?.id : undefined
}
