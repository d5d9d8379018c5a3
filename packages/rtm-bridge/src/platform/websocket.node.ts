import type { IncomingMessage } from "node:http"
import { retryAfterOf } from "@agent-chat/core"
import { FrameSender } from "./frame-sender.ts"
import { loadWs } from "./load-ws.ts"
import { headersOf, type LoadSockets, type OpenSocket, type SocketOptions } from "./socket.ts"

export { ownSocket } from "./own-socket.node.ts"
export { socketRules } from "./socket-rules.node.ts"

/** The largest frame that is read, in bytes. A larger one ends the connection. */
const maxPayload = 8 * 1024 * 1024

/** What opens a WebSocket of `ws`. One that says goodbye and does not go is gone after `closeTimeout` milliseconds. */
export const socketLoader =
  (options: SocketOptions, closeTimeout: number): LoadSockets =>
  async () =>
    opener(await loadWs(() => import("ws")), options, closeTimeout)

const opener =
  (
    { WebSocket }: typeof import("ws"),
    { headers, agent, ca }: SocketOptions,
    closeTimeout: number
  ): OpenSocket =>
  (url, handler) => {
    // Its types do not know that one yet.
    const times: object = { closeTimeout }
    const webSocket = new WebSocket(url, {
      ...times,
      maxPayload,
      perMessageDeflate: false,
      headers: { "User-Agent": `agent-chat-rtm-bridge node/${process.versions.node}`, ...headers },
      ...(agent === undefined ? {} : { agent: agent as never }),
      ...(ca === undefined ? {} : { ca: ca as never })
    })
    let cause: unknown
    let sender: FrameSender | undefined
    const detach = (): void => {
      webSocket.removeAllListeners()
      // An error that nobody listens to would end the process.
      webSocket.on("error", ignore)
    }
    webSocket.on("upgrade", (response: IncomingMessage) => {
      const { socket } = response
      handler.onAnswered(headersOf(response))
      sender = new FrameSender(socket, () => webSocket.readyState === WebSocket.OPEN)
    })
    webSocket.on("unexpected-response", (_request, response) => {
      const header = headersOf(response)
      handler.onAnswered(header)
      detach()
      webSocket.terminate()
      handler.onClosed({ code: 1006, status: response.statusCode, retryAfter: retryAfterOf(header) })
    })
    webSocket.on("open", () => handler.onOpen())
    webSocket.on("message", (data: Buffer, isBinary: boolean) => {
      if (isBinary) handler.onBinary()
      else handler.onText(data.toString())
    })
    webSocket.on("ping", () => handler.onAlive())
    webSocket.on("pong", () => handler.onPong())
    webSocket.on("error", (error: Error) => {
      cause ??= error
    })
    webSocket.on("close", (code: number, reason: Buffer) => {
      detach()
      handler.onClosed({ code, reason: reason.toString(), cause })
    })
    return {
      get isOpen() {
        return webSocket.readyState === WebSocket.OPEN
      },
      get buffered() {
        return webSocket.bufferedAmount
      },
      send: (text) => sender?.send(text),
      ping: () => {
        if (webSocket.readyState === WebSocket.OPEN) webSocket.ping()
      },
      close: (patience, done) => {
        detach()
        if (webSocket.readyState !== WebSocket.OPEN) {
          webSocket.terminate()
          return done()
        }
        const timer = setTimeout(() => webSocket.terminate(), patience)
        webSocket.once("close", () => {
          clearTimeout(timer)
          done()
        })
        sender?.flush()
        webSocket.close(1000)
      },
      drop: () => {
        detach()
        webSocket.terminate()
      }
    }
  }

const ignore = (): void => undefined
