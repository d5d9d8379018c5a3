// Bundles the page of the fake into files that are served as they are: node build.ts
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const sources = fileURLToPath(new URL(".", import.meta.url))
const home = join(sources, "../../..")

/** What the licence of what is bundled asks for. */
const papers = (): string => {
  const library = join(home, "node_modules/preact")
  const { version } = JSON.parse(readFileSync(join(library, "package.json"), "utf8")) as { version: string }
  return `page.js contains preact ${version}.\n\n${readFileSync(join(library, "LICENSE"), "utf8")}`
}

/** Writes the page to a folder. What is there is replaced file by file, each whole at any moment. */
export const buildPage = async (target = join(home, "dist/page/files")): Promise<void> => {
  const { outputFiles } = await build({
    entryPoints: { page: join(sources, "main.tsx"), styles: join(sources, "styles.css") },
    absWorkingDir: home,
    outdir: target,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome111", "firefox113", "safari16.4"],
    jsx: "automatic",
    jsxImportSource: "preact",
    write: false,
    logLevel: "silent"
  })
  mkdirSync(target, { recursive: true })
  const put = (name: string, content: string | Uint8Array): void => {
    const draft = join(target, `.${name}.${process.pid}`)
    writeFileSync(draft, content)
    renameSync(draft, join(target, name))
  }
  for (const { path, contents } of outputFiles) put(path.slice(target.length + 1), contents)
  for (const name of ["index.html", "icon.svg"]) put(name, readFileSync(join(sources, name)))
  put("LICENSES.txt", papers())
}

if (import.meta.main) await buildPage()
