import { callback, milliseconds, readOptions, wholeNumber } from "../../options.ts"
import { loadPatiently } from "../load-patiently.ts"
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
import { Tail } from "./tail.ts"

/** Sizes of a {@link MemoryLog}. */
export interface MemoryLogOptions {
  /** How many events a group may leave unacknowledged before `append` waits, and how many are kept for groups to come; 10 000 unless set. */
  readonly capacity?: number | undefined
  /** The same in bytes; 64 MiB unless set. */
  readonly capacityBytes?: number | undefined
  /** Milliseconds during which copies are recognised; 7 h unless set. */
  readonly window?: number | undefined
  /** Told of groups that cannot keep up, and of those that were given up because nobody reads them. */
  readonly onTrouble?: ((cause: Error) => void) | undefined
  /** The time in milliseconds, for tests; a clock that nobody sets unless set. */
  readonly now?: (() => number) | undefined
}

const rules = {
  capacity: wholeNumber(1),
  capacityBytes: wholeNumber(1, { unit: "bytes" }),
  window: milliseconds(),
  onTrouble: callback,
  now: callback
}

const loadStore = () => import("../consuming.ts")

/**
 * A log in the memory of this process: quick, and gone with it. Most of it is loaded when it is used first, as a stream that
 * is only looked at does without; what is asked of it meanwhile waits, and is done in its order.
 */
export class MemoryLog<E> implements EventLog<E> {
  readonly durable = false
  readonly shared = false
  readonly #bounds: MemoryBounds
  readonly #wanted = new AbortController()
  #store: MemoryStore<E> | undefined
  /** Why it could not be loaded last. */
  #failure: Error | undefined
  #loading: Promise<typeof import("../consuming.ts") | undefined> | undefined

  /** @throws ConfigurationError when an option is wrong */
  constructor(options: MemoryLogOptions = {}) {
    const {
      capacity = 10_000,
      capacityBytes = 64 * 2 ** 20,
      window = 7 * 3_600_000,
      onTrouble = () => {},
      now
    } = readOptions(options, rules)
    this.#bounds = {
      events: capacity,
      bytes: capacityBytes,
      window,
      now,
      onTrouble: (cause) => {
        try {
          onTrouble(cause)
        } catch {
          // Whoever is told must not stop the log.
        }
      }
    }
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

  subscribe(name: string, { from, maxInFlight, signal }: LogSubscription): AsyncIterable<LogDelivery<E>> {
    const options = { from, maxInFlight, signal }
    if (this.#store !== undefined) return this.#store.subscribe(name, options)
    // Asked as soon as there is a log, before all that is appended later. One that is closed by then hands out nothing.
    const asked = this.#loaded().then(() => this.#store?.subscribe(name, options))
    return (async function* () {
      const deliveries = await asked
      if (deliveries !== undefined) yield* deliveries
    })()
  }

  tail({ signal, after }: { readonly signal: AbortSignal; readonly after?: string }): Tail<E> {
    let isOver = false
    const tail = new Tail<E>(signal, () => {
      isOver = true
      this.#store?.hide(tail)
    })
    const show = (): void => {
      if (signal.aborted || this.#isClosed) tail.end()
      else if (!isOver) this.#store?.show(tail, after)
    }
    if (this.#store === undefined && !signal.aborted) void this.#loaded().then(show)
    else show()
    return tail
  }

  async groups(): Promise<readonly GroupInfo[]> {
    return (await this.#used())?.groups() ?? []
  }

  async forget(name: string): Promise<void> {
    const store = await this.#used()
    store?.forget(name)
  }

  async deadLetters(
    name: string,
    { most = 1_000 }: { readonly most?: number } = {}
  ): Promise<readonly DeadLetter<E>[]> {
    return (await this.#used())?.deadLetters(name, most) ?? []
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

  close(): Promise<void> {
    this.#wanted.abort()
    this.#store?.close()
    return Promise.resolve()
  }

  get #isClosed(): boolean {
    return this.#wanted.signal.aborted
  }

  /** What there is to ask: nothing where nothing was written or read so far. */
  async #used(): Promise<MemoryStore<E> | undefined> {
    await this.#loading
    return this.#store
  }

  #loaded(): Promise<unknown> {
    if (this.#loading === undefined) {
      const onFailed = (cause: Error): void => {
        this.#failure = cause
        this.#bounds.onTrouble(cause)
      }
      this.#loading = loadPatiently(
        loadStore,
        "what keeps events for consumers",
        this.#wanted.signal,
        onFailed
      )
      // The first to know: what waits comes right behind it, and nothing in between.
      void this.#loading.then((loaded) => {
        if (loaded !== undefined && !this.#isClosed) this.#store = new loaded.MemoryStore(this.#bounds)
      })
    }
    return this.#loading
  }
}
