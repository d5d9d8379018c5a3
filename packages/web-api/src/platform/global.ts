import { InvalidRequestError } from "@agent-chat/core"
import type { Platform } from "./platform.ts"

/** Browsers, workers, Deno and Bun: the `fetch` that is there. */
export const createPlatform = (): Platform => ({
  fetch: (request, init, { onSent }) => {
    onSent()
    return globalThis.fetch(request, init)
  },
  readFile: (_file, part, { action }) =>
    Promise.reject(
      new InvalidRequestError({
        action,
        path: part.replace(/^.*\./, ""),
        expected: "a Blob, a File, bytes or a stream, since only Node reads a path",
        found: "a path"
      })
    ),
  close: () => Promise.resolve()
})
