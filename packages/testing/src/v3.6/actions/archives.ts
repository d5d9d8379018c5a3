import type { Highlights, ListArchivesRequest } from "@agent-chat/core/v3.6"
import { viewerOf } from "../../service/context.ts"
import { meetsProperties, meetsValue } from "../../service/filters.ts"
import { readsThread, seesChat } from "../../service/state/access.ts"
import { customerOf } from "../../service/state/chats.ts"
import { pageOf, placesOf } from "../../service/state/pages.ts"
import { searchedText } from "../../service/searched-text.ts"
import type { State } from "../../service/state/state.ts"
import { microsecondsOf, timeOf } from "../../service/time.ts"
import type { ChatRecord, ThreadRecord } from "../../service/world.ts"
import { listingOf, pageLinks } from "../pages.ts"
import { chatWithThread } from "../views.ts"
import type { Handlers } from "./handler.ts"

type Filters = NonNullable<ListArchivesRequest["filters"]>

interface Conversation {
  readonly chat: ChatRecord
  readonly thread: ThreadRecord
}

/** The search through what was said, running threads included: every hit is a chat with one of its threads. */
export const archiveHandlers: Handlers<"list_archives"> = {
  list_archives: (context, { highlights, ...payload }) => {
    const { state, clock } = context
    const viewer = viewerOf(context)
    const defaultLimit = payload.filters?.thread_ids === undefined ? 10 : 20
    const listing = listingOf<Filters>(payload, { name: "archives", defaultLimit }, clock)
    const filters = listing.filters ?? {}
    const found = [...state.chats.byId.values()]
      .filter((chat) => seesChat(viewer, chat))
      .flatMap((chat) => chat.threads.map((thread) => ({ chat, thread })))
      .filter(({ chat, thread }) => readsThread(viewer, thread) && matches(state, { chat, thread }, filters))
    const places = placesOf(found, ({ thread }) => timeOf(thread) / 1000)
    const page = pageOf(found, (hit) => places.get(hit) ?? 0, listing.request)
    return {
      chats: page.items.map(({ chat, thread }) =>
        marked(chatWithThread(state, chat, thread, viewer), filters.query, highlights)
      ),
      found_chats: found.length,
      ...pageLinks(page, listing, clock)
    }
  }
}

const matches = (state: State, { chat, thread }: Conversation, filters: Filters): boolean => {
  const { query, from, to, chat_ids, thread_ids, group_ids, properties, tags } = filters
  if (thread.active && !state.choices.archivesFindActive) return false
  if (thread_ids !== undefined) return thread_ids.includes(thread.id)
  const last = timeOf(thread.events.at(-1) ?? thread)
  return (
    (from === undefined || last >= microsecondsOf(from)) &&
    (to === undefined || timeOf(thread) <= microsecondsOf(to)) &&
    (chat_ids === undefined || chat_ids.includes(chat.id)) &&
    (group_ids === undefined || group_ids.some((id) => thread.access.group_ids.includes(id))) &&
    meetsProperties(properties, thread.properties) &&
    meetsValue(tags, ...thread.tags) &&
    meetsValue(filters.event_types, ...new Set(thread.events.map(({ type }) => type))) &&
    meetsPeople(state, { chat, thread }, filters) &&
    meetsAnswers(state, thread, filters.agent_response) &&
    isWithoutUnknown(filters) &&
    (query === undefined || searchedText(state, chat, thread).includes(query.toLowerCase()))
  )
}

/** Who is asked for: agents of the thread and what they are, the customer of the chat. */
const meetsPeople = (state: State, { chat, thread }: Conversation, filters: Filters): boolean => {
  const agents = thread.user_ids.flatMap((id) => state.agents.byId.get(id) ?? [])
  const member = customerOf(chat)
  const customer = member === undefined ? undefined : state.customers.find(member.id)
  const kinds: (string | undefined)[] = agents.map(({ bot }) => (bot === true ? "chatbot" : "human"))
  const { all_values = [], any_values, exclude_values = [] } = filters.agent_types ?? {}
  return (
    meetsValue(filters.agents, ...agents.map(({ id }) => id)) &&
    all_values.every((kind) => kinds.includes(kind)) &&
    (any_values === undefined || any_values.some((kind) => kinds.includes(kind))) &&
    !exclude_values.some((kind) => kinds.includes(kind)) &&
    meetsValue(filters.customer_countries, customer?.last_visit?.geolocation?.["country"]) &&
    (filters.customer_id === undefined || customer?.id === filters.customer_id) &&
    (filters.customer_email === undefined || customer?.email === filters.customer_email)
  )
}

/** Who answered the customer, of all answers or of the first one. */
const meetsAnswers = (
  state: State,
  { events }: ThreadRecord,
  { exists, first, agents, groups }: NonNullable<Filters["agent_response"]> = {}
): boolean => {
  const answers = events.flatMap(({ author_id, recipients }) =>
    author_id === undefined || recipients === "agents" ? [] : (state.agents.byId.get(author_id) ?? [])
  )
  const meant = first === true ? answers.slice(0, 1) : answers
  return (
    (exists === undefined || meant.length > 0 === exists) &&
    meetsValue(agents, ...meant.map(({ id }) => id)) &&
    meetsValue(groups, ...meant.flatMap(({ group_ids }) => group_ids))
  )
}

/** The fake knows no sales, goals, forms or greetings: no thread has any. */
const isWithoutUnknown = ({ sales, goals, forms = [], greetings }: Filters): boolean =>
  meetsValue(sales) &&
  meetsValue(goals) &&
  forms.every(({ exists, values }) => exists === false || (exists === undefined && values === undefined)) &&
  greetings?.exists !== true &&
  greetings?.values === undefined

interface WithEvents {
  readonly thread?: { readonly events?: readonly Readonly<Record<string, unknown>>[] }
}

/** Marks in the messages what a query found, if that was asked for. */
const marked = (chat: object, query: string | undefined, highlights: Highlights | undefined): object => {
  const { thread } = chat as WithEvents
  if (highlights === undefined || query === undefined || query === "" || thread?.events === undefined)
    return chat
  const { pre_tag = "<em>", post_tag = "</em>" } = highlights
  const pattern = new RegExp(query.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), "gi")
  const events = thread.events.map(({ text, ...event }) =>
    typeof text === "string"
      ? { ...event, text: text.replaceAll(pattern, (hit) => `${pre_tag}${hit}${post_tag}`) }
      : event
  )
  return { ...chat, thread: { ...thread, events } }
}
