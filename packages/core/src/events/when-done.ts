interface Subscribable {
  subscribe(observer: { next(): void; error(cause: unknown): void; complete(): void }): unknown
}

/**
 * What a handler has left to do, of whatever library or realm: a promise, or an Observable, which is subscribed to until it
 * completes. `undefined` when it is done.
 */
export const whenDone = (result: unknown): Promise<unknown> | undefined => {
  if (typeof result !== "object" || result === null) return undefined
  const { then, subscribe } = result as { readonly then?: unknown; readonly subscribe?: unknown }
  if (typeof then === "function") return Promise.resolve(result)
  if (typeof subscribe !== "function") return undefined
  return new Promise((resolve, reject) => {
    ;(result as Subscribable).subscribe({ next: () => {}, error: reject, complete: () => resolve(undefined) })
  })
}
