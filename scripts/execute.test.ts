import { describe, expect, it } from "vitest"
import { execute } from "./execute.ts"

const node = (code: string, timeout?: number) =>
  execute(process.execPath, ["--eval", code], timeout === undefined ? {} : { timeout })

describe("execute", () => {
  it("resolves to the exit code and what was printed, whatever the code is", async () => {
    expect(await node("console.log('out'); console.error('err'); process.exitCode = 3")).toEqual({
      code: 3,
      output: expect.stringMatching(/^(out\nerr\n|err\nout\n)$/)
    })
  })

  it("resolves when there is no such program", async () => {
    expect(await execute("no-such-program-anywhere")).toMatchObject({
      code: 1,
      output: expect.stringMatching(/ENOENT/)
    })
  })

  it.skipIf(process.platform === "win32")(
    "kills a program that takes too long, its children too",
    async () => {
      const child =
        "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })"
      const { code, output } = await node(`console.log(${child}.pid); setInterval(() => {}, 1000)`, 1_500)
      expect(code).toBe(1)
      expect(output).toMatch(/^(\d+)\n\nkilled after 1\.5 s$/)
      const pid = Number(/^\d+/.exec(output)?.[0])
      await expect.poll(() => isRunning(pid), { timeout: 5_000 }).toBe(false)
    }
  )

  it.skipIf(process.platform === "win32")(
    "waits for nothing that has left the group of the program",
    async () => {
      const child =
        "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit', detached: true })"
      const { code, output } = await node(
        `const child = ${child}; console.log(child.pid); child.unref()`,
        500
      )
      process.kill(Number(/^\d+/.exec(output)?.[0]), "SIGKILL")
      expect(code).toBe(1)
      expect(output).toMatch(/killed after 0\.5 s$/)
    }
  )
})

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
