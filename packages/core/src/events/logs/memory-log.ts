import { callback, listener, milliseconds, readOptions, wholeNumber } from "../../options.ts"
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
import { tools } from "../consume/tools.ts"
import { SteadyClock } from "../time/steady-clock.ts"
import { MemoryStore, usualBounds } from "./memory-store.ts"
import type { Tail } from "./tail.ts"

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
  onTrouble: listener,
  now: callback
}

/** A log in the memory of this process: quick, and gone with it. */
export class MemoryLog<E> implements EventLog<E> {
  readonly durable = false
  readonly shared = false
  readonly #store: MemoryStore<E>

  /** @throws ConfigurationError when an option is wrong */
  constructor(options: MemoryLogOptions = {}) {
    const {
      capacity = usualBounds.events,
      capacityBytes = usualBounds.bytes,
      window = usualBounds.window,
      onTrouble = () => {},
      now
    } = readOptions(options, rules)
    const clock = new SteadyClock()
    const bounds = { events: capacity, bytes: capacityBytes, window, onTrouble }
    this.#store = new MemoryStore({ ...bounds, now: now ?? (() => clock.now()) }, tools)
  }

  append(drafts: readonly Draft<E>[], commit?: Commit): Promise<readonly Appended[]> {
    return this.#store.append(drafts, commit)
  }

  /** Nothing of a log in memory is left to restore. */
  restore(): Promise<Restored> {
    return this.#store.restore()
  }

  subscribe(name: string, { from, maxInFlight, signal }: LogSubscription): AsyncIterable<LogDelivery<E>> {
    return this.#store.subscribe(name, { from, maxInFlight, signal })
  }

  tail({ signal, after }: { readonly signal: AbortSignal; readonly after?: string }): Tail<E> {
    return this.#store.tail(after === undefined ? { signal } : { signal, after })
  }

  groups(): Promise<readonly GroupInfo[]> {
    return this.#store.groups()
  }

  forget(name: string): Promise<void> {
    return this.#store.forget(name)
  }

  deadLetters(
    name: string,
    { most = 1_000 }: { readonly most?: number } = {}
  ): Promise<readonly DeadLetter<E>[]> {
    return this.#store.deadLetters(name, { most })
  }

  sendAgain(name: string, ids?: readonly string[]): Promise<number> {
    return this.#store.sendAgain(name, ids)
  }

  health(): LogHealth {
    return this.#store.health()
  }

  close(): Promise<void> {
    return this.#store.close()
  }
}
