import type { Push } from "./push.ts"

/** Pushes that are kept; beyond them the oldest are dropped. */
const limit = 1_024

/** The pushes that came before the answer to the login. */
export class HeldPushes {
  #pushes: Push[] = []
  #dropped = 0

  add(push: Push): void {
    this.#pushes.push(push)
    if (this.#pushes.length <= limit) return
    this.#pushes.shift()
    this.#dropped++
  }

  /** Hands out what was kept, and keeps nothing. */
  take(): { readonly pushes: readonly Push[]; readonly dropped: number } {
    const taken = { pushes: this.#pushes, dropped: this.#dropped }
    this.#pushes = []
    this.#dropped = 0
    return taken
  }
}
