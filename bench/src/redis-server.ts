import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Redis } from "ioredis"

const program = process.env["REDIS_SERVER_PATH"] ?? "redis-server"

/** Starts a Redis in a folder of its own, on a socket there; `undefined` where none is installed. */
export const startRedis = async (
  settings: readonly string[]
): Promise<{ readonly path: string; readonly close: () => Promise<void> } | undefined> => {
  if (spawnSync(program, ["--version"]).status !== 0) return undefined
  const folder = await mkdtemp(join(tmpdir(), "agent-chat-redis-"))
  const path = join(folder, "socket")
  const given = ["--port", "0", "--unixsocket", path, "--dir", folder, "--save", "", "--appendonly", "yes"]
  const server = spawn(program, [...given, ...settings], { stdio: "ignore" })
  const client = new Redis(path, { maxRetriesPerRequest: null, retryStrategy: () => 20 })
  client.on("error", () => {})
  await client.ping()
  client.disconnect()
  return {
    path,
    close: async () => {
      const ended = once(server, "exit")
      server.kill("SIGKILL")
      await ended
      await rm(folder, { recursive: true, force: true })
    }
  }
}
