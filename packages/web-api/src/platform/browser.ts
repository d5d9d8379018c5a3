import { ConfigurationError } from "@agent-chat/core"
import { type FetchExtras, platformSender } from "./fetch-sender.ts"
import type { DispatcherLike, Platform, TextOf } from "./platform.ts"

const wholeText: TextOf = (response) => response.text()

/** Browsers and React Native: the `fetch` that is there. It says by itself who sends, and of what failed nothing. */
export const createPlatform = (
  dispatcher?: DispatcherLike,
  textOf = wholeText,
  extras?: FetchExtras
): Platform => {
  if (dispatcher !== undefined) {
    throw new ConfigurationError({
      option: "dispatcher",
      message: "only Node sends by a dispatcher: give fetch"
    })
  }
  const sender = platformSender(textOf, extras)
  return {
    headers: {},
    failure: () => ({ reason: "other", neverStood: false }),
    textOf,
    sender: () => sender,
    destroy: (reason) => sender.destroy(reason)
  }
}
