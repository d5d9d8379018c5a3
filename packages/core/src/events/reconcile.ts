import type { AnyCatalog } from "../catalog/catalog.ts"
import type { ChatSnapshot, ThreadSnapshot } from "../catalog/roles.ts"
import type { GapEnvelope } from "./envelope.ts"
import type { Join } from "./join/join.ts"
import type { Wanted } from "./join/plan.ts"

/** Whoever can make calls: a client, whichever transport it has. */
export interface Caller {
  call(action: string, payload: unknown, options?: { readonly deadline?: number }): Promise<unknown>
}

/** Why the state is looked at, and since when. */
export interface Occasion {
  readonly reason: GapEnvelope["reason"]
  /** Milliseconds since 1970: what happened before is known to be complete. */
  readonly from: number
  /** The chats as they are, when that is known already. */
  readonly chats?: readonly ChatSnapshot[] | undefined
}

/** What a look at the state has shown. */
export interface Outcome {
  readonly chatIds: readonly string[]
  readonly recovered: number
  readonly complete: boolean
}

const concurrency = 2
const day = 86_400_000

/** Asks for what the join misses, over whichever client answers. */
export class Reconciler {
  readonly #catalog: AnyCatalog
  readonly #callers: readonly Caller[]
  readonly #join: Join
  readonly #fill: number
  readonly #changed: () => void
  readonly #report: (cause: unknown) => void
  readonly #asked = new Set<string>()
  readonly #queue: (() => void)[] = []
  #running = 0
  #closed = false

  /** `callers` are asked in turn; `changed` is called after the join was told something. */
  constructor(options: {
    readonly catalog: AnyCatalog
    readonly callers: readonly Caller[]
    readonly join: Join
    /** Milliseconds for one thread that is waited for. */
    readonly fill: number
    readonly changed: () => void
    readonly report: (cause: unknown) => void
  }) {
    this.#catalog = options.catalog
    this.#callers = options.callers
    this.#join = options.join
    this.#fill = options.fill
    this.#changed = options.changed
    this.#report = options.report
  }

  close(): void {
    this.#closed = true
    for (const start of this.#queue.splice(0)) start()
  }

  /** Fetches one thread, once at a time. Resolves to whether that succeeded. */
  async fetch(chatId: string, threadId: string): Promise<boolean> {
    if (this.#closed || this.#asked.has(threadId)) return true
    this.#asked.add(threadId)
    try {
      return await this.#fetchThreads({ chatId, threadIds: [threadId] }, undefined, this.#fill)
    } finally {
      this.#asked.delete(threadId)
    }
  }

  /** The chats that are open. */
  async openChats(): Promise<readonly ChatSnapshot[]> {
    const { action, payload, read } = this.#catalog.roles.openChats
    const all: ChatSnapshot[] = []
    let page: string | undefined
    do {
      const { chats, nextPageId } = read(await this.#call(action, payload(page)))
      all.push(...chats)
      page = nextPageId === page ? undefined : nextPageId
    } while (page !== undefined)
    return all
  }

  /** Compares the state with what was seen, and fetches the difference. Never rejects. */
  async reconcile({ from, chats }: Occasion): Promise<Outcome> {
    const before = this.#join.recovered
    let complete = true
    let wanted: Wanted[] = []
    try {
      wanted = this.#join.plan(chats ?? (await this.openChats()), Date.now())
    } catch (cause) {
      this.#report(cause)
      complete = false
    }
    const since = from
    const results = await Promise.all(wanted.map((one) => this.#fetchThreads(one, since)))
    if (results.includes(false)) complete = false
    if (!(await this.#fetchArchive(since))) complete = false
    const unchecked = this.#join.unchecked(since)
    const late = await Promise.all(unchecked.map((one) => this.#fetchThreads(one, since)))
    if (late.includes(false)) complete = false
    const chatIds = [...new Set([...wanted, ...unchecked].map(({ chatId }) => chatId))]
    return { chatIds, recovered: this.#join.recovered - before, complete }
  }

  async #fetchThreads(wanted: Wanted, since: number | undefined, deadline?: number): Promise<boolean> {
    const { chatId, threadIds } = wanted
    const { action, payload, read } = this.#catalog.roles.threads
    let threads: readonly ThreadSnapshot[] = []
    let askedAt = 0
    try {
      const reply = await this.#limited(() => {
        askedAt = Date.now()
        return this.#call(action, payload(chatId, threadIds), deadline)
      })
      threads = read(reply)
    } catch (cause) {
      this.#report(cause)
    }
    if (this.#closed) return false
    let complete = true
    for (const threadId of threadIds) {
      const thread = threads.find((candidate) => candidate.threadId === threadId)
      if (thread === undefined) {
        complete = false
        this.#join.failed(threadId, Date.now())
      } else this.#join.filled(thread, askedAt, Date.now(), since)
    }
    this.#changed()
    return complete
  }

  /** The only place where chats are seen that were opened and closed in between. It is kept by the day. */
  async #fetchArchive(from: number): Promise<boolean> {
    const { action, payload, read } = this.#catalog.roles.archive
    // The days of the service need not be those of UTC.
    const first = new Date(from - day / 2).toISOString().slice(0, 10)
    try {
      for (let page = 1, pages = 1; page <= pages && !this.#closed; page++) {
        let askedAt = 0
        const answer = await this.#limited(() => {
          askedAt = Date.now()
          return this.#call(action, payload(first, page))
        })
        const reply = read(answer)
        pages = reply.pages
        for (const thread of reply.threads) this.#join.filled(thread, askedAt, Date.now(), from)
        this.#changed()
      }
      return !this.#closed
    } catch (cause) {
      this.#report(cause)
      return false
    }
  }

  async #call(action: string, payload: unknown, deadline?: number): Promise<unknown> {
    let failure: unknown = new Error("there is no client to ask")
    for (const caller of this.#callers) {
      try {
        return await caller.call(action, payload, deadline === undefined ? undefined : { deadline })
      } catch (cause) {
        failure = cause
      }
    }
    throw failure
  }

  async #limited<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= concurrency) await new Promise<void>((resolve) => this.#queue.push(resolve))
    this.#running++
    try {
      return await task()
    } finally {
      this.#running--
      this.#queue.shift()?.()
    }
  }
}
