import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { rmSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

/** The Redis at REDIS_URL; without one, a Redis of its own in a temporary folder, if it is installed. */
export const openRedis = async (): Promise<
  { readonly url: string; readonly close: () => Promise<void> } | undefined
> => {
  const given = process.env["REDIS_URL"]
  if (given !== undefined && given !== "") return { url: given, close: async () => {} }
  if (spawnSync("redis-server", ["--version"]).status !== 0) return undefined
  const folder = await mkdtemp(join(tmpdir(), "agent-chat-redis-"))
  const path = join(folder, "socket")
  const settings = ["--port", "0", "--unixsocket", path, "--dir", folder, "--appendonly", "yes", "--save", ""]
  // Ctrl-C in a terminal reaches all of its processes: in a group of its own this one lives until the others are done.
  const server = spawn("redis-server", settings, { stdio: "ignore", detached: true })
  const ended = once(server, "exit")
  const killed = (): void => {
    server.kill("SIGKILL")
    rmSync(folder, { recursive: true, force: true })
  }
  process.once("exit", killed)
  while (!(await answers(path))) {
    if (server.exitCode !== null) throw new Error(`redis-server ended with the code ${server.exitCode}`)
    await sleep(20)
  }
  return {
    url: path,
    close: async () => {
      server.kill()
      await ended
      process.off("exit", killed)
      await rm(folder, { recursive: true, force: true })
    }
  }
}

const answers = async (path: string): Promise<boolean> => {
  const socket = connect(path)
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
