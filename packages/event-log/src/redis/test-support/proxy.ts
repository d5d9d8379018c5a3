import { once } from "node:events"
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net"

/** Stands between a client and a server, and may let nothing through: neither side is told. */
export class Proxy implements AsyncDisposable {
  readonly url: string
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #target: number
  #isCut = false
  /** What a client says that the server does not hear, and nothing after it. */
  mutes: RegExp | undefined

  private constructor(server: Server, port: number, target: number) {
    this.#server = server
    this.#target = target
    this.url = `redis://127.0.0.1:${port}`
  }

  static async start(target: number): Promise<Proxy> {
    const server = createServer()
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    const proxy = new Proxy(server, (server.address() as AddressInfo).port, target)
    server.on("connection", (client) => proxy.#join(client, connect(proxy.#target, "127.0.0.1")))
    return proxy
  }

  /** From now on nothing comes through, in either direction, though the connections stay. */
  cut(): void {
    this.#isCut = true
    for (const socket of this.#sockets) socket.pause()
  }

  heal(): void {
    this.#isCut = false
    for (const socket of this.#sockets) socket.resume()
  }

  /** What is connected from now on gets through. What is connected already never does again. */
  healNew(): void {
    this.#isCut = false
  }

  /** Ends all connections; new ones lead to another server. */
  leadTo(port: number): void {
    this.#target = port
    for (const socket of this.#sockets) socket.destroy()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#server.listening) return
    for (const socket of this.#sockets) socket.destroy()
    const closed = once(this.#server, "close")
    this.#server.close()
    await closed
  }

  #join(client: Socket, server: Socket): void {
    for (const [from, to] of [
      [client, server],
      [server, client]
    ] as const) {
      this.#sockets.add(from)
      from.on("error", () => {})
      from.on("close", () => {
        this.#sockets.delete(from)
        to.destroy()
      })
      if (from === server) from.pipe(to)
      else this.#passOn(from, to)
      if (this.#isCut) from.pause()
    }
  }

  #passOn(client: Socket, server: Socket): void {
    let isMute = false
    client.on("data", (chunk) => {
      isMute ||= this.mutes?.test(chunk.toString()) === true
      if (!isMute) server.write(chunk)
    })
    client.on("end", () => server.end())
  }
}
