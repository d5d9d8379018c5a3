import { showCaller } from "../base-error.ts"
import type { TransportSuccess } from "../catalog/transport.ts"

/**
 * The promise of a call, and the steps on the way to its end. It settles exactly once.
 *
 * A timer or a signal fires in the async context of whoever set it off. What such a moment leads to, a repeat or an
 * observer, has to run in that of the caller, which a promise keeps for those who wait for it: so the call settles the
 * promise it waits for with itself, and goes on where that is taken up.
 */
export abstract class Settlement {
  /** Lets the call be taken up in the context of its caller. */
  #resolve!: (settlement: Settlement) => void
  /** What to do there, unless there is an answer. */
  #next: (() => void) | undefined
  /** The answer to the attempt under way. */
  #reply: TransportSuccess | undefined
  #settled = false
  /** Once it is settled: the value, or why there is none. */
  #result: unknown
  #failed = false

  protected abstract begin(): void
  /** Ends the call with an answer. */
  protected abstract succeed(reply: TransportSuccess): void
  /** Settles the call where a transport or a catalog does not keep its word. */
  protected abstract break(cause: unknown): void

  /** Whether nothing can change any more what the call ends with. */
  protected get settled(): boolean {
    return this.#settled
  }

  /** Begins, and answers what becomes of it. */
  start(): Promise<unknown> {
    const outcome = this.#outcome()
    try {
      this.begin()
    } catch (cause) {
      this.break(cause)
    }
    return outcome
  }

  /** From now on nothing but the end that is told next counts. */
  protected settle(): void {
    this.#settled = true
  }

  /** Takes the next step in the context of the caller. The last one named is the one that is taken. */
  protected goOn(step: () => void): void {
    this.#next = step
    this.#resolve(this)
  }

  /** The same for an answer, without a step to be made for it. */
  protected goOnWith(reply: TransportSuccess): void {
    this.#reply = reply
    this.#resolve(this)
  }

  /** Takes a step of which a transport, a catalog or a getter could throw. */
  protected run(step: () => void): void {
    try {
      step()
    } catch (cause) {
      this.break(cause)
    }
  }

  /** The caller gets its result. */
  protected end(result: unknown, failed: boolean): void {
    this.#result = result
    this.#failed = failed
    this.#resolve(this)
  }

  /** Where the call is taken up in its caller's context: with its result, or with what is to be waited for. */
  takeUp(): unknown {
    const reply = this.#reply
    if (reply !== undefined && !this.#settled) {
      this.#reply = undefined
      try {
        this.succeed(reply)
      } catch (cause) {
        this.break(cause)
      }
    }
    if (this.#next === undefined) {
      if (!this.#failed) return this.#result
      showCaller(this.#result, takenUp)
      throw this.#result
    }
    const outcome = this.#outcome()
    // In a moment: whoever waits for the outcome has to wait before it is there, to be seen in the stack of an error.
    void Promise.resolve().then(() => {
      const step = this.#next
      this.#next = undefined
      if (step !== undefined) this.run(step)
    })
    return outcome
  }

  /** What becomes of the call, as far as it is taken in the context in which this is asked. */
  #outcome(): Promise<unknown> {
    return new Promise<Settlement>((resolve) => {
      this.#resolve = resolve
    }).then(takenUp)
  }
}

/** Below this, an error shows who waits for the call. */
const takenUp = (settlement: Settlement): unknown => settlement.takeUp()
