import { type Fields, fieldsOf, listOf, numberOf, textAt, textOf, valueAt } from "../json.ts"
import { findByCustomId, withCustomId } from "./keyed.ts"
import { sessionRoles } from "./session-roles.ts"
import type {
  AuthorHint,
  ChatSnapshot,
  KeyedLookup,
  Paging,
  Person,
  Roles,
  ThreadSnapshot
} from "../catalog/roles.ts"

const threadSnapshot = (chat: Fields, thread: Fields): ThreadSnapshot[] => {
  const chatId = textOf(chat["id"])
  const threadId = textOf(thread["id"])
  if (chatId === undefined || threadId === undefined) return []
  const { threads: _threads, threads_summary: _summary, properites, ...rest } = chat
  const properties = rest["properties"] ?? properites
  const seconds = numberOf(thread["timestamp"])
  const opening = { chat: { ...rest, ...(properties === undefined ? {} : { properties }), thread } }
  return [
    {
      chatId,
      threadId,
      active: typeof thread["active"] === "boolean" ? thread["active"] : undefined,
      startedAt: seconds === undefined ? undefined : seconds * 1000,
      events: Array.isArray(thread["events"]) ? (thread["events"] as unknown[]) : undefined,
      opening
    }
  ]
}

/** A chat carries one `thread` or several `threads`, depending on the answer. */
const threadsOf = (value: unknown): ThreadSnapshot[] => {
  const chat = fieldsOf(value)
  const threads = chat["threads"] === undefined ? [chat["thread"]] : listOf(chat["threads"])
  return threads.flatMap((thread) => threadSnapshot(chat, fieldsOf(thread)))
}

const chatSnapshots = (summaries: unknown): ChatSnapshot[] =>
  listOf(summaries).flatMap((entry) => {
    const summary = fieldsOf(entry)
    const chatId = textOf(summary["id"])
    if (chatId === undefined) return []
    const lastOrders = new Map<string, number>()
    for (const last of Object.values(fieldsOf(summary["last_event_per_type"]))) {
      const { thread_id, event } = fieldsOf(last)
      const order = numberOf(valueAt(event, "order"))
      if (typeof thread_id !== "string" || order === undefined) continue
      lastOrders.set(thread_id, Math.max(order, lastOrders.get(thread_id) ?? order))
    }
    return [{ chatId, lastThreadId: textAt(summary, "last_thread_summary.id"), lastOrders }]
  })

/** People have an e-mail address for an id, bots a random text. */
const personOf = (user: unknown, type = fieldsOf(user)["type"]): Person[] => {
  const id = textOf(fieldsOf(user)["id"])
  if (id === undefined || (type !== "customer" && type !== "agent")) return []
  const isBot = type === "agent" && !id.includes("@") && fieldsOf(user)["email"] === undefined
  return [{ id, role: isBot ? "bot" : type }]
}

const usersOf = (value: unknown): readonly Person[] => {
  const { chat, chats, chats_summary, customer, customers, my_profile, user, user_type, users } =
    fieldsOf(value)
  const found = [
    ...personOf(my_profile, "agent"),
    ...personOf(user, user_type),
    ...personOf(customer, "customer")
  ]
  for (const each of listOf(customers)) found.push(...personOf(each, "customer"))
  for (const each of listOf(users)) found.push(...personOf(each))
  for (const each of [chat, ...listOf(chats), ...listOf(chats_summary)]) {
    const about = fieldsOf(each)
    // An archive wraps its chats.
    for (const person of listOf(about["users"] ?? fieldsOf(about["chat"])["users"]))
      found.push(...personOf(person))
  }
  return found
}

const authorOf = (payload: unknown): AuthorHint | undefined => {
  const fields = fieldsOf(payload)
  const { event, sneak_peek, typing_indicator, postback } = fields
  const about = fieldsOf(event ?? sneak_peek ?? typing_indicator)
  const id =
    textOf(about["author_id"]) ??
    textOf(fields["author_id"]) ??
    textOf(fields["requester_id"]) ??
    (postback === undefined ? undefined : textOf(fields["user_id"]))
  if (about["type"] === "system_message") return { id, role: "system" }
  // What is being typed is shown of customers only, and they alone press buttons.
  if (sneak_peek !== undefined || postback !== undefined) return { id, role: "customer" }
  return id === undefined ? undefined : { id, role: id.includes("@") ? "agent" : undefined }
}

