import { authorization } from "../catalog/authorization.ts"
import type { ChatSnapshot, KeyedLookup, Paging, Roles, ThreadSnapshot } from "../catalog/roles.ts"
import { type Fields, fieldsOf, listOf, textAt, textOf, valueAt } from "../json.ts"
import { microsecondsOf } from "../rfc3339.ts"
import { findByCustomId, withCustomId } from "../v3.0/keyed.ts"
import { sessionRoles } from "../v3.0/session-roles.ts"
import { people } from "./people.ts"

/** What was deleted is no news: it has its type, and nothing of what it said. */
const isThere = (event: unknown): boolean => fieldsOf(event)["deleted"] !== true

const threadSnapshot = (chat: Fields, thread: Fields): ThreadSnapshot[] => {
  const chatId = textOf(chat["id"])
  const threadId = textOf(thread["id"])
  if (chatId === undefined || threadId === undefined) return []
  const { active, created_at, events } = thread
  const microseconds = microsecondsOf(created_at)
  return [
    {
      chatId,
      threadId,
      active: typeof active === "boolean" ? active : undefined,
      startedAt: microseconds === undefined ? undefined : microseconds / 1000,
      events: Array.isArray(events) ? events.filter(isThere) : undefined,
      opening: { chat: { ...chat, thread } }
    }
  ]
}

/** A chat carries one thread. */
const threadsOf = (value: unknown): ThreadSnapshot[] => {
  const { thread, ...chat } = fieldsOf(value)
  return threadSnapshot(chat, fieldsOf(thread))
}

/** The number that the service puts behind the id of the thread, by which events of one microsecond are told apart. */
const tieOf = (id: string): string => `${(/_(\d+)$/.exec(id)?.[1] ?? "").padStart(10, "0")} ${id}`

const chatSnapshots = (summaries: unknown): ChatSnapshot[] =>
  listOf(summaries).flatMap((entry) => {
    const summary = fieldsOf(entry)
    const chatId = textOf(summary["id"])
    if (chatId === undefined) return []
    const lastOrders = new Map<string, number>()
    const lastTies = new Map<string, string>()
    for (const last of Object.values(fieldsOf(summary["last_event_per_type"]))) {
      const { thread_id, event } = fieldsOf(last)
      const { id, created_at } = fieldsOf(event)
      const order = microsecondsOf(created_at)
      if (typeof thread_id !== "string" || order === undefined) continue
      const tie = tieOf(textOf(id) ?? "")
      const [highest = -1, highestTie = ""] = [lastOrders.get(thread_id), lastTies.get(thread_id)]
      if (order < highest || (order === highest && tie < highestTie)) continue
      lastOrders.set(thread_id, order)
      lastTies.set(thread_id, tie)
    }
    const lastThreadId = textAt(summary, "last_thread_summary.id")
    return [{ chatId, lastThreadId, lastOrders, lastTies }]
  })

const sendEvent: KeyedLookup = {
  withKey: withCustomId,
  lookup: (payload) => ({ action: "get_chat", payload: { chat_id: valueAt(payload, "chat_id") } }),
  // Since then its thread may have been closed, and others opened.
  lookupLater: (payload) => ({
    action: "list_threads",
    payload: { chat_id: valueAt(payload, "chat_id"), limit: 10 }
  }),
  find: (payload, reply) => {
    const { thread, threads } = fieldsOf(reply)
    return findByCustomId(
      payload,
      [thread, ...listOf(threads)].flatMap((one) =>
        listOf(fieldsOf(one)["events"])
          .filter(isThere)
          .map((event) => ({ event, reply: { event_id: fieldsOf(event)["id"] } }))
      )
    )
  }
}

/** Each answer names the id of the page after it, which then stands without what the first page was asked for with. */
const byPageId = (list: string, ...kept: readonly string[]): Paging => ({
  items: (reply) => listOf(valueAt(reply, list)),
  next: (payload, reply) => {
    const page_id = textAt(reply, "next_page_id")
    const given = fieldsOf(payload)
    if (page_id === undefined || page_id === "" || page_id === given["page_id"]) return undefined
    return { ...Object.fromEntries(kept.map((name) => [name, given[name]])), page_id }
  }
})

const archives = byPageId("chats")

/** What the archive compares its times with is not documented: so much earlier is asked for, in milliseconds. */
const archiveMargin = 3_600_000

/** Which action and event of v3.6 plays which part. */
export const roles: Roles = {
  ...sessionRoles,
  login: {
    ...sessionRoles.login,
    chats: (reply) => chatSnapshots(valueAt(reply, "chats_summary")),
    organizationId: (reply) => textAt(reply, "license.organization_id")
  },
  renewal: { action: "update_session", payload: (token) => ({ token: authorization(token) }) },
  keyed: { send_event: sendEvent },
  paging: {
    list_archives: archives,
    list_chats: byPageId("chats_summary"),
    list_threads: byPageId("threads", "chat_id")
  },
  threads: {
    action: "get_chat",
    most: 1,
    payload: (chatId, [threadId] = []) => ({
      chat_id: chatId,
      ...(threadId === undefined ? {} : { thread_id: threadId })
    }),
    read: threadsOf
  },
  openChats: {
    action: "list_chats",
    payload: (pageId) =>
      pageId === undefined ? { filters: { active: true }, limit: 100 } : { page_id: pageId },
    read: (reply) => ({
      chats: chatSnapshots(valueAt(reply, "chats_summary")),
      nextPageId: textAt(reply, "next_page_id")
    })
  },
  archive: {
    action: "list_archives",
    first: (since) => ({
      filters: { from: new Date(since - archiveMargin).toISOString().replace("Z", "000Z") },
      limit: 100
    }),
    read: (reply) => archives.items(reply).flatMap(threadsOf),
    next: (payload, reply) => archives.next(payload, reply)
  },
  threadEvents: {
    opened: "incoming_chat",
    added: "incoming_event",
    closed: "chat_deactivated",
    // Nothing in an event says which one came before it: what is missing is seen by fetching only.
    density: "none",
    thread: (payload) => threadsOf(valueAt(payload, "chat"))[0],
    event: (payload) => {
      const event = fieldsOf(payload)["event"]
      if (event === undefined) return undefined
      const { id, created_at, author_id } = fieldsOf(event)
      const order = microsecondsOf(created_at)
      const tie = order === undefined || typeof id !== "string" ? undefined : tieOf(id)
      return {
        order,
        ...(tie === undefined ? {} : { tie }),
        occurredAt: order === undefined ? undefined : order / 1000,
        authorId: textOf(author_id)
      }
    },
    addition: (chatId, threadId, event) => ({ chat_id: chatId, thread_id: threadId, event }),
    closing: (chatId, threadId) => ({ chat_id: chatId, thread_id: threadId })
  },
  people
}
