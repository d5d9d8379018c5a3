import { refuseUnrun } from "./refuse-unrun.ts"

interface Subscribable {
  subscribe(observer: { next(): void; error(cause: unknown): void; complete(): void }): unknown
}

/**
 * What a handler has left to do, of whatever library or realm: a promise, or an Observable, which is subscribed to until it
 * completes. `undefined` when it is done.
 *
 * @throws ConfigurationError for what nobody would run, such as an Effect
 */
export const whenDone = (result: unknown): Promise<unknown> | undefined => {
  if (typeof result !== "object" || result === null) return undefined
  const { then, subscribe } = result as { readonly then?: unknown; readonly subscribe?: unknown }
  if (typeof then === "function") return Promise.resolve(result).then((value) => refuseUnrun(value) ?? value)
  if (typeof subscribe !== "function") return refuseUnrun(result)
  return new Promise((resolve, reject) => {
    ;(result as Subscribable).subscribe({ next: () => {}, error: reject, complete: () => resolve(undefined) })
  })
}
