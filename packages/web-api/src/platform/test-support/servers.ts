import { createServer } from "node:http"
import type { RequestListener, Server } from "node:http"
import type { AddressInfo } from "node:net"
import { v3_0 } from "@agent-chat/core/v3.0"
import { onTestFinished } from "vitest"
import { createWebApi, type WebApiOptions } from "../../web-api.ts"

/** Where a server listens, until the test is over. */
export const listen = async (server: Server): Promise<string> => {
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** The same of what answers requests. */
export const serve = (handler: RequestListener): Promise<string> => listen(createServer(handler))

/** A client that repeats nothing, closed when the test is over. */
export const clientOf = (baseUrl: string, options: Partial<WebApiOptions> = {}) => {
  const client = createWebApi(v3_0, { token: "dal:token", baseUrl, retry: () => undefined, ...options })
  onTestFinished(() => client.close())
  return client
}

/** What the servers of these tests answer to a read. */
export const reply = { chat: { id: "c", users: [], access: {}, threads: [] }, text: "żółć 漢字" }

export const content = Buffer.from(JSON.stringify(reply))

/** Asks for what is answered with {@link reply}. */
export const read = (baseUrl: string, options: Partial<WebApiOptions> = {}) =>
  clientOf(baseUrl, options).get_chat_threads({ chat_id: "c" })

/** What sends requests, as the client is told to. */
export const ways: Record<string, Partial<WebApiOptions>> = {
  undici: {},
  "undici and hooks": { hooks: { afterResponse: [() => {}] } },
  "the global fetch": { fetch: globalThis.fetch }
}
