import { createReadStream } from "node:fs"
import { access, constants, stat } from "node:fs/promises"
import { InvalidRequestError, networkFailure, UploadStream } from "@agent-chat/core"
import type { Dispatcher } from "undici"
import { boundedText } from "./bounded-text.ts"
import { platformSender } from "./fetch-sender.ts"
import { dispatchSender } from "./dispatch.ts"
import { customDispatcher, keepingDispatchers, usesProxiesOfEnvironment } from "./global-dispatcher.ts"
import type { DispatcherLike, OpenAbout, Platform, Sender } from "./platform.ts"

/** Milliseconds until a connection must stand. */
const connectTimeout = 10_000

/**
 * Node: undici's dispatcher on connections that are kept open. undici is loaded when the first call is made. Where it
 * cannot be, as in a bundle that its CommonJS does not survive, the `fetch` of Node sends; so it does when somebody
 * called `setGlobalDispatcher`.
 */
export const createPlatform = (dispatcher?: DispatcherLike): Platform => {
  const plain = platformSender(boundedText)
  const given = dispatcher === undefined ? undefined : dispatchSender(dispatcher as unknown as Dispatcher)
  let own: Sender | undefined
  let agent: Dispatcher | undefined
  // A dispatcher that is destroyed lets go of the connections that stand, and not of those that are being made.
  const connecting = new AbortController()
  let loading: Promise<Sender> | undefined
  const load = async (): Promise<Sender> => {
    try {
      const { Agent, EnvHttpProxyAgent } = await keepingDispatchers(() => import("undici"))
      const connect = { timeout: connectTimeout, signal: connecting.signal }
      agent = usesProxiesOfEnvironment()
        ? new EnvHttpProxyAgent({ connect, proxyTls: connect, requestTls: connect })
        : new Agent({ connect })
      return (own = dispatchSender(agent))
    } catch {
      return (own = plain)
    }
  }
  return {
    headers: { "User-Agent": "agent-chat-sdk" },
    failure: networkFailure,
    textOf: boundedText,
    sender: () => {
      if (given !== undefined) return given
      if (customDispatcher() !== undefined) return plain
      return own ?? (loading ??= load())
    },
    open: async (path, about) => {
      const size = await sizeOnDisk(path, about)
      return new UploadStream(createReadStream(path, { highWaterMark: 64 * 1024 }), { ...about, size })
    },
    destroy: async (reason) => {
      await Promise.all([given?.destroy(reason), own?.destroy(reason), plain.destroy(reason)])
      const destroyed = agent?.destroy(reason)
      connecting.abort(reason)
      await destroyed
    }
  }
}

/** Says now what is wrong with a file: once it is being sent, the outcome of the call would be unknown. */
const sizeOnDisk = async (path: string, about: OpenAbout): Promise<number> => {
  const { largestFile } = about
  const refused = (expected: string, found: string): InvalidRequestError =>
    new InvalidRequestError({ action: about.action, path: about.path, expected, found })
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw refused("the path of a file", "none there")
  if (!found.isFile()) throw refused("the path of a file", "something else there")
  if (found.size > largestFile)
    throw refused(`a file of at most ${largestFile} bytes`, `one of ${found.size} bytes`)
  await access(path, constants.R_OK).catch(() => {
    throw refused("a file that may be read", "one that may not")
  })
  return found.size
}
