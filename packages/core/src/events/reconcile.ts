import type { AnyCatalog } from "../catalog/catalog.ts"
import type { ChatSnapshot, ThreadSnapshot } from "../catalog/roles.ts"
import type { ServerDate } from "../catalog/transport.ts"
import type { GapEnvelope } from "./envelope.ts"
import type { Join } from "./join/join.ts"
import type { Wanted } from "./join/plan.ts"
import type { ServerTime } from "./time/server-time.ts"
import type { SteadyClock } from "./time/steady-clock.ts"

/** Whoever can make calls: a client, whichever transport it has. */
export interface Caller {
  call(
    action: string,
    payload: unknown,
    options?: { readonly deadline?: number; readonly signal?: AbortSignal }
  ): Promise<unknown>
  readonly transport?: { readonly serverDate?: ServerDate | undefined }
}

/** Why the state is looked at, and since when. */
export interface Occasion {
  readonly reason: GapEnvelope["reason"]
  /** What happened before this moment is known to be complete. */
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
/** Pages that are asked for at most: 100,000 chats. Who answers with more has lost count. */
const mostPages = 1_000
/** Milliseconds in which a call has to be answered, whatever the client makes of it. */
const longestCall = 60_000

/** Asks for what the join misses, over whichever client answers. */
export class Reconciler {
  readonly #catalog: AnyCatalog
  readonly #callers: readonly Caller[]
  readonly #join: Join
  readonly #clock: SteadyClock
  readonly #serverTime: ServerTime
  readonly #fill: number
  readonly #changed: () => void
  readonly #report: (cause: unknown) => void
  /** Shown every answer, for what it says of people. */
  readonly #read: (reply: unknown) => void
  readonly #asked = new Set<string>()
  readonly #queue: (() => void)[] = []
  readonly #closing = new AbortController()
  #running = 0

  /** `callers` are asked in turn; `changed` is called after the join was told something. */
  constructor(options: {
    readonly catalog: AnyCatalog
    readonly callers: readonly Caller[]
    readonly join: Join
    readonly clock: SteadyClock
    readonly serverTime: ServerTime
    /** Milliseconds for one thread that is waited for. */
    readonly fill: number
    readonly changed: () => void
    readonly report: (cause: unknown) => void
    readonly read: (reply: unknown) => void
  }) {
    this.#catalog = options.catalog
    this.#callers = options.callers
    this.#join = options.join
    this.#clock = options.clock
    this.#serverTime = options.serverTime
    this.#fill = options.fill
    this.#changed = options.changed
    this.#report = options.report
    this.#read = options.read
  }

