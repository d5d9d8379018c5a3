import { type Entry, readEntry } from "./entry.ts"
import { Legacy } from "./legacy.ts"
import { PageSize } from "./page-size.ts"
import { beginning } from "./position.ts"
import type { Store } from "./store.ts"

/** How far ahead of the cursor is read: one chat that waits holds up others of its partition only behind so many events. */
const size = { events: 1_000, bytes: 8 * 2 ** 20 }

/** Told what is read. */
export interface WindowHooks<E> {
  /** The next event that is not done with. */
  readonly onEntry: (entry: Entry<E>) => void
  /** Whether nobody wants to know any more. */
  readonly isOver: () => boolean
}

/** The events of a partition behind the cursor, as far as they are read. */
export class Window<E> {
  readonly #store: Store
  readonly #log: string
  readonly #hooks: WindowHooks<E>
  readonly #legacy: Legacy
  readonly #page = new PageSize()
  readonly #entries: Entry<E>[] = []
  #readTo: string
  #bytes = 0
  #isReading = false
  #readsOn = false

  /** `fields` are what whoever owned the partition before has left, names and values in turn. */
  constructor(store: Store, log: string, fields: readonly string[], hooks: WindowHooks<E>) {
    this.#store = store
    this.#log = log
    this.#hooks = hooks
    this.#legacy = new Legacy(fields)
    this.#readTo = this.#legacy.cursor
  }

  /** In their order. */
  get entries(): readonly Entry<E>[] {
    return this.#entries
  }

  /** The cursor has moved over so many. */
  pass(count: number): void {
    for (const { bytes } of this.#entries.splice(0, count)) this.#bytes -= bytes
  }

  /** Reads on, as far as there is room. Answers whether it is done, and not by another call that goes on. */
  async fill(): Promise<boolean> {
    this.#readsOn = true
    if (this.#isReading) return false
    this.#isReading = true
    try {
      while (this.#readsOn && this.#hasRoom && !this.#hooks.isOver()) {
        this.#readsOn = false
        const { count, patience } = this.#page
        const found = (await this.#store.connection.carry(
          patience,
          "XRANGE",
          this.#log,
          this.#readTo === beginning ? "-" : `(${this.#readTo}`,
          "+",
          "COUNT",
          count
        )) as [string, [string, string]][]
        if (this.#hooks.isOver()) return false
        for (const [position, [, body]] of found) this.#take(position, body)
        if (found.length === count) this.#readsOn = true
        this.#page.read(found.reduce((sum, [, [, body]]) => sum + body.length, 0))
      }
      return true
    } catch (cause) {
      this.#page.failed()
      throw cause
    } finally {
      this.#isReading = false
    }
  }

  /** An event as it is handed out: with what is known of when that was done before. */
  read(position: string, body: string, isAgain: boolean): Entry<E> {
    const entry = readEntry<E>(position, body, isAgain)
    entry.attempt = this.#legacy.takeAttempts(position)
    for (const [name, value] of this.#legacy.takeTexts(position)) entry.texts.set(name, value)
    return entry
  }

  get #hasRoom(): boolean {
    return this.#entries.length < size.events && this.#bytes < size.bytes
  }

  #take(position: string, body: string): void {
    this.#readTo = position
    const entry = this.read(position, body, false)
    this.#entries.push(entry)
    this.#bytes += entry.bytes
    if (this.#legacy.takeDone(position)) {
      entry.state = "done"
      entry.isBeyond = true
    } else this.#hooks.onEntry(entry)
  }
}
