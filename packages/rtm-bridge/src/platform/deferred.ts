/** A promise, and what settles it. Some platforms have no `Promise.withResolvers`. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>
  readonly resolve: (value: Value) => void
}

export const deferred = <Value>(): Deferred<Value> => {
  const parts: { resolve?: (value: Value) => void } = {}
  const promise = new Promise<Value>((resolve) => (parts.resolve = resolve))
  return { promise, resolve: parts.resolve! }
}
