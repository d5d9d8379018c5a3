import { readFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/** The program of the page and all it imports, as one file. */
const bundle = async (): Promise<Uint8Array> => {
  const { outputFiles } = await build({
    entryPoints: [pathOf("page.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    // Within this repository packages are bundled from their sources.
    conditions: ["@agent-chat/source", "module"],
    write: false
  })
  return outputFiles[0]!.contents
}

/** Serves the page, its program, and the session it logs in with. */
export const pageServer = async (session: object): Promise<Server> => {
  const program = await bundle()
  const page = await readFile(pathOf("index.html"))
  const files: Readonly<Record<string, readonly [type: string, body: Uint8Array | string]>> = {
    "/": ["text/html; charset=utf-8", page],
    "/page.js": ["text/javascript; charset=utf-8", program],
    "/session": ["application/json", JSON.stringify(session)]
  }
  return createServer(({ url = "/" }, response) => {
    const [type, body] = files[url] ?? []
    if (type === undefined) response.writeHead(404).end()
    else response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body)
  })
}
