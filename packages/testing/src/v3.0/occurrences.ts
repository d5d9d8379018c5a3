import { v3_0 } from "@agent-chat/core/v3.0"
import { type ByKind, lookUp, type Occurrence, type OccurrenceOf } from "../service/occurrence.ts"
import type { State } from "../service/state/state.ts"
import type { Told } from "../service/version.ts"
import type { ChatRecord, CustomerRecord, ThreadRecord, VisitRecord } from "../service/world.ts"
import {
  accessView,
  chatWithThread,
  customerView,
  eventView,
  memberView,
  propertiesView,
  seconds
} from "./views.ts"

/** What v3.0 tells of an occurrence. */
export const tell = (occurrence: Occurrence, state: State): readonly Told[] =>
  lookUp(tellers, occurrence, state)

type Payload = Exclude<Told["payload"], (...args: never) => unknown>

const told = (name: string, payload: Payload): readonly Told[] => [{ name, payload }]

const idsOf = ({ chat, thread }: { chat: ChatRecord; thread: ThreadRecord | undefined }): Payload => ({
  chat_id: chat.id,
  ...(thread === undefined ? {} : { thread_id: thread.id })
})

const visitIds = ({ customer, visit }: { customer: CustomerRecord; visit: VisitRecord }): Payload => ({
  customer_id: customer.id,
  visit_id: visit.id
})

/** The chat with its thread: what is in it depends on who looks. */
const chatAsSeen = (
  { chat, thread }: OccurrenceOf<"thread-opened" | "chat-followed">,
  state: State
): Told => ({
  name: "incoming_chat_thread",
  payload: (viewer) => ({ chat: chatWithThread(state, chat, thread, viewer) })
})

const propertiesChanged = (
  { chat, owner: { thread, event } }: OccurrenceOf<"properties-set" | "properties-deleted">,
  change: "updated" | "deleted",
  properties: Payload
): readonly Told[] => {
  const kind = event !== undefined ? "event" : thread === undefined ? "chat" : "chat_thread"
  const ids = { ...idsOf({ chat, thread }), ...(event === undefined ? {} : { event_id: event.id }) }
  return told(`${kind}_properties_${change}`, { ...ids, properties })
}

const announced = ({ version, event, payload }: OccurrenceOf<"announced">): readonly Told[] =>
  version === v3_0.version ? told(event, payload) : []

const tellers: ByKind<[state: State], readonly Told[]> = {
  "thread-opened": (occurrence, state) => [chatAsSeen(occurrence, state)],
  "chat-followed": (occurrence, state) => [{ ...chatAsSeen(occurrence, state), withoutWebhook: true }],
  "thread-closed": ({ byId, ...at }) =>
    told("thread_closed", { ...idsOf(at), ...(byId === undefined ? {} : { user_id: byId }) }),
  // v3.0 has no word for these.
  "chat-unfollowed": () => [],
  thinking: () => [],
  "event-deleted": () => [],
  "preview-shown": () => [],
  "groups-status-changed": () => [],
  "queue-moved": () => [],
  "summary-set": () => [],
  announced,
  "customers-shown": () => [],
  "customers-counted": () => [],
  "event-added": ({ event, ...at }) => told("incoming_event", { ...idsOf(at), event: eventView(event) }),
  typing: ({ author, recipients, time, isTyping, ...at }) => {
    const indicator = { author_id: author.id, recipients, timestamp: seconds(time), is_typing: isTyping }
    return told("incoming_typing_indicator", { ...idsOf(at), typing_indicator: indicator })
  },
  "draft-changed": ({ author, text, time, ...at }) => {
    const peek = { author_id: author.id, recipients: "agents", timestamp: seconds(time), text }
    return told("incoming_sneak_peek", { ...idsOf(at), sneak_peek: peek })
  },
  "button-switched": ({ author, event, button, ...at }) =>
    told("incoming_rich_message_postback", {
      user_id: author.id,
      ...idsOf(at),
      event_id: event.id,
      postback: { id: button.id, toggled: button.isOn }
    }),
  "tag-added": ({ tag, ...at }) => told("chat_thread_tagged", { ...idsOf(at), tag }),
  "tag-removed": ({ tag, ...at }) => told("chat_thread_untagged", { ...idsOf(at), tag }),
  seen: ({ chat, userId, time }) =>
    told("last_seen_timestamp_updated", { user_id: userId, chat_id: chat.id, timestamp: seconds(time) }),
  "member-added": ({ member, ...at }, state) =>
    told("chat_user_added", { ...idsOf(at), user: memberView(state, member), user_type: member.type }),
  "member-removed": ({ member, ...at }) =>
    told("chat_user_removed", { ...idsOf(at), user_id: member.id, user_type: member.type }),
  "chat-transferred": ({ chat, byId, target }) =>
    told("chat_transferred", { chat_id: chat.id, requester_id: byId, ...target }),
  // v3.0 has no word for it: the chat is only said to be transferred.
  "chat-came": () => [],
  "chat-access-changed": ({ chat, change }) =>
    told(`access_${change}`, { resource: "chat", id: chat.id, access: accessView(chat.access) }),
  "properties-set": (occurrence) =>
    propertiesChanged(occurrence, "updated", propertiesView(occurrence.properties)),
  "properties-deleted": (occurrence) => propertiesChanged(occurrence, "deleted", occurrence.names),
  "customer-created": ({ customer }) => told("customer_created", { customer: customerView(customer) }),
  "customer-updated": ({ customer, isPresent, isBanned }) => {
    const { last_visit: _visit, statistics: _statistics, ...view } = customerView(customer)
    return told("customer_updated", { ...view, present: isPresent, banned: isBanned })
  },
  "customer-banned": ({ customer, days }) =>
    told("customer_banned", { customer_id: customer.id, ban: { days } }),
  "customer-access-changed": ({ customer, change }) =>
    told(`access_${change}`, { resource: "customer", id: customer.id, access: accessView(customer.access) }),
  "visit-started": (occurrence) => {
    const { started_at, ip, geolocation } = occurrence.visit
    return told("customer_visit_started", {
      ...visitIds(occurrence),
      started_at,
      ip,
      ...(geolocation === undefined ? {} : { geolocation })
    })
  },
  "visit-ended": (occurrence) =>
    told("customer_visit_ended", { ...visitIds(occurrence), ended_at: occurrence.visit.ended_at }),
  "page-opened": (occurrence) =>
    told("customer_page_updated", { ...visitIds(occurrence), ...occurrence.page }),
  // Pushes say it in one vocabulary, webhooks in another; being offline has no push.
  "agent-status-changed": ({ agent, status }) => [
    ...(status === "offline" ? [] : told("agent_updated", { agent_id: agent.id, routing_status: status })),
    ...told("agent_status_changed", { agent_id: agent.id, status: status.replaceAll("_", " ") })
  ],
  multicast: ({ authorId, content, type }) =>
    told("incoming_multicast", { author_id: authorId, content, ...(type === undefined ? {} : { type }) })
}
