/** The longest time that a timer of the platform takes, in milliseconds. */
const longest = 2 ** 31 - 1

/** Timers that end together. */
export class Timers {
  readonly #running = new Set<ReturnType<typeof setTimeout>>()
  #hasEnded = false

  /** Runs something after so many milliseconds, unless they have ended by then. */
  after(ms: number, run: () => void): void {
    if (this.#hasEnded) return
    const timer = setTimeout(
      () => {
        this.#running.delete(timer)
        run()
      },
      Math.min(Math.max(0, ms), longest)
    )
    this.#running.add(timer)
  }

  end(): void {
    this.#hasEnded = true
    for (const timer of this.#running) clearTimeout(timer)
    this.#running.clear()
  }
}
