import type { ChildProcess } from "node:child_process"
import { once } from "node:events"

/** A process that says nothing for so many milliseconds is at fault. */
const longestSilence = 120_000

/** What a process says next; one that ends without a word is at fault. */
export const messageOf = async (child: ChildProcess): Promise<unknown> => {
  const settled = new AbortController()
  const signal = AbortSignal.any([AbortSignal.timeout(longestSilence), settled.signal])
  try {
    return await Promise.race([
      once(child, "message", { signal }).then(([message]) => message as unknown),
      once(child, "exit", { signal }).then(([code]) => {
        throw new Error(`${child.spawnargs.slice(1).join(" ")} ended with ${String(code)}`)
      })
    ])
  } finally {
    settled.abort()
  }
}
