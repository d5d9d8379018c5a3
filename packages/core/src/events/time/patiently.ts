import type { ConnectionError } from "../../errors.ts"
import { loadCode } from "./load-code.ts"

/** How soon it is tried again, in milliseconds: doubling from the first to the last. */
const again = { first: 1_000, last: 30_000 }

/**
 * Tries something again and again until it succeeds, as long as it is wanted. Resolves to `undefined` when it is not wanted any
 * longer. Never rejects; each failure is told.
 */
export const patiently = async <T>(
  run: () => Promise<T>,
  wanted: AbortSignal,
  report: (cause: unknown) => void
): Promise<T | undefined> => {
  for (let wait = again.first; !wanted.aborted; wait = Math.min(wait * 2, again.last)) {
    try {
      // One after the other, until one succeeds.
      return await run()
    } catch (cause) {
      if (!wanted.aborted) report(cause)
    }
    await pause(wait, wanted)
  }
  return undefined
}

/** Loads code that few need, see {@link patiently}. Each failure is told. */
export const loadPatiently = <M>(
  load: () => Promise<M>,
  what: string,
  wanted: AbortSignal,
  report: (cause: ConnectionError) => void
): Promise<M | undefined> =>
  patiently(
    () => loadCode(load, what),
    wanted,
    (cause) => report(cause as ConnectionError)
  )

/** Resolves after some milliseconds, or when nobody waits any longer. Not that of `pause.ts`, which code has that is loaded later. */
const pause = (ms: number, wanted: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      wanted.removeEventListener("abort", end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    wanted.addEventListener("abort", end, { once: true })
    if (wanted.aborted) end()
  })
