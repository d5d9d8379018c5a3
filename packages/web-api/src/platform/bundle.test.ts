import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { build, type BuildOptions } from "esbuild"
import { expect, it } from "vitest"

const program = `
import { v3_0 } from "@agent-chat/core/v3.0/light"
import { createWebApi } from "@agent-chat/web-api"

const client = createWebApi(v3_0, { token: "dal:token", baseUrl: process.env.SERVICE })
const { chat } = await client.get_chat_threads({ chat_id: "c" })
const { url } = await client.upload_file({ file: { path: process.argv[1] } })
console.log(chat.id, url)
await client.close()
`

const bundle = async (options: BuildOptions) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL("../..", import.meta.url)) },
    bundle: true,
    format: "esm",
    conditions: ["@agent-chat/source"],
    metafile: true,
    write: false,
    ...options
  })
  return { code: outputFiles!.map((file) => file.text).join("\n"), outputs: metafile!.outputs }
}

type Outputs = Awaited<ReturnType<typeof bundle>>["outputs"]

const packagesIn = (outputs: Outputs): ReadonlySet<string> =>
  new Set(
    Object.values(outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? (/.*node_modules\/([^/]+)\//.exec(path)?.[1] ?? []) : []
      )
  )

/** What a page loads before it does anything: the entry, and whatever is imported statically from there. */
const loadedAtStart = (outputs: Outputs): Outputs => {
  const names = new Set(Object.keys(outputs).filter((name) => outputs[name]!.entryPoint === "<stdin>"))
  for (const name of names)
    for (const { path, kind } of outputs[name]!.imports) if (kind === "import-statement") names.add(path)
  return Object.fromEntries([...names].map((name) => [name, outputs[name]!]))
}

it("a page starts without a byte of undici, of ky or of Effect, and nothing of Node", async () => {
  const { code, outputs } = await bundle({ platform: "browser", splitting: true, outdir: "out" })
  expect(loadedAtStart(outputs)).not.toEqual({})
  expect([...packagesIn(loadedAtStart(outputs))]).toEqual([])
  expect([...packagesIn(outputs)]).toEqual(["ky"])
  expect(code).not.toMatch(/from "node:|require\(/)
})

it("a bundle of ES modules for Node works as it is, without a word about undici", async () => {
  const server = createServer(async (request, response) => {
    const isForm = (await text(request)).startsWith("--")
    response.end(JSON.stringify(isForm ? { url: "uploaded" } : { chat: { id: "bundled" } }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const folder = await mkdtemp(join(tmpdir(), "agent-chat-bundle-"))
  try {
    const { code, outputs } = await bundle({ platform: "node" })
    expect(packagesIn(outputs)).toContain("undici")
    await writeFile(join(folder, "main.mjs"), code)
    const child = spawn(process.execPath, [join(folder, "main.mjs")], {
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        SERVICE: `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      },
      stdio: ["ignore", "pipe", "pipe"]
    })
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
    if (child.exitCode === null) await once(child, "exit")
    expect({ output, errors, code: child.exitCode }).toEqual({
      output: "bundled uploaded\n",
      errors: "",
      code: 0
    })
  } finally {
    await rm(folder, { recursive: true })
    server.closeAllConnections()
    server.close()
  }
})
