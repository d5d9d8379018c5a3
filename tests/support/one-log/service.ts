/** So many chats there are, each with one thread that is open at first. */
export const chats = 3

/** A thread of a chat: the next one begins when something is said and this one has ended. */
export interface Thread {
  readonly id: string
  /** When it began, in milliseconds. */
  readonly startedAt: number
  /** When each of its messages was written, in milliseconds. */
  readonly messages: number[]
  tags: number
  isOpen: boolean
}

/** Something that the service tells of a thread. */
export interface Told {
  readonly name: "incoming_chat_thread" | "incoming_event" | "thread_closed" | "chat_thread_tagged"
  readonly threadId: string
  readonly payload: unknown
}

/** What LiveChat knows: the threads of each chat with messages and tags, and what bots did. */
export class Service {
  /** How long its answers to whoever joins take, in milliseconds. */
  answersIn = 0
  /** How often each text was sent. */
  readonly sent = new Map<string, number>()
  readonly #chats: Thread[][] = Array.from({ length: chats }, (_, chat) => [
    { id: `t${chat}`, startedAt: 1_000_000_000, messages: [], tags: 0, isOpen: true }
  ])
  readonly #keys = new Map<string, string>()

  /** The threads of each chat in their order. */
  get chats(): readonly (readonly Thread[])[] {
    return this.#chats
  }

  /** Something is said: a chat of which no thread is open begins the next one with it. */
  say(chat: number): Told {
    const last = this.#last(chat)
    if (last.isOpen) {
      last.messages.push(Date.now())
      return told("incoming_event", last, {
        ...place(chat, last),
        event: message(last, last.messages.length)
      })
    }
    const id = `t${chat}.${this.#chats[chat]!.length}`
    const next = { id, startedAt: Date.now(), messages: [Date.now()], tags: 0, isOpen: true }
    this.#chats[chat]!.push(next)
    return told("incoming_chat_thread", next, this.opening(chat))
  }

  tag(chat: number): Told {
    const last = this.#last(chat)
    last.tags++
    return told("chat_thread_tagged", last, { ...place(chat, last), tag: "vip" })
  }

  /** The thread of a chat that is open ends, if there is one. */
  close(chat: number): Told | undefined {
    const last = this.#last(chat)
    if (!last.isOpen) return undefined
    last.isOpen = false
    return told("thread_closed", last, place(chat, last))
  }

  /** A chat as it is told of when its last thread opens. */
  opening(chat: number) {
    return { chat: { ...about(chat), thread: written(this.#last(chat)) } }
  }

  /** The answer to a login of the agent as whom all act. */
  login() {
    const chats_summary = this.#chats.map((_, chat) => {
      const last = this.#last(chat)
      const { id, messages } = last
      const order = messages.length
      return {
        id: `c${chat}`,
        last_thread_summary: { id },
        ...(order === 0
          ? {}
          : {
              last_event_per_type: {
                message: { thread_id: id, thread_order: order, event: message(last, order) }
              }
            })
      }
    })
    return { chats_summary, my_profile: { id: "agent@example.com" } }
  }

  /** Answers what is asked by whoever joins. */
  async answer(
    action: string,
    payload: { readonly chat_id?: string; readonly thread_ids?: readonly string[] }
  ) {
    if (this.answersIn > 0) await new Promise((resolve) => setTimeout(resolve, this.answersIn))
    if (action === "get_chats_summary") return this.login()
    if (action === "get_archives") {
      const ended = this.#chats.flatMap((threads, chat) =>
        threads.flatMap((thread) =>
          thread.isOpen ? [] : { chat: { ...about(chat), thread: written(thread) } }
        )
      )
      return { chats: ended, pagination: { page: 1, total: ended.length } }
    }
    const { chat_id = "", thread_ids } = payload
    const chat = Number(chat_id.slice(1))
    const wanted = this.#chats[chat]!.filter(({ id }) => thread_ids?.includes(id) !== false)
    return { chat: { ...about(chat), threads: wanted.map(written) } }
  }

  /** Sends an event, unless it is looked for first and found. */
  send(
    { text, custom_id }: { readonly text: string; readonly custom_id?: string },
    lookFirst: boolean
  ): unknown {
    const found = lookFirst && custom_id !== undefined ? this.#keys.get(custom_id) : undefined
    if (found !== undefined) return { text: found }
    this.sent.set(text, (this.sent.get(text) ?? 0) + 1)
    if (custom_id !== undefined) this.#keys.set(custom_id, text)
    return { text }
  }

  #last(chat: number): Thread {
    return this.#chats[chat]!.at(-1)!
  }
}

const told = (name: Told["name"], { id }: Thread, payload: unknown): Told => ({ name, threadId: id, payload })

const about = (chat: number) => ({ id: `c${chat}`, users: [] })

const place = (chat: number, { id }: Thread) => ({ chat_id: `c${chat}`, thread_id: id })

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1_000)

const message = ({ id, messages }: Thread, order: number) => ({
  id: `${id}-${order}`,
  type: "message",
  order,
  text: "hi",
  author_id: "someone",
  timestamp: seconds(messages[order - 1]!)
})

const written = (thread: Thread) => ({
  id: thread.id,
  active: thread.isOpen,
  timestamp: seconds(thread.startedAt),
  events: thread.messages.map((_, i) => message(thread, i + 1))
})
