import type { Push } from "./event-hub.ts"
import type { Timer, Timers } from "./timers.ts"

/** Pushes that are remembered; beyond them the oldest are forgotten. */
const limit = 4_096

/** Milliseconds after a planned change of connections in which a copy of a push may still come. */
const copiesCome = 10_000

/**
 * Two connections of one agent both get every push. This pairs what the old one delivered with its copy on the new
 * one, so that each is handed out once.
 */
export class Overlap {
  readonly #timers: Timers
  /** How often each push was delivered; empty when no two connections overlap. */
  readonly #delivered = new Map<string, number>()
  #end: Timer | undefined

  constructor(timers: Timers) {
    this.#timers = timers
  }

  /** The old connection delivered a push while the new one logs in. */
  delivered(push: Push): void {
    // The end of an earlier overlap is not the end of this one.
    this.#stopTimer()
    const key = keyOf(push)
    this.#delivered.set(key, (this.#delivered.get(key) ?? 0) + 1)
    if (this.#delivered.size <= limit) return
    for (const oldest of this.#delivered.keys()) {
      this.#delivered.delete(oldest)
      return
    }
  }

  /** The new connection takes over: copies may come for some time. */
  moved(): void {
    if (this.#delivered.size === 0) return
    this.#stopTimer()
    this.#end = this.#timers.set(copiesCome, () => this.end())
  }

  /** Whether a push of the new connection was delivered by the old one. Each delivery answers for one copy. */
  isCopy(push: Push): boolean {
    if (this.#delivered.size === 0) return false
    const key = keyOf(push)
    const count = this.#delivered.get(key)
    if (count === undefined) return false
    if (count === 1) this.#delivered.delete(key)
    else this.#delivered.set(key, count - 1)
    return true
  }

  /** There is one connection again. */
  end(): void {
    this.#stopTimer()
    this.#delivered.clear()
  }

  #stopTimer(): void {
    this.#end?.clear()
    this.#end = undefined
  }
}

/** The `request_id` is left out: it stands only on the copy for the connection that made the request. */
const keyOf = ({ action, payload }: Push): string => JSON.stringify([action, payload])
