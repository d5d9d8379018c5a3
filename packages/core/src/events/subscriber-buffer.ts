/** What happens when a subscriber is too slow: the oldest or the newest event goes, or the subscription ends with an error. */
export type Overflow = "dropOldest" | "dropNewest" | "error"

/** How much a subscriber may lag behind. */
export interface BufferOptions {
  /** How many events may wait; 1 000 unless set. */
  readonly buffer?: number | undefined
  /** `dropOldest` unless set. */
  readonly overflow?: Overflow | undefined
  /** Told each time an event was dropped, with the number of all that were. */
  readonly onDropped?: ((dropped: number) => void) | undefined
}

/** The events between a stream and one slow subscriber: bounded, and read with `for await`. */
export class SubscriberBuffer<T> implements AsyncIterableIterator<T> {
  /** How many were dropped. */
  dropped = 0
  readonly #capacity: number
  readonly #overflow: Overflow
  readonly #onDropped: (dropped: number) => void
  readonly #onEnd: () => void
  #items: T[] = []
  #head = 0
  readonly #pulls: ((result: IteratorResult<T>) => void)[] = []
  #ended = false
  #failure: Error | undefined

  /** `onEnd` is called once, when nobody reads any more. */
  constructor(options: BufferOptions, onEnd: () => void) {
    const { buffer = 1_000, overflow = "dropOldest", onDropped = () => {} } = options
    this.#capacity = buffer
    this.#overflow = overflow
    this.#onDropped = onDropped
    this.#onEnd = onEnd
  }

  push(item: T): void {
    if (this.#ended) return
    const pull = this.#pulls.shift()
    if (pull !== undefined) return pull({ done: false, value: item })
    if (this.#items.length - this.#head >= this.#capacity) {
      if (this.#overflow === "error") {
        this.#failure = new Error(`a subscriber fell ${this.#capacity} events behind`)
        return this.end()
      }
      this.dropped++
      this.#onDropped(this.dropped)
      if (this.#overflow === "dropNewest") return
      this.#head++
    }
    this.#items.push(item)
    if (this.#head > this.#capacity) this.#compact()
  }

  /** No more events will come; those that are here can still be read. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    for (const pull of this.#pulls.splice(0)) pull({ done: true, value: undefined })
    this.#onEnd()
  }

  next(): Promise<IteratorResult<T>> {
    if (this.#head < this.#items.length) {
      const value = this.#items[this.#head++]!
      if (this.#head === this.#items.length) this.#compact()
      return Promise.resolve({ done: false, value })
    }
    const failure = this.#failure
    if (failure !== undefined) {
      this.#failure = undefined
      return Promise.reject(failure)
    }
    if (this.#ended) return Promise.resolve({ done: true, value: undefined })
    return new Promise((resolve) => this.#pulls.push(resolve))
  }

  /** Ends it at once, also while a `next()` is waiting. */
  return(): Promise<IteratorResult<T>> {
    this.#items = []
    this.#head = 0
    this.end()
    return Promise.resolve({ done: true, value: undefined })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  #compact(): void {
    this.#items = this.#items.slice(this.#head)
    this.#head = 0
  }
}
