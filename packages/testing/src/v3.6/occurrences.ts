import { v3_6 } from "@agent-chat/core/v3.6"
import { type ByKind, lookUp, type Occurrence, type OccurrenceOf } from "../service/occurrence.ts"
import { seesChat, type Viewer } from "../service/state/access.ts"
import { activeThread, isPresent } from "../service/state/chats.ts"
import type { State } from "../service/state/state.ts"
import { isoOf } from "../service/time.ts"
import type { Told } from "../service/version.ts"
import type { ChatRecord, ThreadRecord } from "../service/world.ts"
import { dressed } from "./dressing.ts"
import { monitoringOf } from "./monitoring.ts"
import { pushScopesOf } from "./push-scopes.ts"
import {
  accessView,
  chatWithThread,
  customerView,
  eventId,
  eventView,
  memberView,
  omnichannelView,
  queueView,
  sessionFieldsView,
  summaryView
} from "./views.ts"

/** What v3.6 tells of an occurrence. */
export const tell = (occurrence: Occurrence, state: State): readonly Told[] =>
  lookUp(tellers, occurrence, state).map((told) => ({
    ...told,
    payload: dressedPayload(told, state),
    scopes: pushScopesOf(told.name, occurrence, state),
    isWantedBy: monitoringOf(occurrence, state)
  }))

const dressedPayload = ({ payload }: Told, { choices }: State): Told["payload"] =>
  typeof payload === "function"
    ? (viewer) => dressed((payload as (viewer?: Viewer) => object | undefined)(viewer), choices)
    : dressed(payload, choices)

type Payload = Exclude<Told["payload"], (...args: never) => unknown>

const told = (name: string, payload: Payload): readonly Told[] => [{ name, payload }]

const idsOf = ({ chat, thread }: { chat: ChatRecord; thread: ThreadRecord | undefined }): Payload => ({
  chat_id: chat.id,
  ...(thread === undefined ? {} : { thread_id: thread.id })
})

/** The same where the thread is named only while it is active. */
const idsWhileActive = ({ chat }: { chat: ChatRecord }): Payload =>
  idsOf({ chat, thread: activeThread(chat) })

const seconds = (microseconds: number): number => Math.floor(microseconds / 1_000_000)

/** Who did it, and whether it was somebody: the only reasons this fake knows. */
const doneBy = (byId: string | undefined): Payload => ({
  reason: byId === undefined ? "other" : "manual",
  ...(byId === undefined ? {} : { requester_id: byId })
})

/** The chat with its thread: what is in it depends on who looks, and a webhook does not say who caused it. */
const chatAsSeen = (
  { chat, thread }: OccurrenceOf<"thread-opened" | "chat-followed" | "chat-came">,
  requesterId: string | undefined,
  state: State,
  from?: OccurrenceOf<"chat-came">["from"]
): Told => ({
  name: "incoming_chat",
  payload: (viewer) => ({
    ...(viewer === undefined || requesterId === undefined ? {} : { requester_id: requesterId }),
    chat: chatWithThread(state, chat, thread, viewer),
    ...(from === undefined ? {} : { transferred_from: from })
  })
})

const propertiesChanged = (
  { chat, owner: { thread, event } }: OccurrenceOf<"properties-set" | "properties-deleted">,
  change: "updated" | "deleted",
  properties: Payload
): readonly Told[] => {
  const kind = event !== undefined ? "event" : thread === undefined ? "chat" : "thread"
  const ids = { ...idsOf({ chat, thread }) }
  const eventIds = event === undefined || thread === undefined ? {} : { event_id: eventId(thread, event) }
  return told(`${kind}_properties_${change}`, { ...ids, ...eventIds, properties })
}

/** Webhooks tell of the fields of a session only, once for each chat that is active. */
const customerChanged = (
  { customer, changed }: OccurrenceOf<"customer-updated">,
  state: State
): readonly Told[] => {
  const { fields, omnichannel, ...others } = changed
  const facts = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined))
  const session_fields = sessionFieldsView(customer.fields ?? {})
  const update = told("customer_updated", {
    id: customer.id,
    type: "customer",
    ...facts,
    ...(omnichannel === undefined ? {} : { omnichannel: omnichannelView(omnichannel) }),
    ...(fields === undefined ? {} : { session_fields })
  })
  if (fields === undefined) return update
  const chats = [...state.chats.byId.values()].filter((chat) => isPresent(chat, customer.id))
  return [
    ...update,
    ...chats.flatMap((chat) => {
      const thread = activeThread(chat)
      if (thread === undefined) return []
      const active_chat = idsOf({ chat, thread })
      return told("customer_session_fields_updated", { id: customer.id, active_chat, session_fields })
    })
  ]
}

