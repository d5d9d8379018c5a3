/** One pending deadline. */
export interface Deadline {
  readonly at: number
  readonly expire: () => void
}

const granularity = 5

/** Many deadlines on one timer: adding and removing one costs a set operation, not a timer. */
export class Deadlines {
  readonly #pending = new Set<Deadline>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #wakeAt = Infinity

  /** Calls `expire` once `after` milliseconds have passed, unless it is removed before. */
  add(after: number, expire: () => void): Deadline {
    const deadline = { at: performance.now() + after, expire }
    this.#pending.add(deadline)
    if (deadline.at < this.#wakeAt) this.#arm(deadline.at)
    return deadline
  }

  remove(deadline: Deadline): void {
    this.#pending.delete(deadline)
    if (this.#pending.size === 0 && this.#timer !== undefined) {
      clearTimeout(this.#timer)
      this.#timer = undefined
      this.#wakeAt = Infinity
    }
  }

  get size(): number {
    return this.#pending.size
  }

  #arm(at: number): void {
    if (this.#timer !== undefined) clearTimeout(this.#timer)
    this.#wakeAt = at
    this.#timer = setTimeout(() => this.#sweep(), Math.max(at - performance.now(), granularity))
  }

  #sweep(): void {
    this.#timer = undefined
    this.#wakeAt = Infinity
    const now = performance.now()
    const due: Deadline[] = []
    let next = Infinity
    for (const deadline of this.#pending) {
      if (deadline.at <= now) due.push(deadline)
      else if (deadline.at < next) next = deadline.at
    }
    for (const deadline of due) this.#pending.delete(deadline)
    if (next !== Infinity) this.#arm(next)
    for (const deadline of due) deadline.expire()
  }
}
