import { viewerOf } from "../../service/context.ts"
import { readsThread, seesChat } from "../../service/state/access.ts"
import { meetsProperties, meetsValue } from "../../service/filters.ts"
import { searchedText } from "../../service/searched-text.ts"
import type { State } from "../../service/state/state.ts"
import { chatWithThread } from "../views.ts"
import { timeOf } from "../../service/time.ts"
import type { ChatRecord, ThreadRecord } from "../../service/world.ts"
import type { Handlers } from "./handler.ts"

const microsecondsPerDay = 86_400_000_000

/** The search through what was said: every hit is a chat with one of its threads. */
export const archiveHandlers: Handlers<"get_archives"> = {
  get_archives: (context, { filters = {}, pagination = {} }) => {
    const { state } = context
    const viewer = viewerOf(context)
    const hits = [...state.chats.byId.values()]
      .filter((chat) => seesChat(viewer, chat))
      .flatMap((chat) => chat.threads.map((thread) => ({ chat, thread })))
      .filter(({ chat, thread }) => readsThread(viewer, thread) && matches(state, chat, thread, filters))
      .toSorted((a, b) => timeOf(b.thread) - timeOf(a.thread) || b.thread.order - a.thread.order)
    const { page = 1, limit = 25 } = pagination
    const first = (page - 1) * limit
    const wanted = filters.thread_ids === undefined ? hits.slice(first, first + limit) : hits
    return {
      chats: wanted.map(({ chat, thread }) => ({
        chat: withoutFields(chatWithThread(state, chat, thread, viewer))
      })),
      pagination: { page, total: hits.length }
    }
  }
}

type Filters = NonNullable<Parameters<(typeof archiveHandlers)["get_archives"]>[1]["filters"]>

const matches = (state: State, chat: ChatRecord, thread: ThreadRecord, filters: Filters): boolean => {
  if (filters.thread_ids !== undefined) return filters.thread_ids.includes(thread.id)
  const { query, date_from, date_to, agent_ids, group_ids, properties, tags, sales, goals, surveys } = filters
  const last = timeOf(thread.events.at(-1) ?? thread)
  return (
    (date_from === undefined || last >= dayOf(date_from)) &&
    (date_to === undefined || timeOf(thread) < dayOf(date_to) + microsecondsPerDay) &&
    (agent_ids === undefined || agent_ids.some((id) => thread.user_ids.includes(id))) &&
    (group_ids === undefined || group_ids.some((id) => thread.access.group_ids.includes(id))) &&
    meetsProperties(properties, thread.properties) &&
    meetsValue(tags, ...thread.tags) &&
    // The fake knows no sales, goals or surveys: no thread has any.
    meetsValue(sales) &&
    meetsValue(goals) &&
    (surveys === undefined || surveys.length === 0) &&
    (query === undefined || searchedText(state, chat, thread).includes(query.toLowerCase()))
  )
}

/** The start of a day, in microseconds since 1970. */
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) * 1000

/** An archived chat does not show the fields of its customer. */
const withoutFields = (chat: Record<string, unknown>): Record<string, unknown> => ({
  ...chat,
  users: (chat["users"] as readonly Record<string, unknown>[]).map(({ fields: _fields, ...user }) => user)
})
