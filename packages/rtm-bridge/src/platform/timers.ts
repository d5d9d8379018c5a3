import { longestTimer } from "@agent-chat/core/options"

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

/** One that looks before it judges. A class, as an idle session holds several. */
class LookingTimer implements Timer {
  readonly #timers: Timers
  readonly #run: () => void
  /** By the steady clock. */
  readonly #at: number
  #timer: Timer

  constructor(timers: Timers, after: number, run: () => void) {
    this.#timers = timers
    this.#run = run
    this.#at = performance.now() + after
    this.#timer = this.#wait(after)
  }

  clear(): void {
    this.#timer.clear()
  }

  /** A timer of the platform that is told to wait for longer than it can runs at once. */
  #wait(after: number): Timer {
    return this.#timers.set(Math.min(after, longestTimer), () => this.#expire(after > longestTimer))
  }

  #expire(isLonger: boolean): void {
    const late = performance.now() - this.#at
    if (isLonger && late < 0) this.#timer = this.#wait(-late)
    else if (late <= usual) this.#run()
    else this.#timer = this.#timers.set(0, this.#run)
  }
}

/**
 * Timers that look before they judge. One that is late, as after something blocked the event loop, lets what has arrived
 * meanwhile be read first: the answer that was missed may lie in the socket.
 */
export const lookingTimers = (timers: Timers): Timers => ({
  set: (after, run) => (after === Infinity ? never : new LookingTimer(timers, after, run)),
  close: () => timers.close()
})
