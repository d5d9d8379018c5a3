/** Keeps track of occurrences that were taken and are not yet safe, so that a webhook is answered when its event is. */
export class InHand {
  /** By key: how many parties still have to be done with it. */
  readonly #open = new Map<string, number>()
  readonly #waiting = new Map<string, (() => void)[]>()

  get size(): number {
    return this.#open.size
  }

  add(key: string): void {
    this.#open.set(key, (this.#open.get(key) ?? 0) + 1)
  }

  done(key: string): void {
    const left = (this.#open.get(key) ?? 0) - 1
    if (left > 0) {
      this.#open.set(key, left)
      return
    }
    this.#open.delete(key)
    for (const resolve of this.#waiting.get(key) ?? []) resolve()
    this.#waiting.delete(key)
  }

  /** Resolves when nothing with one of these keys is in hand; nothing when that is so already. */
  whenDone(keys: readonly string[]): Promise<void> | undefined {
    const open = keys.filter((key) => this.#open.has(key))
    if (open.length === 0) return undefined
    const all = open.map(
      (key) =>
        new Promise<void>((resolve) => {
          const waiting = this.#waiting.get(key)
          if (waiting === undefined) this.#waiting.set(key, [resolve])
          else waiting.push(resolve)
        })
    )
    return Promise.all(all).then(() => {})
  }
}
