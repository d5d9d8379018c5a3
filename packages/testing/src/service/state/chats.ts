import { Refusal } from "../refusal.ts"
import type { ChatRecord, EventRecord, MemberRecord, ThreadRecord } from "../world.ts"

/** The chats of the licence. */
export class Chats {
  readonly byId = new Map<string, ChatRecord>()
  /** Those that wait for an agent, or did until now. */
  readonly waiting = new Set<ChatRecord>()

  find(id: string): ChatRecord {
    const chat = this.byId.get(id)
    if (chat === undefined) throw new Refusal("not_found", `There is no chat ${id}`)
    return chat
  }

  /** A chat with nobody in it, open to everybody; it is not among the others until it is added. */
  blank(id: string): ChatRecord {
    return {
      id,
      users: [],
      properties: {},
      access: { group_ids: [0] },
      follower_ids: [],
      threads: []
    }
  }

  add(chat: ChatRecord): void {
    this.byId.set(chat.id, chat)
  }
}

/** The thread that is open, if one is. */
export const activeThread = (chat: ChatRecord): ThreadRecord | undefined => {
  const last = chat.threads.at(-1)
  return last?.active === true ? last : undefined
}

export const findThread = (chat: ChatRecord, threadId: string): ThreadRecord => {
  const thread = chat.threads.find(({ id }) => id === threadId)
  if (thread === undefined) throw new Refusal("not_found", `Chat ${chat.id} has no thread ${threadId}`)
  return thread
}

/** An event by its id, or by that of its thread and its place. */
export const findEvent = (thread: ThreadRecord, eventId: string): EventRecord => {
  const event = thread.events.find(({ id, order }) => id === eventId || `${thread.id}_${order}` === eventId)
  if (event === undefined) throw new Refusal("not_found", `Thread ${thread.id} has no event ${eventId}`)
  return event
}

/** The user as a member of the chat, also one who has left. */
export const memberOf = (chat: ChatRecord, userId: string): MemberRecord | undefined =>
  chat.users.find(({ id }) => id === userId)

/** Whether the user is in the chat now. */
export const isPresent = (chat: ChatRecord, userId: string): boolean =>
  memberOf(chat, userId)?.present === true

export const customerOf = (chat: ChatRecord): MemberRecord | undefined =>
  chat.users.find(({ type }) => type === "customer")

export const presentAgentIds = (chat: ChatRecord): string[] =>
  chat.users.filter(({ type, present }) => type === "agent" && present).map(({ id }) => id)

/** The customer of the chat, as somebody to be told. */
export const customerIdsOf = (chat: ChatRecord): string[] => {
  const customer = customerOf(chat)
  return customer === undefined ? [] : [customer.id]
}
