/** One timer that was set. */
export interface Timer {
  clear(): void
}

/** Where timers come from. */
export interface Timers {
  set(after: number, run: () => void): Timer
  /** Lets go of what the timers need. Timers that are set still run. */
  close(): void
}

/** The platform's own timers. */
export const platformTimers: Timers = {
  set: (after, run) => {
    const timer = setTimeout(run, after)
    return { clear: () => clearTimeout(timer) }
  },
  close: () => undefined
}
