import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot, ThreadSnapshot } from "../../catalog/roles.ts"
import type { ServerDate } from "../../catalog/transport.ts"
import { Fifo } from "../logs/fifo.ts"
import { pause } from "../time/pause.ts"
import type { ServerTime } from "../time/server-time.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

/** Whoever can make calls: a client, whichever transport it has. */
export interface Caller {
  call(
    action: string,
    payload: unknown,
    options?: { readonly deadline?: number; readonly signal?: AbortSignal }
  ): Promise<unknown>
  readonly transport?: { readonly serverDate?: ServerDate | undefined }
}

const concurrency = 2
/** Pages that are asked for at most: 100,000 chats. Who answers with more has lost count. */
const mostPages = 1_000
/** Milliseconds in which a call has to be answered, whatever the client makes of it. */
const longestCall = 60_000

/** How soon is looked again whether there is room, in milliseconds. */
const roomEvery = 50

/** What is asked with. */
export interface AskerOptions {
  readonly catalog: AnyCatalog
  /** Asked in turn. */
  readonly callers: readonly Caller[]
  readonly clock: SteadyClock
  readonly serverTime: ServerTime
  readonly report: (cause: unknown) => void
  /** Whether there is no room for what would be fetched. */
  readonly isFull: () => boolean
  /** Shown every answer, for what it says of people. */
  readonly read: (reply: unknown) => void
}

/** How one of many calls is made. */
export interface AskOptions {
  /** Whether something waits for it: it goes before the others. */
  readonly isUrgent?: boolean | undefined
  /** Milliseconds in which it has to be answered. */
  readonly deadline?: number | undefined
  /** Told when it is its turn. */
  readonly onTurn?: ((now: number) => void) | undefined
}

/** Asks for the state of chats and threads, over whichever client answers. */
export class Asker {
  readonly #options: AskerOptions
  readonly #queue = new Fifo<() => void>()
  /** Goes before the others: something waits for it. */
  readonly #urgent = new Fifo<() => void>()
  readonly #closing = new AbortController()
  #running = 0

  constructor(options: AskerOptions) {
    this.#options = options
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  /** Ends every wait. */
  close(): void {
    this.#closing.abort(new Error("the stream is closed"))
    for (let start = this.#next(); start !== undefined; start = this.#next()) start()
  }

  /** Tells of a call that failed. Being closed is no failure. */
  failed(cause: unknown): void {
    if (!this.isClosed) this.#options.report(cause)
  }

  /** The chats that are open. */
  async openChats(): Promise<readonly ChatSnapshot[]> {
    const { action, payload, read } = this.#options.catalog.roles.openChats
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

  /** Makes one of many calls: few of them are under way at a time, and none while there is no room. Says when it was its turn, also to `onTurn`. */
  async ask(
    action: string,
    payload: unknown,
    { isUrgent = false, deadline, onTurn }: AskOptions = {}
  ): Promise<{ readonly reply: unknown; readonly askedAt: number }> {
    if (this.#running >= concurrency) {
      await new Promise<void>((resolve) => (isUrgent ? this.#urgent : this.#queue).push(resolve))
    }
    this.#running++
    try {
      while (this.#options.isFull() && !this.isClosed) await pause(roomEvery, this.#closing.signal)
      if (this.isClosed) throw this.#closing.signal.reason
      const askedAt = this.#options.clock.now()
      onTurn?.(askedAt)
      return { reply: await this.#call(action, payload, deadline), askedAt }
    } finally {
      this.#running--
      this.#next()?.()
    }
  }

  #next(): (() => void) | undefined {
    return this.#urgent.shift() ?? this.#queue.shift()
  }

  /** Reads the archive since a moment, page by page. */
  async readArchive(
    from: number,
    onPage: (threads: readonly ThreadSnapshot[], askedAt: number) => void
  ): Promise<void> {
    const { action, first, read, next } = this.#options.catalog.roles.archive
    let payload: unknown = first(this.#options.serverTime.at(from))
    for (let page = 1; payload !== undefined; page++) {
      if (page > mostPages) throw new Error(`${action} answers with more than ${mostPages} pages`)
      const { reply, askedAt } = await this.ask(action, payload)
      const threads = read(reply)
      onPage(threads, askedAt)
      payload = threads.length === 0 ? undefined : next(payload, reply)
    }
  }

  async #call(action: string, payload: unknown, deadline = longestCall): Promise<unknown> {
    let failure: unknown = new Error("there is no client to ask")
    for (const caller of this.#options.callers) {
      try {
        const reply = await this.#answer(caller, action, payload, deadline)
        const date = caller.transport?.serverDate
        if (date !== undefined) {
          const { time, sentAt, receivedAt } = date
          this.#options.serverTime.dated(
            time,
            this.#options.clock.ofPlatform(sentAt),
            this.#options.clock.ofPlatform(receivedAt)
          )
        }
        this.#options.read(reply)
        return reply
      } catch (cause) {
        failure = cause
        if (this.isClosed) break
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
}
