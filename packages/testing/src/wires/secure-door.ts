import type { Server } from "node:http"
import {
  createServer as createHttp2Server,
  type Http2ServerRequest,
  type Http2ServerResponse
} from "node:http2"
import { createServer as createNetServer, type Server as NetServer, type Socket as NetSocket } from "node:net"
import { createServer as createTlsServer } from "node:tls"
import { type Exchange } from "./answer.ts"
import type { CertificateAndKey } from "./certificate.ts"

/** The first byte of what a client says who wants TLS (RFC 8446, section 5.1). */
const handshake = 0x16

/**
 * Takes plain HTTP and TLS on one port, and HTTP/2 where a client of TLS wants that: each socket goes to the server that
 * understands it.
 */
export const secureDoor = (
  http: Server,
  certificate: CertificateAndKey,
  answer: (exchange: Exchange) => void
): NetServer => {
  const http2 = createHttp2Server((request, response) => answer(exchangeOf(request, response)))
  http2.on("sessionError", () => {})
  const tls = createTlsServer({ ...certificate, ALPNProtocols: ["h2", "http/1.1"] }, (socket) => {
    socket.on("error", () => socket.destroy())
    const server = socket.alpnProtocol === "h2" ? http2 : http
    server.emit("connection", socket)
  })
  return createNetServer((socket) => {
    socket.on("error", () => socket.destroy())
    socket.once("readable", () => {
      const first = readByte(socket)
      if (first === undefined) return
      const server = first[0] === handshake ? tls : http
      server.emit("connection", socket)
    })
  })
}

/** The first byte, which stays to be read. */
const readByte = (socket: NetSocket): Buffer | undefined => {
  const first = socket.read(1) as Buffer | null
  if (first === null) return undefined
  socket.unshift(first)
  return first
}

const exchangeOf = (request: Http2ServerRequest, response: Http2ServerResponse): Exchange => ({
  request,
  body: request,
  isSecure: true,
  // The same methods, with the types of the other version.
  response: response as unknown as Exchange["response"],
  waiting: () => response.stream?.writableLength ?? 0,
  cut: () => request.stream.session?.destroy()
})
