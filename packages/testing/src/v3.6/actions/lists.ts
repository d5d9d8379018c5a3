import { chatFor, viewerOf } from "../../service/context.ts"
import { meetsProperties } from "../../service/filters.ts"
import { seesChat } from "../../service/state/access.ts"
import { activeThread } from "../../service/state/chats.ts"
import { pageOf, placesOf } from "../../service/state/pages.ts"
import { microsecondsOf, timeOf } from "../../service/time.ts"
import type { ThreadRecord } from "../../service/world.ts"
import { listingOf, pageLinks } from "../pages.ts"
import { chatSummary, threadView } from "../views.ts"
import type { Handlers } from "./handler.ts"

/** Lists of chats, and of the threads of one. */
export const listHandlers: Handlers<"list_chats" | "list_threads"> = {
  list_chats: (context, payload) => {
    const { state, clock } = context
    const viewer = viewerOf(context)
    const listing = listingOf(payload, { name: "chats", defaultLimit: 10 }, clock)
    const { active, include_chats_without_threads, properties, group_ids } = listing.filters ?? {}
    // Chats keep their place however active they are, so that paging misses none.
    const places = placesOf(state.chats.byId.values(), ({ threads: [first] }) =>
      first === undefined ? 0 : timeOf(first) / 1000
    )
    const chats = [...places.keys()].filter(
      (chat) =>
        seesChat(viewer, chat) &&
        (typeof active !== "boolean" || (activeThread(chat) !== undefined) === active) &&
        (chat.threads.length > 0 || include_chats_without_threads !== false) &&
        meetsProperties(properties, chat.properties) &&
        (group_ids === undefined || group_ids.some((id) => chat.access.group_ids.includes(id)))
    )
    const page = pageOf(chats, (chat) => places.get(chat) ?? 0, listing.request)
    return {
      chats_summary: page.items.map((chat) => chatSummary(state, chat, viewer)),
      found_chats: chats.length,
      ...pageLinks(page, listing, clock)
    }
  },
  list_threads: (context, { chat_id, min_events_count, ...payload }) => {
    const { state, clock } = context
    const chat = chatFor(context, chat_id)
    const viewer = viewerOf(context)
    const listing = listingOf(payload, { name: `threads of ${chat_id}`, defaultLimit: 3 }, clock)
    const { from, to } = listing.filters ?? {}
    const threads = chat.threads.filter(
      (thread) =>
        (from === undefined || timeOf(thread) >= microsecondsOf(from)) &&
        (to === undefined || timeOf(thread) <= microsecondsOf(to))
    )
    const enough = min_events_count === undefined ? undefined : countFor(threads, min_events_count)
    const request = { ...listing.request, limit: enough ?? listing.request.limit }
    // The newest are enough, in whichever order they are asked for.
    const among = enough !== undefined && request.order === "asc" ? threads.slice(-enough) : threads
    const page = pageOf(among, ({ order }) => order, request)
    return {
      threads: page.items.map((thread) => threadView(state, chat, thread, viewer)),
      found_threads: threads.length,
      ...pageLinks(page, { ...listing, request }, clock)
    }
  }
}

/** How many of the newest threads it takes to have so many events. */
const countFor = (threads: readonly ThreadRecord[], events: number): number => {
  let found = 0
  const enough = threads.toReversed().findIndex((thread) => (found += thread.events.length) >= events)
  return enough < 0 ? Math.max(1, threads.length) : enough + 1
}
