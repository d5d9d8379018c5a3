/** One timer that was set. */
export interface Timer {
  clear(): void
}

/** Where timers come from. */
export interface Timers {
  /** `Infinity` is never. */
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

/** Milliseconds by which a timer is late on a busy machine. */
const usual = 1

const never: Timer = { clear: () => undefined }

/**
 * Timers that look before they judge. One that is late, as after something blocked the event loop, lets what has arrived
 * meanwhile be read first: the answer that was missed may lie in the socket.
 */
export const lookingTimers = (timers: Timers): Timers => ({
  set: (after, run) => {
    if (after === Infinity) return never
    const due = performance.now() + after + usual
    let timer = timers.set(after, () => {
      if (performance.now() <= due) return run()
      timer = timers.set(0, run)
    })
    return { clear: () => timer.clear() }
  },
  close: () => timers.close()
})
