import { ConfigurationError } from "@agent-chat/core"
import { isPromise } from "@agent-chat/core/options"
import { ownSocket } from "#websocket"
import { adaptWebSocket, type LoadSockets, type SocketOptions, type WebSocketLike } from "./socket.ts"

/**
 * The program's own sockets, which it makes as it likes.
 *
 * @throws ConfigurationError when an option is set that only the sockets of this package know
 */
export const ownSockets = (
  webSocket: (url: string) => WebSocketLike,
  options: SocketOptions
): LoadSockets => {
  const [option] = Object.keys(options)
  if (option !== undefined)
    throw new ConfigurationError({ option, message: "give it to the socket that the option webSocket makes" })
  return () => (url, handler) =>
    adaptWebSocket(
      ownSocket(() => madeNow(webSocket(url))),
      handler
    )
}

/** @throws ConfigurationError when it is a promise of a socket */
const madeNow = (made: WebSocketLike): WebSocketLike => {
  if (!isPromise(made)) return made
  Promise.resolve(made).catch(() => {})
  throw new ConfigurationError({
    option: "webSocket",
    message: "it returned a promise: make the socket at once, what it waits for it can do by itself"
  })
}
