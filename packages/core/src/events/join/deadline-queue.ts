/** Things that wait equally long: the first to come is the first to go, so nothing has to be searched. */
export class DeadlineQueue<T> {
  readonly #wait: number
  readonly #isOver: (item: T) => boolean
  #entries: { readonly item: T; readonly at: number }[] = []
  #head = 0

  /** `wait` in milliseconds. What `isOver` says nobody waits for any more; nothing unless set. */
  constructor(wait: number, isOver: (item: T) => boolean = () => false) {
    this.#wait = wait
    this.#isOver = isOver
  }

  add(item: T, now: number): void {
    this.#entries.push({ item, at: now + this.#wait })
  }

  /** When the first one is due. */
  next(): number | undefined {
    return this.#first()?.at
  }

  /** Takes the first one if it is due. */
  take(now: number): T | undefined {
    const first = this.#first()
    if (first === undefined || first.at > now) return undefined
    this.#shift()
    return first.item
  }

  #first(): { readonly item: T; readonly at: number } | undefined {
    let first = this.#entries[this.#head]
    while (first !== undefined && this.#isOver(first.item)) {
      this.#shift()
      first = this.#entries[this.#head]
    }
    return first
  }

  #shift(): void {
    this.#head++
    if (this.#head > 1_000 && this.#head * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#head)
      this.#head = 0
    }
  }
}
