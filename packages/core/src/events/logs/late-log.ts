import { loadPatiently } from "../patiently.ts"
import type {
  Appended,
  Commit,
  DeadLetter,
  Draft,
  EventLog,
  GroupInfo,
  LogDelivery,
  LogHealth,
  LogSubscription,
  Restored
} from "./event-log.ts"
import type { MemoryBounds, MemoryStore } from "./memory-store.ts"

/** What a log in memory holds unless it is told otherwise. */
export const usualBounds = { events: 10_000, bytes: 64 * 2 ** 20, window: 7 * 3_600_000 }

type Loaded = typeof import("../consume/consuming.ts")

const load = (): Promise<Loaded> => import("../consume/consuming.ts")

/**
 * A log in memory that is loaded when somebody consumes: a stream that is only looked at does without. What is asked of it
 * meanwhile waits, and is done in its order.
 */
export class LateLog<E> implements EventLog<E> {
  readonly durable = false
  readonly shared = false
  readonly #bounds: MemoryBounds
  readonly #wanted = new AbortController()
  #store: MemoryStore<E> | undefined
  /** Why it could not be loaded last. */
  #failure: Error | undefined
  #loading: Promise<Loaded | undefined> | undefined

  constructor(onTrouble: (cause: Error) => void) {
    this.#bounds = { ...usualBounds, onTrouble }
  }

  /** Loads it with all that brings events into it. Resolves to nothing when it is closed before. */
  load(): Promise<Loaded | undefined> {
    return this.#loaded()
  }

  async append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    if (this.#store === undefined) await this.#loaded()
    if (this.#store === undefined) throw new Error("the log is closed")
    return this.#store.append(drafts, commit)
  }

  /** Nothing of a log in memory is left to restore. */
  restore(): Promise<Restored> {
    return Promise.resolve({ state: new Map(), facts: (async function* () {})() })
  }

  subscribe(name: string, options: LogSubscription): AsyncIterable<LogDelivery<E>> {
    return this.#later((store) => store.subscribe(name, options))
  }

  tail(options: Parameters<EventLog<E>["tail"]>[0]): ReturnType<EventLog<E>["tail"]> {
    return this.#later((store) => store.tail(options))
  }

  async groups(): Promise<readonly GroupInfo[]> {
    return (await this.#used())?.groups() ?? []
  }

  async forget(name: string): Promise<void> {
    await (await this.#used())?.forget(name)
  }

  async deadLetters(name: string, options?: { readonly most?: number }): Promise<readonly DeadLetter<E>[]> {
    return (await this.#used())?.deadLetters(name, options) ?? []
  }

  async sendAgain(name: string, ids?: readonly string[]): Promise<number> {
    return (await this.#used())?.sendAgain(name, ids) ?? 0
  }

  health(): LogHealth {
    if (this.#store !== undefined) return this.#store.health()
    const reason = this.#isClosed ? "the log is closed" : this.#failure?.message
    return {
      state: reason === undefined ? "ok" : "down",
      reasons: reason === undefined ? [] : [reason],
      appended: 0,
      keys: 0,
      bytes: 0,
      lastCommit: 0,
      takeovers: 0
    }
  }

  async close(): Promise<void> {
    this.#wanted.abort()
    await this.#store?.close()
  }

  get #isClosed(): boolean {
    return this.#wanted.signal.aborted
  }

  /** What there is to ask: nothing where nothing was written or read so far. */
  async #used(): Promise<MemoryStore<E> | undefined> {
    await this.#loading
    return this.#store
  }

  /** Asks once there is a store, before all that is asked later. Of one that is closed by then there is nothing to read. */
  #later<T>(ask: (store: MemoryStore<E>) => AsyncIterable<T>): AsyncIterable<T> {
    if (this.#store !== undefined) return ask(this.#store)
    const asked = this.#loaded().then(() => this.#store && ask(this.#store))
    return (async function* () {
      const found = await asked
      if (found !== undefined) yield* found
    })()
  }

  #loaded(): Promise<Loaded | undefined> {
    if (this.#loading === undefined) {
      const onFailed = (cause: Error): void => {
        this.#failure = cause
        this.#bounds.onTrouble(cause)
      }
      this.#loading = loadPatiently(load, "what keeps events for consumers", this.#wanted.signal, onFailed)
      // The first to know: what waits comes right behind it, and nothing in between.
      void this.#loading.then((loaded) => {
        if (loaded !== undefined && !this.#isClosed) this.#store = new loaded.MemoryStore(this.#bounds)
      })
    }
    return this.#loading
  }
}
