import type { Store } from "./store.ts"

/** Waits until it is told that there may be something to read. */
export class Bell {
  readonly #silence: () => void
  readonly #signal: AbortSignal
  #isRung = false
  #wake: (() => void) | undefined
  readonly #ring = (): void => {
    this.#isRung = true
    this.#wake?.()
  }

  /** Listens to what `isMeant` says yes to, and to the end of `signal`. */
  constructor(store: Store, signal: AbortSignal, isMeant: (message: string) => boolean) {
    this.#signal = signal
    this.#silence = store.onBell((message) => {
      if (isMeant(message)) this.#ring()
    })
    signal.addEventListener("abort", this.#ring, { once: true })
  }

  /** What is read from now on has to be heard of anew. */
  reset(): void {
    this.#isRung = false
  }

  /** Resolves when it rings or has rung, or after some milliseconds: it may not be heard. */
  wait(ms: number): Promise<void> {
    if (this.#isRung) return Promise.resolve()
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#wake = undefined
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.#wake = done
    })
  }

  end(): void {
    this.#silence()
    this.#signal.removeEventListener("abort", this.#ring)
  }
}
