import { timeLimit } from "./time-limit.ts"

/** Told by {@link Deadline.race} when the time was up first. */
export const late: unique symbol = Symbol("late")

/** A time that begins with the first wait and is shared by all of them. Without end when it is `Infinity`. */
export class Deadline {
  readonly #after: number
  #cancel: (() => void) | undefined
  #expired = false
  #onExpired: (() => void) | undefined

  constructor(after: number) {
    this.#after = after
  }

  /** Waits for a promise, or for the time to be up. One wait at a time. */
  race<T>(promise: PromiseLike<T>): Promise<T | typeof late> {
    if (this.#expired) return Promise.resolve(late)
    this.#cancel ??= timeLimit(this.#after, () => {
      this.#expired = true
      this.#onExpired?.()
    })
    return new Promise((resolve, reject) => {
      this.#onExpired = () => resolve(late)
      promise.then(resolve, reject)
    })
  }

  clear(): void {
    this.#cancel?.()
  }
}