  /** Ends every wait. */
  close(): void {
    this.#closing.abort(new Error("the stream is closed"))
    for (const start of this.#queue.splice(0)) start()
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  /** Fetches one thread, once at a time. Resolves to whether that succeeded. */
  async fetch(chatId: string, threadId: string): Promise<boolean> {
    if (this.#isClosed || this.#asked.has(threadId)) return true
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
    const seen = new Set<string | undefined>()
    let page: string | undefined
    do {
      if (seen.size >= mostPages) throw new Error(`${action} answers with more than ${mostPages} pages`)
      if (seen.has(page)) throw new Error(`${action} answers with the same page again and again`)
      seen.add(page)
      const { chats, nextPageId } = read(await this.#call(action, payload(page)))
      for (const chat of chats) all.push(chat)
      page = nextPageId
    } while (page !== undefined)
    return all
  }

  /** The last threads of these chats, as far as they can be fetched. */
  async lastThreads(chats: readonly ChatSnapshot[]): Promise<ThreadSnapshot[]> {
    const { action, payload, read } = this.#catalog.roles.threads
    const fetched = chats.map(async ({ chatId, lastThreadId }) => {
      if (lastThreadId === undefined) return []
      try {
        const reply = await this.#limited(() => this.#call(action, payload(chatId, [lastThreadId])))
        return read(reply).filter(({ threadId }) => threadId === lastThreadId)
      } catch (cause) {
        this.#fail(cause)
        return []
      }
    })
    return (await Promise.all(fetched)).flat()
  }

  /** Compares the state with what was seen, and fetches the difference. Each part fails alone. Never rejects. */
  async reconcile({ from, chats }: Occasion): Promise<Outcome> {
    const { recovered, guesses } = this.#join
    const chatIds = new Set<string>()
    let complete = true
    const fetchAll = async (find: () => Promise<readonly Wanted[]>): Promise<void> => {
      try {
        const wanted = await find()
        for (const { chatId } of wanted) chatIds.add(chatId)
        const fetched = await Promise.all(wanted.map((one) => this.#fetchThreads(one, from)))
        if (fetched.includes(false)) complete = false
      } catch (cause) {
        this.#fail(cause)
        complete = false
      }
    }
    await fetchAll(async () => this.#join.plan(chats ?? (await this.openChats()), this.#clock.now()))
    if (!(await this.#fetchArchive(from))) complete = false
    await fetchAll(() => Promise.resolve(this.#join.unchecked(from)))
    // What is history was decided by a clock that may be set wrongly.
    if (this.#join.guesses > guesses) complete = false
    return { chatIds: [...chatIds], recovered: this.#join.recovered - recovered, complete }
  }

  /** Fetches threads of a chat, in as many calls as it takes. Resolves to whether all came. */
  async #fetchThreads(
    { chatId, threadIds }: Wanted,
    since: number | undefined,
    deadline?: number
  ): Promise<boolean> {
    const { most } = this.#catalog.roles.threads
    const calls: Promise<boolean>[] = []
    for (let start = 0; start < threadIds.length; start += most) {
      const some = threadIds.slice(start, start + most)
      calls.push(this.#fetchSome({ chatId, threadIds: some }, since, deadline))
    }
    return !(await Promise.all(calls)).includes(false)
  }

  async #fetchSome(wanted: Wanted, since: number | undefined, deadline?: number): Promise<boolean> {
    const { chatId, threadIds } = wanted
    const { action, payload, read } = this.#catalog.roles.threads
    const threads = new Map<string, ThreadSnapshot>()
    let askedAt = 0
    try {
      const reply = await this.#limited(() => {
        askedAt = this.#clock.now()
        return this.#call(action, payload(chatId, threadIds), deadline)
      })
      for (const thread of read(reply)) threads.set(thread.threadId, thread)
    } catch (cause) {
      this.#fail(cause)
    }
    if (this.#isClosed) return false
    let complete = true
    for (const threadId of threadIds) {
      const thread = threads.get(threadId)
      if (thread !== undefined && this.#fillIn(thread, askedAt, since)) continue
      complete = false
      this.#join.failed(threadId, this.#clock.now())
    }
    this.#changed()
    return complete
  }

  /** The threads that were over as the stream began: a list of chats does not say which are. */
  async closedThreads(began: number): Promise<string[]> {
    const closed: string[] = []
    await this.#readArchive(began, (threads) => {
      for (const { threadId, active } of threads) if (active === false) closed.push(threadId)
    })
    return closed
  }

  /** The only place where chats are seen that were opened and closed in between. */
  async #fetchArchive(from: number): Promise<boolean> {
    let complete = true
    try {
      await this.#readArchive(from, (threads, askedAt) => {
        for (const thread of threads) if (!this.#fillIn(thread, askedAt, from)) complete = false
        this.#changed()
      })
      return complete && !this.#isClosed
    } catch (cause) {
      this.#fail(cause)
      return false
    }
  }

  /** Reads the archive since a moment, page by page. */
  async #readArchive(
    from: number,
    onPage: (threads: readonly ThreadSnapshot[], askedAt: number) => void
  ): Promise<void> {
    const { action, first, read, next } = this.#catalog.roles.archive
    let payload: unknown = first(this.#serverTime.at(from))
    for (let page = 1; payload !== undefined; page++) {
      if (page > mostPages) throw new Error(`${action} answers with more than ${mostPages} pages`)
      const asked = payload
      let askedAt = 0
      const reply = await this.#limited(() => {
        askedAt = this.#clock.now()
        return this.#call(action, asked)
      })
      const threads = read(reply)
      onPage(threads, askedAt)
      payload = threads.length === 0 ? undefined : next(asked, reply)
    }
  }

  /** Tells the join of a thread. One that it cannot read is no reason to leave out the others. */
  #fillIn(thread: ThreadSnapshot, askedAt: number, since: number | undefined): boolean {
    try {
      this.#join.filled(thread, askedAt, this.#clock.now(), since)
      return true
    } catch (cause) {
      this.#fail(cause)
      return false
    }
  }

  /** Being closed is no failure. */
  #fail(cause: unknown): void {
    if (!this.#isClosed) this.#report(cause)
  }

  async #call(action: string, payload: unknown, deadline = longestCall): Promise<unknown> {
    let failure: unknown = new Error("there is no client to ask")
    for (const caller of this.#callers) {
      try {
        const reply = await this.#answer(caller, action, payload, deadline)
        const date = caller.transport?.serverDate
        if (date !== undefined) {
          const { time, sentAt, receivedAt } = date
          this.#serverTime.dated(time, this.#clock.ofPlatform(sentAt), this.#clock.ofPlatform(receivedAt))
        }
        this.#read(reply)
        return reply
      } catch (cause) {
        failure = cause
        if (this.#isClosed) break
      }
    }
    throw failure
  }

  /** The answer of a client, which has to come in time and before the stream is closed. */
  #answer(caller: Caller, action: string, payload: unknown, deadline: number): Promise<unknown> {
    const { signal } = this.#closing
    return new Promise((resolve, reject) => {
      const onClosed = (): void => reject(signal.reason as Error)
      const timer = setTimeout(
        () => reject(new Error(`${action} was not answered within ${deadline} ms`)),
        deadline
      )
      if (signal.aborted) onClosed()
      signal.addEventListener("abort", onClosed, { once: true })
      const done = (): void => {
        clearTimeout(timer)
        signal.removeEventListener("abort", onClosed)
      }
      // A client of the user's own may throw in place of rejecting.
      Promise.resolve()
        .then(() => caller.call(action, payload, { deadline, signal }))
        .then(resolve, reject)
        .finally(done)
    })
  }

  async #limited<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= concurrency) await new Promise<void>((resolve) => this.#queue.push(resolve))
    this.#running++
    try {
      if (this.#isClosed) throw this.#closing.signal.reason
      return await task()
    } finally {
      this.#running--
      this.#queue.shift()?.()
    }
  }
}
