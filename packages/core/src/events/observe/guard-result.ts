/** Takes care of what a handler that is async returns, whatever its type says and whoever made the promise. */
export const guardResult = (result: unknown, report: (cause: unknown) => void): void => {
  if (typeof result !== "object" || result === null || !("then" in result)) return
  // A promise of zone.js, or of another realm, is not an instance of Promise here.
  if (typeof result.then === "function")
    Promise.resolve(result as PromiseLike<unknown>).then(undefined, report)
}
