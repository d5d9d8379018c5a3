import type { AnyCatalog } from "../../../catalog/catalog.ts"
import type { ChatSnapshot, ThreadSnapshot } from "../../../catalog/roles.ts"
import type { Idiom, StoredEvent } from "./idioms.ts"

/** A thread as the service keeps it. */
export interface ServerThread {
  readonly id: string
  readonly startedAt: number
  readonly events: StoredEvent[]
  active: boolean
}

/** A chat as the service keeps it. */
export interface ServerChat {
  readonly id: string
  readonly threads: ServerThread[]
}

/** What a simulated service keeps, and shows when it is asked. */
export class Service {
  /** What happened. */
  readonly truth = new Set<string>()
  readonly chats: readonly ServerChat[] = ["c0", "c1", "c2", "hidden", "past"].map((id) => ({
    id,
    threads: []
  }))
  /** Whether the agent has begun to follow the chat that was hidden from it. */
  follows = false
  #ids = 0
  readonly #idiom: Idiom
  readonly #roles: AnyCatalog["roles"]["threadEvents"]
  /** Orders grow by this much. */
  readonly #step: number
  /** What its clock shows, in milliseconds since 1970. */
  readonly #clock: () => number

  constructor(idiom: Idiom, step: number, clock: () => number) {
    this.#idiom = idiom
    this.#roles = idiom.catalog.roles.threadEvents
    this.#step = step
    this.#clock = clock
  }

  /** Whether it can be told of a thread when it began among those of its chat. */
  isAlone(threadId: string): boolean {
    const start = this.startOf(threadId)
    const threads = this.chats
      .map((chat) => chat.threads)
      .find((all) => all.some(({ id }) => id === threadId))
    return threads?.every(({ id }) => id === threadId || this.startOf(id) !== start) ?? true
  }

  /** When a thread began, as exactly as the service tells it. */
  startOf(threadId: string): number {
    const { grain } = this.#idiom
    const thread = this.chats.flatMap(({ threads }) => threads).find(({ id }) => id === threadId)
    return Math.floor((thread?.startedAt ?? 0) / grain)
  }

  /** A chat, and the thread of it that is open. */
  running(index: number): readonly [ServerChat, ServerThread | undefined] {
    const chat = this.chats[index]!
    const last = chat.threads.at(-1)
    return [chat, last?.active === true ? last : undefined]
  }

  /** A thread begins in a chat, unless one is open there. */
  open(index: number, count: number): readonly [ServerChat, ServerThread] | undefined {
    const [chat, running] = this.running(index)
    if (running !== undefined) return undefined
    const thread: ServerThread = { id: `t${++this.#ids}`, startedAt: this.#clock(), events: [], active: true }
    chat.threads.push(thread)
    this.truth.add(`opened ${thread.id}`)
    for (let i = 0; i < count; i++) this.add(thread)
    return [chat, thread]
  }

  /** Something is said in a thread. */
  add(thread: ServerThread): StoredEvent {
    const number = (thread.events.at(-1)?.number ?? 1 - this.#step) + this.#step
    const event = this.#idiom.event(thread.id, number, this.#clock())
    thread.events.push(event)
    this.truth.add(`added ${thread.id} ${event.wire.id}`)
    return event
  }

  /** A thread as it is shown. */
  thread(chat: ServerChat, thread: ServerThread): ThreadSnapshot {
    const { id, active } = thread
    const events = structuredClone(thread.events.map(({ wire }) => wire))
    const opening = { chat: this.#idiom.chat(chat.id, thread, events) }
    const { startedAt } = this.#roles.thread(opening)!
    return { chatId: chat.id, threadId: id, active, startedAt, events, opening }
  }

  /** The chats that are open, as a login or a summary shows them. */
  openChats(): ChatSnapshot[] {
    return this.chats.flatMap((chat) => {
      const last = chat.threads.at(-1)
      if (last === undefined || !last.active || (chat.id === "hidden" && !this.follows)) return []
      return [this.#idiom.summary(chat.id, last.id, last.events.at(-1))]
    })
  }
}
