import { ConfigurationError } from "@agent-chat/core"
import {
  adaptWebSocket,
  type LoadSockets,
  type OwnSocket,
  type SocketOptions,
  type WebSocketLike
} from "./socket.ts"

/**
 * What opens the platform's own WebSocket, which takes an address and nothing else.
 *
 * @throws ConfigurationError when an option is set
 */
export const socketLoader = (options: SocketOptions): LoadSockets => {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined) continue
    throw new ConfigurationError({
      option,
      message: "the WebSocket of this platform cannot do that; make one that can with the option webSocket"
    })
  }
  return () => {
    if (typeof WebSocket === "undefined") {
      throw new ConfigurationError({
        option: "webSocket",
        message: "this platform has no WebSocket; give a function that makes one"
      })
    }
    return (url, handler) => adaptWebSocket({ webSocket: new WebSocket(url) }, handler)
  }
}

/** Makes a socket of the program's own. */
export const ownSocket = (make: () => WebSocketLike): OwnSocket => ({ webSocket: make() })
