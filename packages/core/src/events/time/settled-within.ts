import { longestTimer } from "../../options.ts"

/** Whether a promise settles within some milliseconds. */
export const isSettledWithin = (promise: Promise<unknown>, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), Math.min(ms, longestTimer))
    const onSettled = (): void => {
      clearTimeout(timer)
      resolve(true)
    }
    promise.then(onSettled, onSettled)
  })
