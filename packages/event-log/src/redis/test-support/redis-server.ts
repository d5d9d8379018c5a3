import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { Redis } from "ioredis"

/** ms; a million keys in its file take some seconds. */
const startTimeout = 30_000

/** What is run as server, and as sentinel. */
export const program = process.env["REDIS_SERVER_PATH"] ?? "redis-server"

/** Why there is no Redis to test with; `undefined` when there is one. */
export const whyNoRedis = ((): string | undefined => {
  const found = spawnSync(program, ["--version"], { encoding: "utf8" })
  if (found.status !== 0) return `no ${program} on this machine (Debian: apt-get install redis-server)`
  const major = Number(/v=(\d+)/.exec(found.stdout)?.[1])
  return major >= 7 ? undefined : `${program} is older than 7.0`
})()

/** A port that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  return typeof address === "object" && address !== null ? address.port : 0
}

/** A Redis of its own in a temporary folder, on a free port. */
export class RedisServer implements AsyncDisposable {
  readonly port: number
  readonly url: string
  /** Its socket in the file system, which costs less than a port. */
  readonly path: string
  readonly #folder: string
  readonly #settings: readonly string[]
  #process: ChildProcess | undefined

  private constructor(port: number, folder: string, settings: readonly string[]) {
    this.port = port
    this.url = `redis://127.0.0.1:${port}`
    this.path = join(folder, "socket")
    this.#folder = folder
    this.#settings = settings
  }

  /** `settings` are those of redis.conf, such as `["--appendfsync", "always"]`. */
  static async start(settings: readonly string[] = []): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), "agent-chat-redis-"))
    const server = new RedisServer(await freePort(), folder, settings)
    try {
      await server.run()
    } catch (cause) {
      await server[Symbol.asyncDispose]()
      throw cause
    }
    return server
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  /** Starts it, with what its file holds. */
  async run(): Promise<void> {
    const given = ["--port", String(this.port), "--bind", "127.0.0.1", "--unixsocket", this.path]
    const kept = ["--dir", this.#folder, "--appendonly", "yes", "--save", "", "--loglevel", "warning"]
    const server = spawn(program, [...given, ...kept, ...this.#settings], { stdio: "ignore" })
    this.#process = server
    const deadline = performance.now() + startTimeout
    while (!(await isReady(this.port))) {
      if (server.exitCode !== null) throw new Error(`${program} ended with the code ${server.exitCode}`)
      if (performance.now() > deadline) throw new Error(`${program} does not answer`)
      await sleep(20)
    }
  }

  /** Ends it as a power cut of the process would. */
  async kill(): Promise<void> {
    const running = this.#process
    this.#process = undefined
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return
    const ended = once(running, "exit")
    running.kill("SIGKILL")
    await ended
  }

  /** Lets it answer nothing until {@link resume}. */
  pause(): void {
    this.#process?.kill("SIGSTOP")
  }

  resume(): void {
    this.#process?.kill("SIGCONT")
  }

  /** Does something with a client of its own. */
  async with<T>(run: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url)
    try {
      return await run(client)
    } finally {
      client.disconnect()
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Whether it answers, and has read its file. */
const isReady = async (port: number): Promise<boolean> => {
  const socket = connect(port, "127.0.0.1")
  try {
    socket.write("PING\r\n")
    const [answer] = (await once(socket, "data", { signal: AbortSignal.timeout(1_000) })) as [Buffer]
    return answer.toString().startsWith("+PONG")
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
