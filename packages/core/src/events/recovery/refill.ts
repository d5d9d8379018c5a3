import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot, ThreadSnapshot } from "../../catalog/roles.ts"
import { Asker, type AskerOptions, type AskOptions } from "./asker.ts"
import type { GapEnvelope } from "../envelope.ts"
import { FetchedThreads } from "../join/fetched-threads.ts"
import type { Join } from "../join/join.ts"
import { planFetches, uncheckedThreads, type Wanted } from "./plan.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

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

/** What is refilled, and with what. */
export interface RefillOptions {
  readonly catalog: AnyCatalog
  readonly join: Join
  readonly clock: SteadyClock
  /** Called after the join was told something. */
  readonly changed: () => void
}

/** A thread that was asked for, and may have come. */
interface Fetched {
  readonly threadId: string
  readonly thread: ThreadSnapshot | undefined
  readonly askedAt: number
}

const startOf = (thread: ThreadSnapshot | undefined): number => thread?.startedAt ?? 0

/** Fetches what the join has missed, or not seen yet. Loaded as a stream begins that can ask. */
export class Refill {
  readonly #asker: Asker
  readonly #catalog: AnyCatalog
  readonly #join: Join
  readonly #threads: FetchedThreads
  readonly #clock: SteadyClock
  readonly #changed: () => void

  constructor(options: AskerOptions & RefillOptions) {
    const { catalog, join, clock, changed } = options
    this.#asker = new Asker(options)
    this.#catalog = catalog
    this.#join = join
    this.#threads = new FetchedThreads(join.parts)
    this.#clock = clock
    this.#changed = changed
  }

  /** Ends every wait. */
  close(): void {
    this.#asker.close()
  }

  /** The chats that are open. */
  openChats(): Promise<readonly ChatSnapshot[]> {
    return this.#asker.openChats()
  }

  /** The threads that were over at a moment. */
  async closedThreads(moment: number): Promise<readonly string[]> {
    const closed: string[] = []
    await this.#asker.readArchive(moment, (threads) => {
      for (const { threadId, active } of threads) if (active === false) closed.push(threadId)
    })
    return closed
  }

  /** Compares the state with what was seen, and fetches the difference. Each part fails alone. Never rejects. */
  async reconcile({ from, chats }: Occasion): Promise<Outcome> {
    const { recovered } = this.#join
    const { guesses } = this.#threads
    const chatIds = new Set<string>()
    let complete = true
    const fetchAll = async (find: () => Promise<readonly Wanted[]>): Promise<void> => {
      try {
        const wanted = await find()
        for (const { chatId } of wanted) chatIds.add(chatId)
        const fetched = await Promise.all(wanted.map((one) => this.fetchThreads(one, from)))
        if (fetched.includes(false)) complete = false
      } catch (cause) {
        this.#asker.failed(cause)
        complete = false
      }
    }
    await fetchAll(async () =>
      planFetches(this.#join, chats ?? (await this.#asker.openChats()), this.#clock.now())
    )
    if (!(await this.#fetchArchive(from))) complete = false
    await fetchAll(() => Promise.resolve(uncheckedThreads(this.#join, from)))
    // What is history was decided by a clock that may be set wrongly.
    if (this.#threads.guesses > guesses) complete = false
    return { chatIds: [...chatIds], recovered: this.#join.recovered - recovered, complete }
  }

  /**
   * Fetches threads of a chat, in as many calls as it takes, and tells the join of them in the order in which they began.
   * Resolves to whether all came.
   */
  async fetchThreads(
    { chatId, threadIds }: Wanted,
    since: number | undefined,
    how?: Pick<AskOptions, "isUrgent" | "deadline">
  ): Promise<boolean> {
    const { most } = this.#catalog.roles.threads
    const fetched: Fetched[] = []
    let left = Math.max(1, Math.ceil(threadIds.length / most))
    let complete = true
    const onFetched = (some: readonly Fetched[]): void => {
      fetched.push(...some)
      // At once: the next call waits for there to be room.
      if (--left === 0) complete = this.#fillInAll(fetched, since)
    }
    const calls: Promise<void>[] = []
    for (let start = 0; start < threadIds.length; start += most) {
      calls.push(this.#fetchSome({ chatId, threadIds: threadIds.slice(start, start + most) }, how, onFetched))
    }
    await Promise.all(calls)
    return complete
  }

  async #fetchSome(
    { chatId, threadIds }: Wanted,
    how: AskOptions | undefined,
    onFetched: (fetched: readonly Fetched[]) => void
  ): Promise<void> {
    const { action, payload, read } = this.#catalog.roles.threads
    const threads = new Map<string, ThreadSnapshot>()
    let askedAt = 0
    const onTurn = (now: number): void => {
      for (const threadId of threadIds) this.#join.asked(threadId, now)
      this.#changed()
    }
    try {
      const answer = await this.#asker.ask(action, payload(chatId, threadIds), { ...how, onTurn })
      askedAt = answer.askedAt
      for (const thread of read(answer.reply)) threads.set(thread.threadId, thread)
    } catch (cause) {
      this.#asker.failed(cause)
    }
    onFetched(threadIds.map((threadId) => ({ threadId, thread: threads.get(threadId), askedAt })))
  }

  /** Tells the join of threads of a chat. Answers whether all had come. */
  #fillInAll(fetched: readonly Fetched[], since: number | undefined): boolean {
    if (this.#asker.isClosed) return false
    let complete = true
    for (const { threadId, thread, askedAt } of fetched.toSorted(
      (a, b) => startOf(a.thread) - startOf(b.thread)
    )) {
      if (thread !== undefined && this.#fillIn(thread, askedAt, since)) continue
      complete = false
      this.#join.failed(threadId, this.#clock.now())
    }
    this.#changed()
    return complete
  }

  /** The only place where chats are seen that were opened and closed in between. */
  async #fetchArchive(from: number): Promise<boolean> {
    let complete = true
    try {
      await this.#asker.readArchive(from, (threads, askedAt) => {
        const inOrder = threads.toSorted((a, b) => startOf(a) - startOf(b))
        for (const thread of inOrder) if (!this.#fillIn(thread, askedAt, from)) complete = false
        this.#changed()
      })
      return complete && !this.#asker.isClosed
    } catch (cause) {
      this.#asker.failed(cause)
      return false
    }
  }

  /** Tells the join of a thread. One that it cannot read is no reason to leave out the others. */
  #fillIn(thread: ThreadSnapshot, askedAt: number, since: number | undefined): boolean {
    try {
      this.#threads.take(thread, askedAt, this.#clock.now(), since)
      return true
    } catch (cause) {
      this.#asker.failed(cause)
      return false
    }
  }

  /** The last threads of these chats, as far as they can be fetched. */
  async lastThreads(chats: readonly ChatSnapshot[]): Promise<ThreadSnapshot[]> {
    const { action, payload, read } = this.#catalog.roles.threads
    const fetched = chats.map(async ({ chatId, lastThreadId }) => {
      if (lastThreadId === undefined) return []
      try {
        const { reply } = await this.#asker.ask(action, payload(chatId, [lastThreadId]))
        return read(reply).filter(({ threadId }) => threadId === lastThreadId)
      } catch (cause) {
        this.#asker.failed(cause)
        return []
      }
    })
    return (await Promise.all(fetched)).flat()
  }
}
