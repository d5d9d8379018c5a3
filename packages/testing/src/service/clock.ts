/** Time as the fake sees it: everything that waits or carries a timestamp asks here. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds by which `now()` is off; what waits does not mind. */
  skew: number
  /** Runs `task` after `ms` milliseconds; the returned function cancels it. */
  schedule(ms: number, task: () => void): () => void
}

/** The time of the machine. Its timers never keep a process alive. */
export class RealClock implements Clock {
  skew = 0

  now(): number {
    return Date.now() + this.skew
  }

  schedule(ms: number, task: () => void): () => void {
    const timer = setTimeout(task, ms)
    timer.unref?.()
    return () => clearTimeout(timer)
  }
}

interface Task {
  readonly at: number
  readonly run: () => void
}

/**
 * Time that stands still until it is told to move.
 *
 * @example
 * ```ts
 * const fake = FakeLiveChat.create({ clock: "virtual" })
 * await fake.clock.advance(45_000) // whoever was silent is disconnected now
 * ```
 */
export class VirtualClock implements Clock {
  #now: number
  skew = 0
  readonly #tasks = new Set<Task>()

  /** @param start milliseconds since 1970 */
  constructor(start: number) {
    this.#now = start
  }

  now(): number {
    return this.#now + this.skew
  }

  schedule(ms: number, task: () => void): () => void {
    const entry = { at: this.#now + Math.max(0, ms), run: task }
    this.#tasks.add(entry)
    return () => {
      this.#tasks.delete(entry)
    }
  }

  /** Moves time on by `ms` milliseconds and runs what falls due, in order, each task with what its promises bring about. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await turn()
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#tasks.delete(next)
      this.#now = next.at
      next.run()
      await turn()
    }
    this.#now = end
  }

  /** The earliest task up to `end`; of those at the same time the one that was scheduled first. */
  #next(end: number): Task | undefined {
    let first: Task | undefined
    for (const task of this.#tasks) {
      if (task.at <= end && (first === undefined || task.at < first.at)) first = task
    }
    return first
  }
}

/** That of the platform: a test that takes over the timers moves the time of the service besides, and would wait for itself. */
const immediately = setImmediate

/** Lets promises, and what they schedule at once, come to an end. */
const turn = (): Promise<void> => new Promise((resolve) => immediately(resolve))
