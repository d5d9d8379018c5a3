import { type Idiom, type StoredEvent } from "../../join/test-support/idioms.ts"

/** A thread as the service keeps it. */
export interface Thread {
  readonly id: string
  readonly startedAt: number
  readonly events: StoredEvent[]
  active: boolean
}

/** The chats that a simulated service keeps, and what it answers when it is asked for them. */
export class Service {
  readonly chats: Thread[][] = [[], []]
  readonly #idiom: Idiom
  #ids = 0

  constructor(idiom: Idiom) {
    this.#idiom = idiom
  }

  /** A thread begins in a chat. */
  begin(chat: Thread[], startedAt: number): Thread {
    const thread: Thread = { id: `t${++this.#ids}`, startedAt, events: [], active: true }
    chat.push(thread)
    return thread
  }

  /** A chat that has been going on for long when the stream begins. */
  beginBefore(at: number): void {
    const { id, events } = this.begin(this.chats[0]!, at)
    for (const number of [1, 2]) events.push(this.#idiom.event(id, number, at + number * 1_000))
  }

  /** The chat that a thread is in. */
  chatOf(threadId: string): string {
    return String(this.chats.findIndex((chat) => chat.some(({ id }) => id === threadId)))
  }

  /** When a thread began, as exactly as the service tells it. */
  startOf(threadId: string): number {
    const thread = this.chats.flat().find(({ id }) => id === threadId)
    return Math.floor((thread?.startedAt ?? 0) / this.#idiom.grain)
  }

  /** A chat on the wire, with one of its threads. */
  chat(chatId: string, thread: Thread): unknown {
    return this.#idiom.chat(
      chatId,
      thread,
      thread.events.map(({ wire }) => wire)
    )
  }

  /** What it answers. */
  answer(action: string, given: Record<string, unknown>): unknown {
    const { openChats, threads, archive } = this.#idiom.catalog.roles
    const isV3_0 = action.startsWith("get_") && archive.action === "get_archives"
    if (action === openChats.action) {
      const open = this.chats.flatMap((chat, i) => {
        const last = chat.at(-1)
        if (last === undefined) return []
        const event = last.events.at(-1)
        const per = event === undefined ? {} : { message: { thread_id: last.id, event: event.wire } }
        return [{ id: `c${i}`, last_thread_summary: { id: last.id }, last_event_per_type: per }]
      })
      return { chats_summary: open }
    }
    if (action === threads.action) {
      const chatId = given["chat_id"] as string
      const chat = this.chats[Number(chatId.slice(1))]!
      if (!isV3_0) {
        const wanted = given["thread_id"] ?? chat.at(-1)?.id
        const thread = chat.find(({ id }) => id === wanted)
        return thread === undefined ? {} : this.chat(chatId, thread)
      }
      const ids = given["thread_ids"] as readonly string[] | undefined
      const found = chat.filter(({ id }) => ids === undefined || ids.includes(id))
      const threadsFound = found.map((thread) => (this.chat(chatId, thread) as { thread: unknown }).thread)
      return { chat: { id: chatId, users: [], threads: threadsFound } }
    }
    if (action === archive.action) {
      const closed = this.chats.flatMap((chat, i) =>
        chat.filter(({ active }) => !active).map((thread) => this.chat(`c${i}`, thread))
      )
      if (!isV3_0) return { chats: closed }
      return { chats: closed.map((chat) => ({ chat })), pagination: { page: 1, total: closed.length } }
    }
    throw new Error(`nobody should ask for ${action}`)
  }
}

/** Answers are dated, so that clocks that differ are known to: `ahead` are the minutes by which that of the service is. */
export const datedTransport = (ahead: number) => ({
  get serverDate() {
    const at = performance.now()
    const time = Math.floor((Date.now() + ahead * 60_000) / 1_000) * 1_000
    return { time, sentAt: at, receivedAt: at }
  }
})
