import { callback, oneOf, type OptionRules, readOptions, wholeNumber } from "../../options.ts"
import { weigh } from "../weigh.ts"

/** What happens when a subscriber is too slow: the oldest or the newest event goes, or the subscription ends with an error. */
export type Overflow = "dropOldest" | "dropNewest" | "error"

/** How much a subscriber may lag behind. */
export interface BufferOptions {
  /** How many events may wait; 1 000 unless set. */
  readonly buffer?: number | undefined
  /** How many bytes they may take, about; 16 MiB unless set. */
  readonly bufferBytes?: number | undefined
  /** `dropOldest` unless set. */
  readonly overflow?: Overflow | undefined
  /** Told each time an event was dropped, with the number of all that were. */
  readonly onDropped?: ((dropped: number) => void) | undefined
}

export const bufferRules: OptionRules<BufferOptions> = {
  buffer: wholeNumber(1),
  bufferBytes: wholeNumber(1, { unit: "bytes" }),
  overflow: oneOf("dropOldest", "dropNewest", "error"),
  onDropped: callback
}

/** The events between a stream and one slow subscriber: bounded, and read with `for await`. */
export class SubscriberBuffer<T> implements AsyncIterableIterator<T> {
  /** How many were dropped. */
  dropped = 0
  readonly #capacity: number
  readonly #mostBytes: number
  readonly #overflow: Overflow
  readonly #onDropped: (dropped: number) => void
  readonly #onEnd: () => void
  #items: { readonly item: T; readonly bytes: number }[] = []
  #head = 0
  #bytes = 0
  readonly #pulls: ((result: IteratorResult<T>) => void)[] = []
  #ended = false
  #failure: Error | undefined

  /**
   * `onEnd` is called once, when nobody reads any more.
   *
   * @throws ConfigurationError when an option is wrong
   */
  constructor(options: BufferOptions, onEnd: () => void) {
    const {
      buffer = 1_000,
      bufferBytes = 16 * 2 ** 20,
      overflow = "dropOldest",
      onDropped = () => {}
    } = readOptions(options, bufferRules)
    this.#capacity = buffer
    this.#mostBytes = bufferBytes
    this.#overflow = overflow
    this.#onDropped = onDropped
    this.#onEnd = onEnd
  }

  push(item: T): void {
    if (this.#ended) return
    if (this.#handOver(item)) return
    const bytes = weigh(item)
    while (this.#items.length > this.#head && this.#isFull(bytes)) {
      if (this.#overflow === "error") {
        this.#failure = new Error(`a subscriber fell ${this.#items.length - this.#head} events behind`)
        return this.end()
      }
      const dropsNewest = this.#overflow === "dropNewest"
      if (!dropsNewest) this.#bytes -= this.#items[this.#head++]!.bytes
      this.dropped++
      this.#onDropped(this.dropped)
      // Whoever was told may have left meanwhile, or read on.
      if (dropsNewest || this.#ended || this.#handOver(item)) return
    }
    this.#items.push({ item, bytes })
    this.#bytes += bytes
    if (this.#head > this.#capacity) this.#compact()
  }

  /** Gives an event to who waits for one. Says whether anybody does. */
  #handOver(value: T): boolean {
    const pull = this.#pulls.shift()
    pull?.({ done: false, value })
    return pull !== undefined
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
      const { item: value, bytes } = this.#items[this.#head++]!
      this.#bytes -= bytes
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
    this.#bytes = 0
    this.end()
    return Promise.resolve({ done: true, value: undefined })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  #isFull(bytes: number): boolean {
    return this.#items.length - this.#head >= this.#capacity || this.#bytes + bytes > this.#mostBytes
  }

  #compact(): void {
    this.#items = this.#items.slice(this.#head)
    this.#head = 0
  }
}
