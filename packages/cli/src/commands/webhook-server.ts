import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { usage } from "../service/failure.ts"
import type { Host } from "../terminal/host.ts"
import type { Screen } from "../terminal/screen.ts"

/** The largest body that is read, in bytes, and the longest that one may take, in milliseconds. */
const mostBytes = 2 * 2 ** 20
const patience = 10_000

/** A body as it came; `undefined` when it is too large. */
export const bodyOf = async (request: IncomingMessage): Promise<Uint8Array | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * The secret by which webhooks are checked, which no output shows from then on.
 *
 * @throws Failure when there is none
 */
export const secretOfWebhooks = ({ env }: Host, screen: Screen): string => {
  const { AGENT_CHAT_WEBHOOK_SECRET: secret } = env
  if (!secret)
    throw usage(
      "--port takes webhooks, and there is no secret to check them by",
      "set AGENT_CHAT_WEBHOOK_SECRET"
    )
  screen.hide(secret)
  return secret
}

/** A server that takes webhooks. */
export interface WebhookServer {
  readonly url: string
  close(): Promise<void>
}

/** Listens, and hands every request to a function of Node. */
export const listenWith = async (
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  port: number,
  host = "127.0.0.1"
): Promise<WebhookServer> => {
  const server = createServer({ requestTimeout: patience, headersTimeout: patience }, handle)
  server.listen(port, host)
  await once(server, "listening")
  const { port: given, address, family } = server.address() as AddressInfo
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${given}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
    }
  }
}

/** Listens, and hands every request to a receiver of webhooks. */
export const openWebhookServer = (
  take: (request: Request) => Promise<Response>,
  port: number,
  host?: string
): Promise<WebhookServer> => {
  const answer = async (request: IncomingMessage): Promise<number> => {
    const body = await bodyOf(request)
    if (body === undefined) return 413
    const { method = "POST", url = "/", headers } = request
    const content = method === "GET" || method === "HEAD" ? {} : { body: body as BodyInit }
    const asked = new Request(new URL(url, "http://127.0.0.1"), {
      method,
      headers: { "Content-Type": headers["content-type"] ?? "application/json" },
      ...content
    })
    return (await take(asked)).status
  }
  return listenWith(
    (request, response) => {
      answer(request).then(
        (status) => response.writeHead(status).end(),
        () => response.writeHead(500).end()
      )
    },
    port,
    host
  )
}
