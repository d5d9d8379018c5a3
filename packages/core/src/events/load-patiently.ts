import { ConnectionError } from "../errors.ts"

/** How soon it is tried again to load code, in milliseconds: doubling from the first to the last. */
const again = { first: 1_000, last: 30_000 }

/**
 * Loads code that few need, and tries again as long as it is wanted: a page may be offline when it is asked for first.
 * Resolves to `undefined` when it is not wanted any longer. Never rejects; each failure is told, as a `ConnectionError`.
 */
export const loadPatiently = async <M>(
  load: () => Promise<M>,
  what: string,
  wanted: AbortSignal,
  report: (cause: ConnectionError) => void
): Promise<M | undefined> => {
  for (let wait = again.first; !wanted.aborted; wait = Math.min(wait * 2, again.last)) {
    try {
      // One after the other, until one succeeds.
      return await load()
    } catch (cause) {
      const message = `${what} could not be loaded, which is tried again`
      report(new ConnectionError({ reason: "other", delivery: "not-sent", message, cause }))
    }
    await pause(wait, wanted)
  }
  return undefined
}

/** Resolves after some milliseconds, or when nobody waits any longer. */
const pause = (ms: number, wanted: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      wanted.removeEventListener("abort", end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    wanted.addEventListener("abort", end, { once: true })
  })
