import type { IncomingMessage } from "node:http"
import { WebSocket } from "ws"
import type { OpenSocket } from "./socket.ts"
import { CorkedSender } from "./corked-sender.ts"

/** The largest frame that is read, in bytes. A larger one ends the connection. */
const maxPayload = 8 * 1024 * 1024

const textFrame = { binary: false }

/** Opens a WebSocket of `ws`. */
export const openSocket: OpenSocket = (url, handler) => {
  const webSocket = new WebSocket(url, { maxPayload, perMessageDeflate: false })
  let cause: unknown
  let sender: CorkedSender | undefined
  const detach = (): void => {
    webSocket.removeAllListeners()
    // An error that nobody listens to would end the process.
    webSocket.on("error", ignore)
  }
  webSocket.on("upgrade", (response: IncomingMessage) => {
    const { socket } = response
    // A buffer is masked into one chunk with its header, a text into two.
    sender = new CorkedSender((text) => webSocket.send(Buffer.from(text), textFrame), socket)
  })
  webSocket.on("open", () => handler.onOpen())
  webSocket.on("message", (data: Buffer, isBinary: boolean) => {
    if (isBinary) handler.onBinary()
    else handler.onText(data.toString())
  })
  webSocket.on("ping", () => handler.onAlive())
  webSocket.on("pong", () => handler.onAlive())
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
      webSocket.close(1000)
    },
    drop: () => {
      detach()
      webSocket.terminate()
    }
  }
}

const ignore = (): void => undefined
