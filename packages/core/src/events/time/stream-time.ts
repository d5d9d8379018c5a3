/** The time in which a stream lives: that of the platform, or one that a replay lets pass. */
export interface StreamTime {
  /** Milliseconds since some moment, by a clock that nobody sets. */
  now(): number
  /** Milliseconds since 1970. */
  date(): number
  /** Calls back once so many milliseconds have passed. */
  setTimeout(run: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
}

/** The time of the platform, looked up each time: tests put other timers in its place. */
export const platformTime: StreamTime = {
  now: () => performance.now(),
  date: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>)
}
