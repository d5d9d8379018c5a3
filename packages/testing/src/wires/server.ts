import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo, Socket as NetSocket } from "node:net"
import { type WebSocket, WebSocketServer } from "ws"
import type { Socket } from "./socket.ts"
import type { WebAnswer, WebRequest, WebResponse, WebStream } from "./web-exchange.ts"

/** The largest body that is read: a file of 10 MB and what is around it in a form. */
const bodyLimit = 11 * 1024 * 1024

/** What the server hands on. */
export interface ServerHandlers {
  request(request: WebRequest, answer: WebAnswer): void
  /** What opens connections at a path; `undefined` when there is none to open. */
  connection(path: string, headers: WebRequest["headers"], query: string): OpenConnection | undefined
}

/** Takes a WebSocket that was opened; what comes back is told what arrives on it. */
export type OpenConnection = (socket: Socket) => ConnectionHandlers

export interface ConnectionHandlers {
  receive(text: string): void
  signOfLife(): void
  closed(): void
}

/** HTTP and WebSocket on one port. */
export class LoopbackServer {
  readonly #http: Server
  readonly #webSockets = new WebSocketServer({ noServer: true, maxPayload: bodyLimit })
  readonly #sockets = new Set<NetSocket>()

  constructor(handlers: ServerHandlers) {
    this.#http = createServer((request, response) => void answerTo(handlers, request, response))
    this.#http.on("connection", (socket) => {
      this.#sockets.add(socket)
      socket.on("close", () => this.#sockets.delete(socket))
    })
    this.#http.on("upgrade", (request, socket, head) => {
      socket.on("error", () => socket.destroy())
      const open = handlers.connection(pathOf(request), headersOf(request), queryOf(request))
      if (open === undefined) {
        socket.end("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        return
      }
      this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => attach(open, webSocket, request))
    })
  }

  /** Rejects when the address cannot be used. */
  listen(port: number, host: string): Promise<AddressInfo> {
    return new Promise((resolve, reject) => {
      this.#http.once("error", reject)
      this.#http.listen(port, host, () => {
        this.#http.off("error", reject)
        resolve(this.#http.address() as AddressInfo)
      })
    })
  }

  /** Cuts every connection and frees the port. */
  close(): Promise<void> {
    this.#webSockets.close()
    for (const socket of this.#sockets) socket.destroy()
    return new Promise((resolve) => {
      this.#http.close(() => resolve())
    })
  }
}

/** HTTP/2 names the host in a pseudo header. */
const headersOf = ({ headers }: IncomingMessage): Record<string, string | undefined> =>
  ({ host: headers[":authority"], ...headers }) as Record<string, string | undefined>

const queryOf = ({ url = "" }: IncomingMessage): string =>
  url.includes("?") ? url.slice(url.indexOf("?") + 1) : ""

const pathOf = (request: IncomingMessage): string => (request.url ?? "/").split("?", 1)[0] ?? "/"

const answerTo = async (
  handlers: ServerHandlers,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      // What is too large is read to its end, so that the client hears the answer, but not kept.
      if (size <= bodyLimit) chunks.push(chunk)
    }
  } catch {
    return
  }
  const headers = headersOf(request)
  const body = Buffer.concat(chunks)
  handlers.request(
    {
      method: request.method ?? "GET",
      path: pathOf(request),
      query: queryOf(request),
      headers,
      body,
      isTooLarge: size > bodyLimit
    },
    {
      stream: (start) => streamTo(response, start),
      respond: ({ status, headers: answerHeaders, body: text }) => {
        response.writeHead(status, { ...answerHeaders, "content-length": Buffer.byteLength(text) })
        response.end(text)
      },
      drop: () => request.socket.destroy(),
      cut: ({ status, headers: answerHeaders, body: text }) => {
        response.writeHead(status, { ...answerHeaders, "content-length": Buffer.byteLength(text) })
        response.write(half(text), () => request.socket.destroy())
      }
    }
  )
}

/** Bytes that may wait for a reader who is slow. */
const mostWaiting = 8 * 1024 * 1024

const streamTo = (response: ServerResponse, { status, headers, body }: WebResponse): WebStream => {
  response.writeHead(status, headers)
  response.write(body)
  return {
    write: (text) => {
      response.write(text)
      return response.writableLength < mostWaiting
    },
    end: () => response.end(),
    onEnd: (listener) => void response.on("close", listener)
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

/** The first half, as bytes. */
const half = (content: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(content)
  return bytes.subarray(0, bytes.length >> 1)
}

/** A text frame that announces the whole text and holds half of it (RFC 6455, section 5.2). */
const partOfFrame = (text: string): Buffer => {
  const header = Buffer.alloc(10)
  header[0] = 0x81
  header[1] = 127
  header.writeBigUInt64BE(BigInt(Buffer.byteLength(text)), 2)
  return Buffer.concat([header, half(text)])
}
