import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { describe, expect, it, onTestFinished } from "vitest"

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A program with a folder and another program in a group of its own, which then does this. */
const start = async (then: string, before = "") => {
  const code = `
    import { createServer } from "node:net"
    import { execute } from "./execute.ts"
    import { temporaryFolder } from "./temporary-folder.ts"
    ${before}
    const folder = temporaryFolder("at-end")
    const told = createServer((socket) => {
      socket.on("data", (pid) => {
        console.log(JSON.stringify({ pid: Number(pid), path: folder.path }))
        ${then}
      })
    })
    told.listen(folder.path + "/socket", () => {
      const waits = "require('node:net').connect(process.argv[1]).write(String(process.pid))"
      void execute(process.execPath, ["--eval", waits, folder.path + "/socket"])
    })`
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", code], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "ignore"]
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>
  const [line] = (await once(child.stdout, "data")) as [Buffer]
  return { child, ended, ...(JSON.parse(String(line)) as { pid: number; path: string }) }
}

describe.skipIf(process.platform === "win32")("what a program starts and makes is gone", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("after %s, which ends it as ever", async (signal) => {
    const { child, ended, pid, path } = await start("")
    child.kill(signal)
    expect(await ended).toEqual([null, signal])
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(existsSync(path)).toBe(false)
  })

  it("after a signal that somebody else makes an exit of", async () => {
    const { child, ended, pid, path } = await start("", 'process.on("SIGINT", () => process.exit(130))')
    child.kill("SIGINT")
    expect(await ended).toEqual([130, null])
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(existsSync(path)).toBe(false)
  })

  it("after an error that nobody catches", async () => {
    const { ended, pid, path } = await start('throw new Error("nobody catches this")')
    expect(await ended).toEqual([1, null])
    await expect.poll(() => isRunning(pid)).toBe(false)
    expect(existsSync(path)).toBe(false)
  })
})
