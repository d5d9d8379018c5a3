import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo, Server as NetServer, Socket as NetSocket } from "node:net"
import { type WebSocket, WebSocketServer } from "ws"
import { answerTo, bodyLimit, type Exchange, exchangeOf, half, headersOf, pathOf, queryOf } from "./answer.ts"
import type { CertificateAndKey } from "./certificate.ts"
import { answeredWithoutUpgrade } from "./other-upgrade.ts"
import { secureDoor } from "./secure-door.ts"
import type { Socket } from "./socket.ts"
import type { WebAnswer, WebRequest } from "./web-exchange.ts"

/** What the server hands on. */
export interface ServerHandlers {
  request(request: WebRequest, answer: WebAnswer): void
  /** What opens connections at a path; `undefined` when there is none to open. */
  connection(path: string, headers: WebRequest["headers"], query: string): OpenConnection | undefined
  /** Headers for the answer that opens a connection at a path. */
  headers(path: string): Readonly<Record<string, string>>
}

/** Takes a WebSocket that was opened; what comes back is told what arrives on it. */
export type OpenConnection = (socket: Socket) => ConnectionHandlers

export interface ConnectionHandlers {
  receive(text: string): void
  signOfLife(): void
  closed(): void
}

/** HTTP and WebSocket on one port; with a certificate TLS and HTTP/2 as well. */
export class LoopbackServer {
  readonly #door: Server | NetServer
  readonly #webSockets = new WebSocketServer({ noServer: true, maxPayload: bodyLimit })
  readonly #sockets = new Set<NetSocket>()

  constructor(handlers: ServerHandlers, certificate?: CertificateAndKey) {
    const answer = (exchange: Exchange): void =>
      void answerTo((request, wire) => handlers.request(request, wire), exchange)
    const http = createServer((request, response) => answer(exchangeOf(request, response)))
    http.on("upgrade", (request, socket, head) => {
      socket.on("error", () => socket.destroy())
      if (request.headers.upgrade?.toLowerCase() !== "websocket")
        return answer(answeredWithoutUpgrade(request, socket, head))
      const open = handlers.connection(pathOf(request), headersOf(request), queryOf(request))
      if (open === undefined) {
        socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        return
      }
      this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => attach(open, webSocket, request))
    })
    this.#webSockets.on("headers", (lines: string[], request: IncomingMessage) => {
      for (const [name, value] of Object.entries(handlers.headers(pathOf(request))))
        lines.push(`${name}: ${value}`)
    })
    this.#door = certificate === undefined ? http : secureDoor(http, certificate, answer)
    this.#door.on("connection", (socket: NetSocket) => {
      this.#sockets.add(socket)
      socket.on("close", () => this.#sockets.delete(socket))
    })
  }

  /** Rejects when the address cannot be used. */
  listen(port: number, host: string): Promise<AddressInfo> {
    return new Promise((resolve, reject) => {
      this.#door.once("error", reject)
      this.#door.listen(port, host, () => {
        this.#door.off("error", reject)
        resolve(this.#door.address() as AddressInfo)
      })
    })
  }

  /** Cuts every connection and frees the port. */
  close(): Promise<void> {
    this.#webSockets.close()
    for (const socket of this.#sockets) socket.destroy()
    return new Promise((resolve) => {
      this.#door.close(() => resolve())
    })
  }
}

const attach = (open: OpenConnection, webSocket: WebSocket, request: IncomingMessage): void => {
  const connection = open({
    send: (text) => webSocket.send(text),
    buffered: () => webSocket.bufferedAmount,
    close: (code, reason) => webSocket.close(code, reason),
    terminate: () => webSocket.terminate(),
    cut: (text) => {
      request.socket.write(partOfFrame(text), () => webSocket.terminate())
    }
  })
  webSocket.on("message", (data: Buffer) => connection.receive(data.toString("utf8")))
  webSocket.on("ping", () => connection.signOfLife())
  webSocket.on("pong", () => connection.signOfLife())
  webSocket.on("close", () => connection.closed())
  // A broken frame closes the socket; "close" follows.
  webSocket.on("error", () => {})
}

/** A text frame that announces the whole text and holds half of it (RFC 6455, section 5.2). */
const partOfFrame = (text: string): Buffer => {
  const header = Buffer.alloc(10)
  header[0] = 0x81
  header[1] = 127
  header.writeBigUInt64BE(BigInt(Buffer.byteLength(text)), 2)
  return Buffer.concat([header, half(text)])
}
