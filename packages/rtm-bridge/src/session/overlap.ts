import type { Push } from "../connection/push.ts"
import type { Timer, Timers } from "../platform/timers.ts"

/** Pushes that are remembered; beyond them the oldest are forgotten. */
const limit = 4_096

/** Characters of what they are told by in all; beyond them the oldest are forgotten, but for one. */
const longest = 16 * 2 ** 20

/** Milliseconds after a planned change of connections in which a copy of a push may still come. */
const copiesCome = 10_000

/**
 * Two connections of one agent both get every push. This pairs what the old one delivered with its copy on the new
 * one, so that each is handed out once.
 */
export class Overlap {
  readonly #timers: Timers
  /** How often the current connection delivered each push while the next one logs in. */
  #delivered = new Map<string, number>()
  /** Characters of what was delivered. */
  #length = 0
  /** How often a copy of each push may still come from the current connection. */
  #expected = new Map<string, number>()
  #end: Timer | undefined

  constructor(timers: Timers) {
    this.#timers = timers
  }

  /** The old connection delivered a push while the new one logs in. */
  delivered(push: Push): void {
    const key = keyOf(push)
    const count = this.#delivered.get(key) ?? 0
    this.#delivered.set(key, count + 1)
    if (count === 0) this.#length += key.length
    for (const oldest of this.#delivered.keys()) {
      const { size } = this.#delivered
      if (size <= limit && (this.#length <= longest || size === 1)) return
      this.#delivered.delete(oldest)
      this.#length -= oldest.length
    }
  }

  /** The new connection takes over: copies may come for some time. */
  moved(): void {
    this.#stopTimer()
    this.#expected = this.#delivered
    this.#delivered = new Map()
    this.#length = 0
    if (this.#expected.size > 0) this.#end = this.#timers.set(copiesCome, () => this.#expected.clear())
  }

  /** The new connection failed: no copies come of what was delivered meanwhile. */
  stayed(): void {
    this.#delivered.clear()
    this.#length = 0
  }

  /** Whether a push of the new connection was delivered by the old one. Each delivery answers for one copy. */
  isCopy(push: Push): boolean {
    if (this.#expected.size === 0) return false
    const key = keyOf(push)
    const count = this.#expected.get(key)
    if (count === undefined) return false
    if (count === 1) this.#expected.delete(key)
    else this.#expected.set(key, count - 1)
    return true
  }

  /** There is one connection again. */
  end(): void {
    this.#stopTimer()
    this.stayed()
    this.#expected.clear()
  }

  #stopTimer(): void {
    this.#end?.clear()
    this.#end = undefined
  }
}

/** The `request_id` is left out: it stands only on the copy for the connection that made the request. */
const keyOf = ({ action, payload }: Push): string => JSON.stringify([action, payload])
