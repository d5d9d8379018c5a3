import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Redis } from "ioredis"
import { freePort, program, RedisServer } from "./redis-server.ts"

/** A server takes nothing while it has no replica that has answered within two seconds. */
const guarded = ["--min-replicas-to-write", "1", "--min-replicas-max-lag", "2"]

/** Sentinels that watch a primary under the name `mymaster`. */
export class Sentinels implements AsyncDisposable {
  readonly ports: readonly number[]
  readonly #processes: readonly ChildProcess[]
  readonly #folder: string

  private constructor(ports: readonly number[], processes: readonly ChildProcess[], folder: string) {
    this.ports = ports
    this.#processes = processes
    this.#folder = folder
  }

  static async start(primary: number, count: number): Promise<Sentinels> {
    const folder = await mkdtemp(join(tmpdir(), "agent-chat-sentinels-"))
    const ports: number[] = []
    const processes: ChildProcess[] = []
    for (let i = 0; i < count; i++) {
      const port = await freePort()
      const file = join(folder, `${port}.conf`)
      await writeFile(
        file,
        `port ${port}
bind 127.0.0.1
dir ${folder}
loglevel warning
sentinel monitor mymaster 127.0.0.1 ${primary} ${Math.floor(count / 2) + 1}
sentinel down-after-milliseconds mymaster 1000
sentinel failover-timeout mymaster 4000
`
      )
      ports.push(port)
      processes.push(spawn(program, [file, "--sentinel"], { stdio: "ignore" }))
    }
    return new Sentinels(ports, processes, folder)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#processes) {
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
    }
    await rm(this.#folder, { recursive: true, force: true })
  }
}

/** A primary with two replicas, watched by three sentinels. */
export class RedisSentinels implements AsyncDisposable {
  readonly servers: readonly RedisServer[]
  readonly #watching: Sentinels

  private constructor(servers: readonly RedisServer[], watching: Sentinels) {
    this.servers = servers
    this.#watching = watching
  }

  get sentinels(): readonly { readonly host: string; readonly port: number }[] {
    return this.#watching.ports.map((port) => ({ host: "127.0.0.1", port }))
  }

  static async start(): Promise<RedisSentinels> {
    const settings = ["--appendfsync", "everysec", "--repl-diskless-sync-delay", "0", ...guarded]
    const primary = await RedisServer.start(settings)
    const follow = ["--replicaof", `127.0.0.1 ${primary.port}`]
    const replicas = [
      await RedisServer.start([...settings, ...follow]),
      await RedisServer.start([...settings, ...follow])
    ]
    await primary.with(async (redis) => {
      while (!/connected_slaves:2[^]*state=online[^]*state=online/.test(await redis.info("replication")))
        await sleep(20)
    })
    const watching = await Sentinels.start(primary.port, 3)
    const group = new RedisSentinels([primary, ...replicas], watching)
    for (const { port } of group.sentinels) {
      await withClient(port, async (redis) => {
        // Each has to know the others and the replicas before it can act.
        for (;;) {
          const found = (await redis.call("SENTINEL", "MASTER", "mymaster")) as string[]
          const value = (name: string): number => Number(found[found.indexOf(name) + 1])
          if (value("num-other-sentinels") === 2 && value("num-slaves") === 2) break
          await sleep(50)
        }
      })
    }
    return group
  }

  /** The server that takes writes, by the word of a sentinel. */
  async primary(): Promise<RedisServer> {
    const [, port] = await withClient(
      this.sentinels[0]!.port,
      async (redis) => (await redis.call("SENTINEL", "GET-MASTER-ADDR-BY-NAME", "mymaster")) as string[]
    )
    return this.servers.find((server) => server.port === Number(port))!
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#watching[Symbol.asyncDispose]()
    for (const server of this.servers) {
      server.resume()
      await server[Symbol.asyncDispose]()
    }
  }
}

const withClient = async <T>(port: number, run: (client: Redis) => Promise<T>): Promise<T> => {
  const client = new Redis({ port, maxRetriesPerRequest: null, retryStrategy: () => 50 })
  client.on("error", () => {})
  try {
    return await run(client)
  } finally {
    client.disconnect()
  }
}