const audienceOf = (payload: unknown): "all" | "agents" | undefined => {
  const { event, typing_indicator } = fieldsOf(payload)
  const about = event ?? typing_indicator
  if (about === undefined) return undefined
  return fieldsOf(about)["recipients"] === "agents" ? "agents" : "all"
}

const sendEvent: KeyedLookup = {
  withKey: withCustomId,
  lookup: (payload) => ({ action: "get_chat_threads", payload: { chat_id: valueAt(payload, "chat_id") } }),
  find: (payload, reply) =>
    findByCustomId(
      payload,
      threadsOf(valueAt(reply, "chat")).flatMap(({ threadId, events = [] }) =>
        events.map((event) => ({ event, reply: { thread_id: threadId, event } }))
      )
    )
}

/** Each answer names the id of the page after it. */
const byPageId = (list: string): Paging => ({
  items: (reply) => listOf(valueAt(reply, list)),
  next: (payload, reply) => {
    const { next_page_id } = fieldsOf(reply)
    const given = fieldsOf(payload)
    return typeof next_page_id === "string" && next_page_id !== "" && next_page_id !== given["page_id"]
      ? { ...given, page_id: next_page_id }
      : undefined
  }
})

/** Pages are counted; each answer says how many items there are in all. */
const byPageNumber = (list: string): Paging => ({
  items: (reply) => listOf(valueAt(reply, list)),
  next: (payload, reply) => {
    const given = fieldsOf(payload)
    const asked = fieldsOf(given["pagination"])
    const page = numberOf(asked["page"]) ?? 1
    const limit = numberOf(asked["limit"]) ?? 25
    const total = numberOf(valueAt(reply, "pagination.total")) ?? 0
    return listOf(valueAt(reply, list)).length > 0 && page * limit < total && page < lastPage
      ? { ...given, pagination: { ...asked, page: page + 1 } }
      : undefined
  }
})

/** The highest number of a page that is taken. */
const lastPage = 1000

const archives = byPageNumber("chats")

const day = 86_400_000

/** Which action and event of v3.0 plays which part. */
export const roles: Roles = {
  ...sessionRoles,
  login: { ...sessionRoles.login, chats: (reply) => chatSnapshots(valueAt(reply, "chats_summary")) },
  keyed: { send_event: sendEvent },
  paging: {
    get_archives: archives,
    get_chat_threads_summary: byPageId("threads_summary"),
    get_chats_summary: byPageId("chats_summary"),
    get_customers: byPageId("customers")
  },
  threads: {
    action: "get_chat_threads",
    most: Infinity,
    payload: (chatId, threadIds) => ({
      chat_id: chatId,
      ...(threadIds === undefined ? {} : { thread_ids: threadIds })
    }),
    read: (reply) => threadsOf(valueAt(reply, "chat"))
  },
  openChats: {
    action: "get_chats_summary",
    payload: (pageId) => ({
      filters: { include_active: true },
      limit: 100,
      ...(pageId === undefined ? {} : { page_id: pageId })
    }),
    read: (reply) => ({
      chats: chatSnapshots(valueAt(reply, "chats_summary")),
      nextPageId: textAt(reply, "next_page_id")
    })
  },
  archive: {
    action: "get_archives",
    first: (since) => ({
      // The days of the service need not be those of UTC.
      filters: { date_from: new Date(since - day / 2).toISOString().slice(0, 10) },
      pagination: { page: 1, limit: 100 }
    }),
    read: (reply) => archives.items(reply).flatMap((entry) => threadsOf(valueAt(entry, "chat"))),
    next: (payload, reply) => archives.next(payload, reply)
  },
  threadEvents: {
    opened: "incoming_chat_thread",
    added: "incoming_event",
    closed: "thread_closed",
    density: "dense",
    thread: (payload) => threadsOf(valueAt(payload, "chat"))[0],
    event: (payload) => {
      const event = fieldsOf(payload)["event"]
      if (event === undefined) return undefined
      const { order, timestamp, author_id } = fieldsOf(event)
      const seconds = numberOf(timestamp)
      return {
        order: numberOf(order),
        occurredAt: seconds === undefined ? undefined : seconds * 1000,
        authorId: textOf(author_id)
      }
    },
    addition: (chatId, threadId, event) => ({ chat_id: chatId, thread_id: threadId, event }),
    closing: (chatId, threadId) => ({ chat_id: chatId, thread_id: threadId })
  },
  people: { users: usersOf, author: authorOf, audience: audienceOf }
}
