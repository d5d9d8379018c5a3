/** What a signal was told, without asking it. */
export const isAborted = (signal: AbortSignal): boolean =>
  Reflect.get(AbortSignal.prototype, "aborted", signal)

/**
 * Two signals as one, which asks both: one of them may find by the clock that it is over before it was told. Where the platform
 * cannot join signals, it is the first.
 */
export const anySignal = (one: AbortSignal, other: AbortSignal): AbortSignal => {
  // not on every platform, whatever its type says
  const both = AbortSignal.any?.([one, other])
  if (both === undefined) return one
  // What it says of itself is its own: it is asked as well by whoever tells it.
  return Object.defineProperty(both, "aborted", {
    get: () => (one.aborted || other.aborted) && isAborted(both)
  })
}
