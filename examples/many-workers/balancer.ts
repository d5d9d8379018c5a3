import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** Stands before the receivers, as a load balancer does: takes one after another, and the next where one is gone. */
export class Balancer {
  readonly #ports: readonly number[]
  readonly #server = createServer((incoming, answer) => void this.#pass(incoming, answer))
  #turn = 0

  constructor(ports: readonly number[]) {
    this.#ports = ports
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => void this.#server.listen(0, "127.0.0.1", resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body: Buffer[] = []
    for await (const chunk of incoming) body.push(chunk as Buffer)
    for (const _ of this.#ports) {
      const port = this.#ports[this.#turn++ % this.#ports.length]!
      const status = await post(port, incoming, Buffer.concat(body))
      if (status !== undefined) return void answer.writeHead(status).end()
    }
    // Then LiveChat brings it again.
    answer.writeHead(503).end()
  }
}

/** The answer of a receiver; nothing when it is not there. */
const post = (port: number, { url, headers }: IncomingMessage, body: Buffer): Promise<number | undefined> =>
  new Promise((resolve) => {
    const sent = request({ host: "127.0.0.1", port, path: url, method: "POST", headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on("error", () => resolve(undefined))
    sent.end(body)
  })
