/** So many threads there are, each in a chat of its own. */
export const threads = 3

interface Thread {
  /** When each of its messages was written, in milliseconds. */
  readonly messages: number[]
  tags: number
}

/** What LiveChat knows: threads with messages and tags, and what bots did. */
export class Service {
  readonly threads: readonly Thread[] = Array.from({ length: threads }, () => ({ messages: [], tags: 0 }))
  /** How often each text was sent. */
  readonly sent = new Map<string, number>()
  readonly #keys = new Map<string, string>()

  say(thread: number): { readonly name: string; readonly payload: unknown } {
    const { messages } = this.threads[thread]!
    messages.push(Date.now())
    return { name: "incoming_event", payload: this.#message(thread, messages.length) }
  }

  tag(thread: number): { readonly name: string; readonly payload: unknown } {
    this.threads[thread]!.tags++
    return { name: "chat_thread_tagged", payload: { ...place(thread), tag: "vip" } }
  }

  opening(thread: number) {
    const events = this.threads[thread]!.messages.map((_, i) => this.#message(thread, i + 1).event)
    return {
      chat: {
        id: `c${thread}`,
        users: [],
        thread: { id: `t${thread}`, active: true, timestamp: 1_000_000, events }
      }
    }
  }

  /** The answer to a login of the agent as whom all act. */
  login() {
    const chats_summary = this.threads.map(({ messages }, thread) => ({
      id: `c${thread}`,
      last_thread_summary: { id: `t${thread}` },
      ...(messages.length === 0
        ? {}
        : {
            last_event_per_type: {
              message: {
                thread_id: `t${thread}`,
                thread_order: messages.length,
                event: this.#message(thread, messages.length).event
              }
            }
          })
    }))
    return { chats_summary, my_profile: { id: "agent@example.com" } }
  }

  /** Answers what is asked by whoever joins. */
  answer(action: string, { chat_id = "" }: { readonly chat_id?: string }): unknown {
    if (action === "get_chats_summary") return this.login()
    if (action === "get_archives") return { chats: [], pagination: { total: 0 } }
    const { chat } = this.opening(Number(chat_id.slice(1)))
    return { chat: { ...chat, threads: [chat.thread] } }
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

  #message(thread: number, order: number) {
    const at = this.threads[thread]!.messages[order - 1] ?? Date.now()
    const event = {
      id: `t${thread}-${order}`,
      type: "message",
      order,
      text: "hi",
      author_id: "someone",
      timestamp: Math.floor(at / 1_000)
    }
    return { ...place(thread), event }
  }
}

const place = (thread: number) => ({ chat_id: `c${thread}`, thread_id: `t${thread}` })
