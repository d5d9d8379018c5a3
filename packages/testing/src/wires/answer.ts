import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http"
import type { TLSSocket } from "node:tls"
import type { WebAnswer, WebRequest, WebResponse, WebStream } from "./web-exchange.ts"

/** The largest body that is read: a file of 10 MB and what is around it in a form. */
export const bodyLimit = 11 * 1024 * 1024

/** What is known of a request before its body. */
export interface RequestHead {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

/** A request and how it is answered, in either version of HTTP. */
export interface Exchange {
  readonly request: RequestHead
  readonly body: AsyncIterable<Buffer>
  /** It came over TLS. */
  readonly isSecure: boolean
  readonly response: Pick<ServerResponse, "writeHead" | "write" | "end" | "on">
  /** How many bytes wait to be read. */
  waiting(): number
  /** Cuts the connection. */
  cut(): void
}

/** HTTP/2 names the host in a pseudo header. */
export const headersOf = ({ headers }: RequestHead): Record<string, string | undefined> =>
  ({ host: headers[":authority"], ...headers }) as Record<string, string | undefined>

export const queryOf = ({ url = "" }: RequestHead): string =>
  url.includes("?") ? url.slice(url.indexOf("?") + 1) : ""

export const pathOf = ({ url = "/" }: RequestHead): string => url.split("?", 1)[0] ?? "/"

/** Reads a request to its end and hands it on. */
export const answerTo = async (
  handle: (request: WebRequest, answer: WebAnswer) => void,
  exchange: Exchange
): Promise<void> => {
  const { request } = exchange
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of exchange.body) {
      size += chunk.length
      // What is too large is read to its end, so that the client hears the answer, but not kept.
      if (size <= bodyLimit) chunks.push(chunk)
    }
  } catch {
    return
  }
  handle(
    {
      method: request.method ?? "GET",
      path: pathOf(request),
      query: queryOf(request),
      headers: headersOf(request),
      body: Buffer.concat(chunks),
      isSecure: exchange.isSecure,
      isTooLarge: size > bodyLimit
    },
    answerOf(exchange)
  )
}

const answerOf = (exchange: Exchange): WebAnswer => {
  const { response } = exchange
  const begin = ({ status, headers, body }: WebResponse): void =>
    void response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) })
  return {
    stream: (start) => streamTo(exchange, start),
    respond: (answer) => {
      begin(answer)
      response.end(answer.body)
    },
    drop: () => exchange.cut(),
    cut: (answer) => {
      begin(answer)
      response.write(half(answer.body), () => exchange.cut())
    }
  }
}

/** Bytes that may wait for a reader who is slow. */
const mostWaiting = 8 * 1024 * 1024

const streamTo = (exchange: Exchange, { status, headers, body }: WebResponse): WebStream => {
  const { response } = exchange
  response.writeHead(status, headers)
  response.write(body)
  return {
    write: (text) => {
      response.write(text)
      return exchange.waiting() < mostWaiting
    },
    end: () => response.end(),
    onEnd: (listener) => void response.on("close", listener)
  }
}

/** The first half, as bytes. */
export const half = (content: string | Uint8Array): Buffer => {
  const bytes = Buffer.from(content)
  return bytes.subarray(0, bytes.length >> 1)
}

/** A request of HTTP/1.1. */
export const exchangeOf = (
  request: IncomingMessage,
  response: ServerResponse,
  body: AsyncIterable<Buffer> = request
): Exchange => ({
  request,
  body,
  isSecure: (request.socket as Partial<TLSSocket>).encrypted === true,
  response,
  waiting: () => response.writableLength,
  cut: () => request.socket.destroy()
})
