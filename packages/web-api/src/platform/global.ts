import { networkFailure } from "@agent-chat/core"
import { boundedText } from "./bounded-text.ts"
import { createPlatform as createBrowserPlatform } from "./browser.ts"
import type { FetchExtras } from "./fetch-sender.ts"
import type { DispatcherLike, Platform } from "./platform.ts"

/** Workers, Deno and Bun: as a browser, but their `fetch` says why it failed. */
export const createPlatform = (dispatcher?: DispatcherLike): Platform => {
  const once = sentOnce()
  const platform = createBrowserPlatform(dispatcher, boundedText, once?.extras)
  return {
    ...platform,
    failure: networkFailure,
    destroy: async (reason) => {
      await platform.destroy(reason)
      once?.close()
    }
  }
}

/** As much of Deno as is used. */
interface DenoLike {
  createHttpClient(options: { readonly poolMaxIdlePerHost: number; readonly http2: boolean }): {
    close(): void
  }
}

/**
 * Deno's `fetch` sends a request again when a connection that was kept, or is shared, ends before the answer, whatever
 * became of the request. What acts again when it is sent again goes over a connection of its own.
 */
const sentOnce = (): { readonly extras: FetchExtras; close(): void } | undefined => {
  const { Deno } = globalThis as { readonly Deno?: Partial<DenoLike> }
  if (typeof Deno?.createHttpClient !== "function") return undefined
  const deno = Deno as DenoLike
  let client: ReturnType<DenoLike["createHttpClient"]> | undefined
  return {
    extras: ({ actsAgain }) => {
      if (actsAgain !== true) return undefined
      client ??= deno.createHttpClient({ poolMaxIdlePerHost: 0, http2: false })
      return { client }
    },
    close: () => {
      client?.close()
      client = undefined
    }
  }
}
