import { channel } from "node:diagnostics_channel"
import type { Socket } from "node:net"
import type { OwnSocket, WebSocketLike } from "./socket.ts"

interface Connected {
  readonly socket: Socket
}

interface Opened {
  readonly address?: { readonly port?: number }
  /** Since Node 24. */
  readonly websocket?: unknown
}

const connectedChannel = channel("undici:client:connected")
const openedChannel = channel("undici:websocket:open")

/**
 * Makes a socket of the program's own. The platform's WebSocket cannot be destroyed, and waits for the other side without
 * end when it is closed: one that says nothing would keep the process alive. Its connection is found where the platform
 * tells of connections.
 */
export const ownSocket = (make: () => WebSocketLike): OwnSocket => {
  const candidates = new Map<number | undefined, Socket>()
  let connection: Socket | undefined
  let opened: Opened | undefined
  const onConnected = (message: unknown): void => {
    const { socket } = message as Connected
    candidates.set(socket.localPort, socket)
  }
  const found = ({ address }: Opened): void => {
    connection = candidates.get(address?.port)
    forget()
  }
  const onOpened = (message: unknown): void => {
    opened = message as Opened
    if (opened.websocket === webSocket) found(opened)
  }
  const forget = (): void => {
    connectedChannel.unsubscribe(onConnected)
    openedChannel.unsubscribe(onOpened)
    candidates.clear()
  }
  const webSocket = make()
  if (typeof WebSocket === "undefined" || !(webSocket instanceof WebSocket)) return { webSocket }
  connectedChannel.subscribe(onConnected)
  openedChannel.subscribe(onOpened)
  webSocket.addEventListener("open", () => {
    // Before Node 24 it is told just before this event, and not of which socket.
    if (opened !== undefined && !("websocket" in opened)) found(opened)
  })
  webSocket.addEventListener("close", forget)
  return { webSocket, terminate: () => connection?.destroy() }
}
