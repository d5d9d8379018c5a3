import { fullJitter } from "@agent-chat/core"
import type { Timer, Timers } from "../platform/timers.ts"

/** How fast a session may log in. */
export interface PaceOptions {
  /** Upper limit of the first wait, in milliseconds; it doubles with every attempt. */
  readonly base: number
  /** Upper limit of every wait, in milliseconds. */
  readonly cap: number
  /** Milliseconds a connection must have been ready to count as stable. */
  readonly stableAfter: number
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number
  readonly timers: Timers
  /** A connection became stable. */
  readonly onStable: () => void
}

/** What the service asks for is not waited out any longer, in milliseconds. */
const longestAsked = 300_000

/**
 * Says how long to wait before every login but the first: full jitter that doubles, without end. One login between two
 * stable connections need not wait, so that a new token or a network that is back is used at once; whatever asks for
 * more of them, the waits come in between.
 */
export class Pace {
  readonly #options: PaceOptions
  #attempt = 0
  #free = true
  #begun = -Infinity
  #stable: Timer | undefined

  constructor(options: PaceOptions) {
    this.#options = options
  }

  /** The attempt that is made or waited for, from 1. */
  get attempt(): number {
    return Math.max(this.#attempt, 1)
  }

  /** Milliseconds before a session begins, or begins anew. */
  begin(): number {
    const now = performance.now()
    const isNew = now - this.#begun >= this.#options.cap
    this.#begun = now
    if (!isNew) return this.atOnce()
    this.#renew()
    return 0
  }

  /** Milliseconds to wait before the next attempt, not less than the service asks for. */
  next(asked = 0): number {
    const wait = this.wait(++this.#attempt)
    return asked > 0 ? Math.min(asked, longestAsked) + wait : wait
  }

  /** Milliseconds to wait after so many attempts. */
  wait(attempt: number): number {
    const { base, cap, random } = this.#options
    return fullJitter(attempt, base, cap, random)
  }

  /** Milliseconds to wait before an attempt that had better be made at once. */
  atOnce(): number {
    return this.takeFree() ? 0 : this.next()
  }

  /** Whether an attempt may be made without a wait. It is then spent. */
  takeFree(): boolean {
    const free = this.#free
    this.#free = false
    return free
  }

  /** A connection is ready. */
  ready(): void {
    this.#stable?.clear()
    const { timers, stableAfter, onStable } = this.#options
    this.#stable = timers.set(stableAfter, () => {
      this.#renew()
      onStable()
    })
  }

  /** The connection is gone. */
  lost(): void {
    this.#stable?.clear()
    this.#stable = undefined
  }

  #renew(): void {
    this.#attempt = 0
    this.#free = true
  }
}
