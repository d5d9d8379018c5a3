/** What a signal was told, without asking it. */
const isAborted = (signal: AbortSignal): boolean => Reflect.get(AbortSignal.prototype, "aborted", signal)

/**
 * Two signals as one, which asks both: one of them may find by the clock that it is over before it was told. Where the platform
 * cannot join signals, it is the first.
 */
export const anySignal = (one: AbortSignal, other: AbortSignal): AbortSignal => {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not on every platform
  const both = AbortSignal.any?.([one, other])
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not on every platform
  if (both === undefined) return one
  // What it says of itself is its own: it is asked as well by whoever tells it.
  return Object.defineProperty(both, "aborted", {
    get: () => (one.aborted || other.aborted) && isAborted(both)
  })
}
