import type { Platform } from "./platform.ts"

/** Browsers, workers, Deno and Bun: the `fetch` that is there. */
export const createPlatform = (): Platform => ({
  fetch: (request, init, { onSent }) => {
    onSent()
    return globalThis.fetch(request, init)
  },
  readFile: () =>
    Promise.reject(new TypeError("files can be read from a path on Node only: give a Blob or a File")),
  close: () => Promise.resolve()
})
