/** Things that wait equally long: the first to come is the first to go, so nothing has to be searched. */
export class DeadlineQueue<T> {
  readonly #wait: number
  #entries: { readonly item: T; readonly at: number }[] = []
  #head = 0

  /** `wait` in milliseconds. */
  constructor(wait: number) {
    this.#wait = wait
  }

  add(item: T, now: number): void {
    this.#entries.push({ item, at: now + this.#wait })
  }

  /** When the first one is due. */
  next(): number | undefined {
    return this.#entries[this.#head]?.at
  }

  /** Takes the first one if it is due. */
  take(now: number): T | undefined {
    const first = this.#entries[this.#head]
    if (first === undefined || first.at > now) return undefined
    this.#head++
    if (this.#head > 1_000 && this.#head * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#head)
      this.#head = 0
    }
    return first.item
  }
}
