import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Redis } from "ioredis"

const program = process.env["REDIS_SERVER_PATH"] ?? "redis-server"

/** A Redis in a folder of its own. */
export interface BenchRedis {
  /** Its socket. */
  readonly path: string
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>
  /** Starts it again, with what its file holds. */
  run(): Promise<void>
  close(): Promise<void>
}

/** Starts a Redis in a folder of its own, on a socket there; `undefined` where none is installed. */
export const startRedis = async (settings: readonly string[]): Promise<BenchRedis | undefined> => {
  if (spawnSync(program, ["--version"]).status !== 0) return undefined
  const folder = await mkdtemp(join(tmpdir(), "agent-chat-redis-"))
  const path = join(folder, "socket")
  const given = ["--port", "0", "--unixsocket", path, "--dir", folder, "--save", "", "--appendonly", "yes"]
  let server: ChildProcess | undefined
  const run = async (): Promise<void> => {
    server = spawn(program, [...given, ...settings], { stdio: "ignore" })
    const client = new Redis(path, { maxRetriesPerRequest: null, retryStrategy: () => 20 })
    client.on("error", () => {})
    await client.ping()
    client.disconnect()
  }
  const kill = async (): Promise<void> => {
    if (server === undefined) return
    const ended = once(server, "exit")
    server.kill("SIGKILL")
    await ended
    server = undefined
  }
  await run()
  return {
    path,
    kill,
    run,
    close: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
