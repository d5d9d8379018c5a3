import { ConfigurationError } from "@agent-chat/core"
import { anything, type OptionRules } from "@agent-chat/core/options"
import {
  adaptWebSocket,
  type LoadSockets,
  type OwnSocket,
  type SocketOptions,
  type WebSocketLike
} from "./socket.ts"

/** None of the options of a socket is read here: whatever they say, they are refused. */
export const socketRules: OptionRules<SocketOptions> = { headers: anything, agent: anything, ca: anything }

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
