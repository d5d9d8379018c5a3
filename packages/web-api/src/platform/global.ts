import { networkFailure } from "@agent-chat/core"
import { createPlatform as createBrowserPlatform } from "./browser.ts"
import type { DispatcherLike, Platform } from "./platform.ts"

/** Workers, Deno and Bun: as a browser, but their `fetch` says why it failed. */
export const createPlatform = (dispatcher?: DispatcherLike): Platform => ({
  ...createBrowserPlatform(dispatcher),
  failure: networkFailure
})