const tellers: ByKind<[state: State], readonly Told[]> = {
  "thread-opened": (occurrence, state) => {
    const { id, type } = occurrence.author
    return [chatAsSeen(occurrence, type === "agent" ? id : undefined, state)]
  },
  "chat-followed": (occurrence, state) => [
    { ...chatAsSeen(occurrence, occurrence.agentId, state), withoutWebhook: true }
  ],
  "chat-unfollowed": ({ chat }) => told("chat_unfollowed", { chat_id: chat.id }),
  "thread-closed": ({ byId, ...at }) =>
    told("chat_deactivated", { ...idsOf(at), ...(byId === undefined ? {} : { user_id: byId }) }),
  "event-added": ({ event, ...at }) =>
    told("incoming_event", { ...idsOf(at), event: eventView(at.thread, event) }),
  typing: ({ author, recipients, time, isTyping, ...at }) => {
    const indicator = {
      author_id: author.id,
      visibility: recipients,
      timestamp: seconds(time),
      is_typing: isTyping
    }
    return told("incoming_typing_indicator", { ...idsOf(at), typing_indicator: indicator })
  },
  thinking: ({ author, recipients, title, description, customId, time, ...at }) =>
    told("incoming_thinking_indicator", {
      ...idsOf(at),
      author_id: author.id,
      sent_at: isoOf(time),
      visibility: recipients,
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      ...(customId === undefined ? {} : { custom_id: customId })
    }),
  "summary-set": ({ summary, ...at }) =>
    told("thread_summary_set", { ...idsOf(at), summary: summaryView(summary) }),
  "draft-changed": ({ author, text, time, ...at }) => {
    const peek = { author_id: author.id, visibility: "agents", timestamp: seconds(time), text }
    return told("incoming_sneak_peek", { ...idsOf(at), sneak_peek: peek })
  },
  "button-switched": ({ author, event, button, ...at }) =>
    told("incoming_rich_message_postback", {
      user_id: author.id,
      ...idsOf(at),
      event_id: eventId(at.thread, event),
      postback: { id: button.id, toggled: button.isOn, ...button.more }
    }),
  "tag-added": ({ tag, ...at }) => told("thread_tagged", { ...idsOf(at), tag }),
  "tag-removed": ({ tag, ...at }) => told("thread_untagged", { ...idsOf(at), tag }),
  seen: ({ chat, userId, time }) =>
    told("events_marked_as_seen", { user_id: userId, chat_id: chat.id, seen_up_to: isoOf(time) }),
  "member-added": ({ member, byId, ...at }, state) =>
    told("user_added_to_chat", {
      ...idsWhileActive(at),
      user: memberView(state, member),
      ...doneBy(byId)
    }),
  "member-removed": ({ member, byId, ...at }) =>
    told("user_removed_from_chat", { ...idsWhileActive(at), user_id: member.id, ...doneBy(byId) }),
  "chat-transferred": ({ chat, byId, target, isQueued }, state) => {
    const thread = activeThread(chat)
    const queue = !isQueued || thread === undefined ? undefined : queueView(state, thread)
    return told("chat_transferred", {
      ...idsOf({ chat, thread }),
      ...doneBy(byId),
      transferred_to: { [target.type === "group" ? "group_ids" : "agent_ids"]: target.ids },
      ...(queue === undefined ? {} : { queue })
    })
  },
  "chat-came": (occurrence, state) => [
    { ...chatAsSeen(occurrence, occurrence.byId, state, occurrence.from), withoutWebhook: true }
  ],
  "chat-access-changed": ({ chat }) =>
    told("chat_access_updated", { id: chat.id, access: accessView(chat.access) }),
  "properties-set": (occurrence) => propertiesChanged(occurrence, "updated", occurrence.properties),
  "properties-deleted": (occurrence) => propertiesChanged(occurrence, "deleted", occurrence.names),
  "customer-created": ({ customer }) => told("incoming_customer", customerView(customer)),
  "customer-updated": customerChanged,
  "customer-banned": ({ customer, days }) =>
    told("customer_banned", { customer_id: customer.id, ban: { days } }),
  // v3.6 has no word for it.
  "customer-access-changed": () => [],
  "visit-started": ({ customer }) => told("incoming_customer", customerView(customer)),
  "visit-ended": ({ customer, visit }) => told("customer_left", { id: customer.id, left_at: visit.ended_at }),
  "page-opened": ({ customer, visit, page }) =>
    told("customer_page_updated", { customer_id: customer.id, visit_id: visit.id, ...page }),
  "customers-shown": ({ level, customers }) =>
    told("incoming_customers", {
      customer_monitoring_level: level,
      customers: customers.map((customer) => customerView(customer))
    }),
  "customers-counted": ({ totals }) => told("subscribed_customers_totals_updated", totals),
  // Webhooks spell the status with spaces.
  "agent-status-changed": ({ agent, status }, state) => [
    {
      name: "routing_status_set",
      payload: (viewer) => ({
        agent_id: agent.id,
        status:
          viewer === undefined && state.choices.webhookStatus === "spaces"
            ? status.replaceAll("_", " ")
            : status
      })
    }
  ],
  "event-deleted": ({ event, ...at }) =>
    told("event_deleted", { ...idsOf(at), event_id: eventId(at.thread, event) }),
  // What the API of customers calls it; agents and webhooks do not hear of it.
  "preview-shown": ({ author, preview, ...at }) =>
    told("incoming_event_preview", { ...idsOf(at), event: { ...preview, author_id: author.id } }),
  "groups-status-changed": ({ groups }) => [
    {
      name: "groups_status_updated",
      // Those of the agent; whoever is in group 0 is in all.
      payload: (viewer) => {
        const ids = viewer?.agent.group_ids ?? []
        const own = groups.filter(({ id }) => viewer?.reach === "all" || ids.includes(id))
        return own.length === 0 ? undefined : { groups: own }
      }
    }
  ],
  "queue-moved": ({ moved }, state) => [
    {
      name: "queue_positions_updated",
      payload: (viewer) => {
        const seen = moved.filter(({ chat }) => viewer !== undefined && seesChat(viewer, chat))
        const places = seen.map(({ chat, thread }) => ({
          ...idsOf({ chat, thread }),
          queue: queueView(state, thread)
        }))
        return places.length === 0 ? undefined : places
      }
    }
  ],
  announced: ({ version, event, payload }) => (version === v3_6.version ? told(event, payload) : []),
  multicast: ({ authorId, content, type }) =>
    told("incoming_multicast", { author_id: authorId, content, ...(type === undefined ? {} : { type }) })
}
