import type { Push } from "./event-hub.ts"

/** Pushes that are remembered; beyond them the oldest are forgotten. */
const limit = 4_096

/**
 * Two connections of one agent both get every push. This pairs what the old one delivered with its copy on the new
 * one, so that each is handed out once.
 */
export class Overlap {
  readonly #delivered = new Map<string, number>()

  /** The old connection delivered a push. */
  delivered(push: Push): void {
    const key = keyOf(push)
    this.#delivered.set(key, (this.#delivered.get(key) ?? 0) + 1)
    if (this.#delivered.size <= limit) return
    for (const oldest of this.#delivered.keys()) {
      this.#delivered.delete(oldest)
      return
    }
  }

  /** Whether a push of the new connection was delivered by the old one. Each delivery answers for one copy. */
  isCopy(push: Push): boolean {
    const key = keyOf(push)
    const count = this.#delivered.get(key)
    if (count === undefined) return false
    if (count === 1) this.#delivered.delete(key)
    else this.#delivered.set(key, count - 1)
    return true
  }
}

/** The `request_id` is left out: it stands only on the copy for the connection that made the request. */
const keyOf = ({ action, payload }: Push): string => JSON.stringify([action, payload])
