import type { Timer, Timers } from "../platform/timers.ts"

export interface HeartbeatOptions {
  readonly timers: Timers
  /** Milliseconds between pings. */
  readonly interval: number
  /** Milliseconds after a ping in which something must come. */
  readonly timeout: number
  readonly ping: () => void
  /** A ping was answered, after so many milliseconds. */
  readonly onRoundTrip: (duration: number) => void
  /** Nothing came: the connection is dead. */
  readonly onSilence: () => void
}

/** Pings at an interval, and tells when a ping is followed by silence. Whatever comes counts as life. */
export class Heartbeat {
  readonly #options: HeartbeatOptions
  #next: Timer | undefined
  #verdict: Timer | undefined
  #pingedAt: number | undefined

  constructor(options: HeartbeatOptions) {
    this.#options = options
    this.#schedule()
  }

  /** Something came. */
  alive(): void {
    if (this.#verdict === undefined) return
    this.#verdict.clear()
    this.#verdict = undefined
  }

  /** The answer to a ping came. */
  answered(): void {
    this.alive()
    const pingedAt = this.#pingedAt
    this.#pingedAt = undefined
    if (pingedAt !== undefined) this.#options.onRoundTrip(performance.now() - pingedAt)
  }

  /** Pings now. */
  beat(): void {
    this.#next?.clear()
    this.#schedule()
    this.#verdict ??= this.#options.timers.set(this.#options.timeout, () => {
      this.#verdict = undefined
      this.#options.onSilence()
    })
    this.#pingedAt = performance.now()
    this.#options.ping()
  }

  stop(): void {
    this.#next?.clear()
    this.#verdict?.clear()
    this.#next = undefined
    this.#verdict = undefined
  }

  #schedule(): void {
    this.#next = this.#options.timers.set(this.#options.interval, () => this.beat())
  }
}
