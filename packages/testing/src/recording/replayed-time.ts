import type { StreamTime } from "@agent-chat/core/events"

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** The time of a recording: it passes as the replay goes on, whatever the clock on the wall says. */
export class ReplayedTime implements StreamTime {
  readonly #startedAt: number
  readonly #timers = new Set<Timer>()
  #passed = 0

  /** @param startedAt milliseconds since 1970 */
  constructor(startedAt: number) {
    this.#startedAt = startedAt
  }

  now(): number {
    return this.#passed
  }

  date(): number {
    return this.#startedAt + this.#passed
  }

  setTimeout(run: () => void, ms: number): Timer {
    const timer = { at: this.#passed + Math.max(0, ms), run }
    this.#timers.add(timer)
    return timer
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as Timer)
  }

  /** When the next timer is due that comes before a moment; in milliseconds since 1970. */
  dueBefore(date: number): number | undefined {
    const due = Math.min(...[...this.#timers].map(({ at }) => at))
    return due <= date - this.#startedAt ? this.#startedAt + due : undefined
  }

  /** Goes on to a moment and runs what is due then. */
  goTo(date: number): void {
    this.#passed = Math.max(this.#passed, date - this.#startedAt)
    for (const timer of [...this.#timers].toSorted((a, b) => a.at - b.at)) {
      if (timer.at > this.#passed || !this.#timers.delete(timer)) continue
      timer.run()
    }
  }
}
