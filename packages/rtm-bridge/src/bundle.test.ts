import { fileURLToPath } from "node:url"
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
