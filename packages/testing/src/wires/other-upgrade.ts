import { type IncomingMessage, ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { bodyLimit, type Exchange, exchangeOf } from "./answer.ts"

/**
 * A request that would rather go on in another protocol than WebSocket, such as `curl --http2` without TLS: whoever does
 * not speak it answers as if nothing had been asked (RFC 9110, section 7.8).
 *
 * @param head what was read behind the headers already
 */
export const answeredWithoutUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): Exchange => {
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(request.socket)
  response.on("finish", () => request.socket.destroySoon())
  return exchangeOf(request, response, bodyOf(request, socket, head))
}

/** Some Nodes read the body of such a request themselves, others leave it on the socket. */
const bodyOf = async function* (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer
): AsyncGenerator<Buffer> {
  let left = Math.min(Number(request.headers["content-length"] ?? 0), bodyLimit + 1)
  for await (const chunk of request as AsyncIterable<Buffer>) {
    yield chunk
    left -= chunk.length
  }
  if (left <= 0) return
  yield head.subarray(0, left)
  left -= head.length
  if (left <= 0) return
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    yield chunk.subarray(0, left)
    left -= chunk.length
    if (left <= 0) return
  }
}
