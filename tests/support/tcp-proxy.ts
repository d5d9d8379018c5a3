// A TCP proxy in the test's own process: it passes bytes on, or does to them what a bad network does.
import { connect, createServer } from "node:net"
import type { AddressInfo, Socket } from "node:net"

/** What happens to a connection. Bytes are counted in the direction from server to client. */
export type Weather =
  /** Bytes pass. */
  | { readonly kind: "clear" }
  /** Connections are reset as soon as the client has sent something, before the server sees it. */
  | { readonly kind: "reset" }
  /** Requests reach the server; of the answer `after` bytes pass, then the connection is reset. */
  | { readonly kind: "cut"; readonly after: number }
  /** Requests reach the server; of the answer `after` bytes pass, then the connection is ended in good order. */
  | { readonly kind: "end"; readonly after: number }
  /** Requests reach the server; of the answer `after` bytes pass, then nothing more. */
  | { readonly kind: "stall"; readonly after: number }
  /** Answers pass `bytes` at a time, every `every` ms. */
  | { readonly kind: "drip"; readonly bytes: number; readonly every: number }

interface Pair {
  readonly client: Socket
  readonly server: Socket
}

export class TcpProxy {
  readonly #server = createServer({ allowHalfOpen: false }, (client) => this.#accept(client))
  readonly #pairs = new Set<Pair>()
  readonly #target: { readonly host: string; readonly port: number }
  #accepted = 0
  #isPartitioned = false
  /** Ends of connections that the other side learns of when the partition is over. */
  #ends: (() => void)[] = []
  /** What happens to connections that are opened from now on, and to what those that are open receive. */
  weather: Weather = { kind: "clear" }

  private constructor(target: { readonly host: string; readonly port: number }) {
    this.#target = target
  }

  /** Listens on a free loopback port in front of `target`, an HTTP or WebSocket address. */
  static async start(target: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(target)
    const proxy = new TcpProxy({ host: hostname, port: Number(port) })
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve))
    return proxy
  }

  /** `127.0.0.1:port`, to stand in the address in place of the target's. */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get accepted(): number {
    return this.#accepted
  }

  get connections(): number {
    return this.#pairs.size
  }

  /** Resets all open connections at once. */
  resetAll(): void {
    for (const { client, server } of this.#pairs) {
      client.resetAndDestroy()
      server.destroy()
    }
  }

  /** Nothing passes in either direction, not even the end of a connection, until the network is healed. */
  partition(): void {
    this.#isPartitioned = true
    for (const pair of this.#pairs) pauseBoth(pair)
  }

  /** What was held back passes. */
  heal(): void {
    this.#isPartitioned = false
    for (const end of this.#ends.splice(0)) end()
    for (const { client, server } of this.#pairs) {
      client.resume()
      server.resume()
    }
  }

  async close(): Promise<void> {
    this.heal()
    this.resetAll()
    if (!this.#server.listening) return
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  #accept(client: Socket): void {
    this.#accepted++
    const server = connect(this.#target)
    const pair = { client, server }
    this.#pairs.add(pair)
    const over = (): void => {
      if (this.#isPartitioned) return void this.#ends.push(over)
      this.#pairs.delete(pair)
      client.destroy()
      server.destroy()
    }
    for (const socket of [client, server]) socket.setNoDelay(true).on("error", over).on("close", over)
    client.on("data", (chunk) => {
      if (this.weather.kind === "reset") client.resetAndDestroy()
      else server.write(chunk)
    })
    let passed = 0
    // What comes while something drips waits for its turn.
    let dripping = Promise.resolve()
    server.on("data", (chunk: Buffer) => {
      const { weather } = this
      switch (weather.kind) {
        case "clear":
        case "reset":
          client.write(chunk)
          break
        case "drip":
          dripping = dripping.then(() => drip(client, chunk, weather))
          break
        case "cut":
        case "end":
        case "stall": {
          const rest = chunk.subarray(0, Math.max(0, weather.after - passed))
          passed += rest.length
          if (rest.length > 0) client.write(rest)
          if (passed < weather.after || weather.kind === "stall") break
          // A reset would overtake what was written last.
          if (weather.kind === "end") client.end()
          else setTimeout(() => client.resetAndDestroy(), 5)
        }
      }
    })
    if (this.#isPartitioned) pauseBoth(pair)
  }
}

const pauseBoth = ({ client, server }: Pair): void => {
  client.pause()
  server.pause()
}

const drip = (
  client: Socket,
  chunk: Buffer,
  { bytes, every }: { bytes: number; every: number }
): Promise<void> =>
  new Promise((resolve) => {
    let from = 0
    const end = (): void => {
      clearInterval(timer)
      client.off("close", end)
      resolve()
    }
    const timer = setInterval(() => {
      client.write(chunk.subarray(from, from + bytes))
      from += bytes
      if (from >= chunk.length) end()
    }, every)
    client.once("close", end)
  })
