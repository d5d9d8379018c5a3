import { execFile } from "node:child_process"
import { mkdtemp, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { build } from "esbuild"
import { expect, it } from "vitest"

const bundle = async (platform: "browser" | "node"): Promise<string[]> => {
  const { metafile } = await build({
    stdin: {
      contents: 'import { createRtm } from "@agent-chat/rtm-bridge"; console.log(createRtm)',
      resolveDir: fileURLToPath(new URL("..", import.meta.url))
    },
    bundle: true,
    format: "esm",
    platform,
    conditions: ["@agent-chat/source"],
    metafile: true,
    write: false
  })
  const [output] = Object.values(metafile.outputs)
  return Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : []
  )
}

it("a browser gets no byte of ws, nor of Effect", async () => {
  const files = await bundle("browser")
  expect(files.some((path) => path.includes("websocket.global"))).toBe(true)
  expect(files.filter((path) => /node_modules\/(ws|effect)\//.test(path))).toEqual([])
})

it("Node gets ws", async () => {
  const files = await bundle("node")
  expect(files.some((path) => path.includes("node_modules/ws/"))).toBe(true)
})

/** What a bundle for Node says when it connects to an address where nobody listens. */
const run = async (format: "esm" | "cjs", external: string[] = []): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "rtm-bundle-"))
  const resolveDir = fileURLToPath(new URL("..", import.meta.url))
  try {
    const outfile = join(folder, format === "esm" ? "out.mjs" : "out.cjs")
    await symlink(join(resolveDir, "node_modules"), join(folder, "node_modules"), "dir")
    await build({
      stdin: {
        contents: `
          import { createRtm } from "@agent-chat/rtm-bridge"
          import { v3_0 } from "@agent-chat/core/v3.0/light"
          const rtm = createRtm(v3_0, { token: "t", url: "ws://127.0.0.1:1/" })
          rtm.connect().catch((error) => {
            console.log(error._tag, error.reason ?? error.message, rtm.status.value.state)
            return rtm.close()
          })`,
        resolveDir
      },
      bundle: true,
      format,
      platform: "node",
      conditions: ["@agent-chat/source"],
      external,
      outfile,
      logLevel: "silent"
    })
    const { stdout } = await promisify(execFile)(process.execPath, [outfile])
    return stdout
  } finally {
    await rm(folder, { recursive: true })
  }
}

it("a bundle for Node works, or ends at once and says what to do", async () => {
  expect(await run("cjs")).toContain("ConnectionError refused reconnecting")
  expect(await run("esm", ["ws"])).toContain("ConnectionError refused reconnecting")
  const broken = await run("esm")
  expect(broken).toContain("ConfigurationError")
  expect(broken).toContain("Dynamic require")
  expect(broken).toContain("--external:ws")
  expect(broken).toContain("closed")
})
