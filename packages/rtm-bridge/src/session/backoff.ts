import { fullJitter } from "@agent-chat/core"

/** How long to wait between attempts to connect. */
export interface BackoffOptions {
  /** Upper limit of the first wait, in milliseconds; it doubles with every attempt. */
  readonly base: number
  /** Upper limit of every wait, in milliseconds. */
  readonly cap: number
  /** Milliseconds a connection must have been ready for the waits to begin anew. */
  readonly stableAfter: number
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number
}

/** Counts attempts and spreads them: a full-jitter wait that doubles, without end. */
export class Backoff {
  readonly #options: BackoffOptions
  #attempt = 0
  #readyAt: number | undefined

  constructor(options: BackoffOptions) {
    this.#options = options
  }

  /** The attempt that is made or waited for, from 1; 0 before the first one. */
  get attempt(): number {
    return this.#attempt
  }

  /** Milliseconds to wait before the next attempt. */
  next(): number {
    const { base, cap, random } = this.#options
    // Beyond 31 doublings every wait is at its cap.
    return fullJitter(Math.min(++this.#attempt, 31), base, cap, random)
  }

  /** The connection is ready. */
  ready(): void {
    this.#readyAt = performance.now()
  }

  /** Whether the connection has been ready for long. */
  get isStable(): boolean {
    return this.#readyAt !== undefined && performance.now() - this.#readyAt >= this.#options.stableAfter
  }

  /** The connection is gone. Answers whether it had been stable; then counting begins anew. */
  lost(): boolean {
    const stable = this.isStable
    this.#readyAt = undefined
    if (stable) this.#attempt = 0
    return stable
  }
}
