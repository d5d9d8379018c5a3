import { mkdtemp, rm } from "node:fs/promises"
import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { v3_0 } from "@agent-chat/core/v3.0"
import { afterEach, beforeEach, onTestFinished } from "vitest"
import { createWebApi, type WebApi, type WebApiOptions } from "../../web-api.ts"

/** A server for each test of a file: it takes uploads, does with them what the test says, and answers with an address. */
export class UploadServer {
  /** What is done with a request before it is answered. */
  onRequest: (request: IncomingMessage) => Promise<void> = async () => {}
  /** A folder for files, gone with the test. */
  folder = ""
  #server: Server | undefined

  clientOf(options: Partial<WebApiOptions> = {}): WebApi<typeof v3_0> {
    const { port } = this.#server!.address() as AddressInfo
    const client = createWebApi(v3_0, { token: "dal:t", baseUrl: `http://127.0.0.1:${port}`, ...options })
    onTestFinished(() => client.close())
    return client
  }

  async open(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), "agent-chat-upload-"))
    const server = createServer(async (request, response) => {
      // An upload that is given up breaks off here, too.
      await this.onRequest(request).catch(() => {})
      response.end(JSON.stringify({ url: "https://cdn.invalid/file" }))
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    this.#server = server
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections()
    this.#server?.close()
    await rm(this.folder, { recursive: true })
  }
}

/** Has a server of its own for each test of the file. */
export const uploadServer = (): UploadServer => {
  const served = new UploadServer()
  beforeEach(() => served.open())
  afterEach(() => served.close())
  return served
}
