/** Loads something anew when asked, one at a time and not more often than every so often. */
export class Refresher {
  readonly #load: () => Promise<void>
  readonly #pause: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #again = false

  /** @param pause milliseconds from the first wish to the loading, so that many wishes are one */
  constructor(load: () => Promise<void>, pause: number) {
    this.#load = load
    this.#pause = pause
  }

  /** Wishes for what is new. */
  soon(): void {
    if (this.#running !== undefined) {
      this.#again = true
      return
    }
    this.#timer ??= setTimeout(() => void this.now(), this.#pause)
  }

  /** Loads at once; what fails is tried again with the next wish. */
  now(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#running ??= this.#load()
      .catch(() => {})
      .finally(() => {
        this.#running = undefined
        if (!this.#again) return
        this.#again = false
        this.soon()
      })
    return this.#running
  }
}
