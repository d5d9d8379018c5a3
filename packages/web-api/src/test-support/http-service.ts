import { createServer } from "node:http"
import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { afterEach } from "vitest"

export type Handler = (
  body: string,
  request: IncomingMessage,
  response: ServerResponse
) => void | Promise<void>

const servers: Server[] = []
const clients: { close(): Promise<void> }[] = []

/** Closes after each test what it opened: clients first, as they hold connections. */
export const closeAfterEach = (): void =>
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()))
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

/** A client that is closed after its test. */
export const closing = <Client extends { close(): Promise<void> }>(client: Client): Client => {
  clients.push(client)
  return client
}

/** A service that reads requests by itself. */
export const serveRaw = async (
  listener: (...exchange: Parameters<RequestListener>) => Promise<void>
): Promise<string> => {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A service that answers as the handler says. */
export const serve = (handler: Handler): Promise<string> =>
  serveRaw(async (request, response) => {
    await handler(await text(request), request, response)
  })

export const json = (response: ServerResponse, body: unknown, status = 200, headers = {}): void => {
  response.writeHead(status, { "Content-Type": "application/json", ...headers })
  response.end(JSON.stringify(body))
}

export const refuse = (response: ServerResponse, type: string, data?: unknown, status = 400): void =>
  json(response, { error: { type, message: type, ...(data === undefined ? {} : { data }) } }, status)

/** What a call fails with. */
export const failure = async (result: Promise<{ ok: boolean; error?: unknown }>): Promise<any> =>
  (await result).error
