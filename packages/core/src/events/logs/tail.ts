import { Fifo } from "./fifo.ts"

/** An event of a log, as those who look on are told of it. */
export interface TailEvent<E> {
  readonly event: E
  readonly id: string
}

/** So many events wait for one who looks on; then the oldest of them go. */
const mostWaiting = 10_000

/** What somebody who looks on has not taken yet. */
export class Tail<E> implements AsyncIterable<TailEvent<E>> {
  readonly #waiting = new Fifo<TailEvent<E>>()
  readonly #signal: AbortSignal
  readonly #onEnd: () => void
  readonly #end = (): void => this.end()
  #isEnded = false
  #pull: ((result: IteratorResult<TailEvent<E>>) => void) | undefined

  constructor(signal: AbortSignal, onEnd: () => void) {
    this.#signal = signal
    this.#onEnd = onEnd
    signal.addEventListener("abort", this.#end, { once: true })
  }

  push(event: TailEvent<E>): void {
    if (this.#isEnded) return
    const pull = this.#pull
    this.#pull = undefined
    if (pull !== undefined) return pull({ done: false, value: event })
    this.#waiting.push(event)
    if (this.#waiting.length > mostWaiting) this.#waiting.shift()
  }

  end(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#signal.removeEventListener("abort", this.#end)
    this.#pull?.({ done: true, value: undefined })
    this.#pull = undefined
    this.#onEnd()
  }

  [Symbol.asyncIterator](): AsyncIterator<TailEvent<E>> {
    return {
      next: () => {
        const first = this.#waiting.shift()
        if (first !== undefined) return Promise.resolve({ done: false, value: first })
        if (this.#isEnded) return Promise.resolve({ done: true, value: undefined })
        return new Promise((resolve) => (this.#pull = resolve))
      },
      return: () => {
        this.end()
        this.#waiting.clear()
        return Promise.resolve({ done: true, value: undefined })
      }
    }
  }
}
