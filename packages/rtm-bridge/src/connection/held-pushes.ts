import type { Push } from "./push.ts"

/** Pushes that are kept; beyond them the oldest are dropped. */
const limit = 1_024

/** Characters of their frames in all; beyond them the oldest are dropped, but for one. */
const longest = 16 * 2 ** 20

/** The pushes that came before the answer to the login. */
export class HeldPushes {
  #pushes: { readonly push: Push; readonly length: number }[] = []
  #length = 0
  #dropped = 0

  /** `length` is that of its frame. */
  add(push: Push, length: number): void {
    this.#pushes.push({ push, length })
    this.#length += length
    while (this.#pushes.length > limit || (this.#length > longest && this.#pushes.length > 1)) {
      this.#length -= this.#pushes.shift()!.length
      this.#dropped++
    }
  }

  /** Hands out what was kept, and keeps nothing. */
  take(): { readonly pushes: readonly Push[]; readonly dropped: number } {
    const taken = { pushes: this.#pushes.map(({ push }) => push), dropped: this.#dropped }
    this.#pushes = []
    this.#length = 0
    this.#dropped = 0
    return taken
  }
}
