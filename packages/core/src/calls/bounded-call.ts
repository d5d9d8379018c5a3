import type { Alarm } from "./alarm-queue.ts"
import type { Attempt } from "./attempt.ts"
import type { CallContext } from "./call-context.ts"
import type { CallOptions } from "./options.ts"
import { Settlement } from "./settlement.ts"
import { Wait } from "./wait.ts"

/** What follows on a promise, whichever comes first. */
interface Outcomes<T> {
  readonly onValue: (value: T) => void
  readonly onFailure: (reason: unknown) => void
  readonly onLate: () => void
}

/** How long and how often a call may try, and what it waits for meanwhile. */
export abstract class BoundedCall extends Settlement {
  protected readonly context: CallContext
  protected readonly options: CallOptions
  protected readonly started: number
  protected attempts = 0
  /** What the call waits for: an attempt, or the time of the next step. It is armed until the call is settled. */
  protected pending: Alarm | undefined

  constructor(context: CallContext, options: CallOptions) {
    super()
    this.context = context
    this.options = options
    this.started = context.deadlines.now()
  }

  protected elapsed(): number {
    return this.context.deadlines.now() - this.started
  }

  protected remaining(elapsed = this.elapsed()): number {
    const { deadline = this.context.deadline } = this.options
    return deadline - elapsed
  }

  /** Milliseconds for an attempt that begins now. */
  protected allowed(elapsed?: number): number {
    const { timeout = this.context.timeout } = this.options
    return atLeast(Math.min(timeout, this.remaining(elapsed)))
  }

  /** Whether there is room for another attempt after this wait. */
  protected mayRepeat(delay: number): boolean {
    const { maxAttempts = this.context.maxAttempts, maxElapsed = this.context.maxElapsed } = this.options
    return this.attempts < maxAttempts && delay < this.remaining() && this.elapsed() + delay <= maxElapsed
  }

  /**
   * The attempt has come to wait for its turn, or its turn has come. Mostly its alarm stays where it is, and is looked at when it
   * goes off: to take it out and in each time would cost a busy session more than the rest of the wait.
   */
  onQueued(attempt: Attempt): void {
    if (this.pending !== attempt) return
    const now = (attempt.since = this.context.deadlines.now())
    if (attempt.queued) return
    const after = this.#bound(attempt, now)
    const isInTime = attempt.queue !== undefined && attempt.at <= now + after
    if (!isInTime) this.#rearm(attempt, after)
  }

  /** Whether what an alarm stands for is over; if not, as its time began later, it is set anew. */
  protected isOver(attempt: Attempt): boolean {
    const { since } = attempt
    if (since === undefined) return true
    const after = this.#bound(attempt, since)
    const left = since + after - this.context.deadlines.now()
    if (left > 0) this.#rearm(attempt, atLeast(left))
    else attempt.after = after
    return left <= 0
  }

  /** Milliseconds for the wait of an attempt, or for its answer, from this time on. */
  #bound({ queued }: Attempt, since: number): number {
    const elapsed = since - this.started
    return queued ? atLeast(this.remaining(elapsed)) : this.allowed(elapsed)
  }

  #rearm(attempt: Attempt, after: number): void {
    this.disarm()
    attempt.after = after
    this.arm(attempt)
  }

  /** Waits for something that may take `after` milliseconds, and then for nothing else. */
  protected wait(after: number, expire: () => void): Alarm {
    const wait = new Wait(atLeast(after), (expired) => {
      if (this.pending !== expired) return
      this.pending = undefined
      this.goOn(expire)
    })
    this.arm(wait)
    return wait
  }

  /** Waits for a promise, but no longer than the call may take. */
  protected waitFor<T>(promise: Promise<T>, { onValue, onFailure, onLate }: Outcomes<T>): void {
    const waiting = this.wait(this.remaining(), onLate)
    promise.then(
      (value) => {
        if (this.ended(waiting)) this.run(() => onValue(value))
      },
      (reason: unknown) => {
        if (this.ended(waiting)) onFailure(reason)
      }
    )
  }

  protected arm(alarm: Alarm, now?: number): void {
    this.pending = alarm
    this.context.deadlines.add(alarm, now)
  }

  protected disarm(): void {
    if (this.pending !== undefined) this.context.deadlines.remove(this.pending)
    this.pending = undefined
  }

  /** Whether the end of what was waited for still matters: it came in time, and before the call was settled. */
  protected ended(awaited: Alarm): boolean {
    if (this.pending !== awaited) return false
    this.disarm()
    return true
  }

  protected override settle(): void {
    super.settle()
    this.disarm()
  }
}

/** Whole milliseconds, and no time that is over already. */
export const atLeast = (after: number): number => Math.max(1, Math.ceil(after))
