// The released packages in what bundlers make of them: a worker's module and pages.
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build as esbuild, type BuildOptions } from "esbuild"
import { build as vite } from "vite"
import { findChromium } from "../../scripts/chromium.ts"
import { openPage } from "./browser.ts"
import { conversed, type Mock, run, type Served } from "./consumer.ts"
import type { Report } from "./report.ts"

/** Bundles one entry of a project; every import has to be in the bundle. Resolves to the path of the bundle. */
export const bundle = async (
  path: string,
  entry: string,
  out: string,
  options: BuildOptions
): Promise<string> => {
  const file = join(path, out)
  const { metafile } = await esbuild({
    entryPoints: [join(path, entry)],
    outfile: file,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
    ...options,
    metafile: true
  })
  const outside = Object.values(metafile.outputs).flatMap((output) => output.imports.map((i) => i.path))
  if (outside.length > 0) throw new Error(`the bundle still imports ${outside.join(", ")}`)
  return file
}

/** How bundlers read packages for workers. */
export const forWorkers: BuildOptions = {
  conditions: ["workerd", "worker", "browser"],
  mainFields: ["module", "main"]
}

const html = '<!doctype html><title>consumer</title><script type="module" src="./page.js"></script>'

/** Bundles the page of a project with esbuild. Resolves to the folder to serve. */
export const bundlePage = async (path: string, out: string): Promise<string> => {
  await bundle(path, "page.ts", join(out, "page.js"), { platform: "browser" })
  writeFileSync(join(path, out, "index.html"), html)
  return join(path, out)
}

/** Opens a built page, where there is a Chromium. */
export const checkPage = async (
  report: Report,
  name: string,
  folder: string,
  mock: Mock,
  host?: string
): Promise<void> => {
  const chromium = findChromium()
  if (chromium === undefined) return report.skip(name, "there is no Chromium; set CHROMIUM_PATH")
  const parameters = { token: mock.token, web: mock.webUrl, rtm: mock.rtmUrl }
  await report.check(name, async () => conversed(await openPage(chromium, folder, parameters, host)))
}

/** `path` is a project into which the packages are installed. */
export const useInBundlers = async ({ report, mock, env }: Served, path: string): Promise<void> => {
  await report.check("esbuild, worker", async () => {
    const worker = await bundle(path, "worker.ts", "worker/worker.js", forWorkers)
    const args = ["run-worker.mjs", worker, mock.token, mock.webUrl, mock.rtmUrl]
    conversed(await run(process.execPath, args, path, env))
  })
  const page = await report.check("esbuild, browser build", () => bundlePage(path, "esbuild"))
  if (page !== undefined) await checkPage(report, "esbuild, in Chromium", page, mock)
  const byVite = await report.check("Vite, browser build", async () => {
    await vite({ root: path, base: "./", logLevel: "silent", build: { outDir: "vite", target: "es2022" } })
    if (!existsSync(join(path, "vite/index.html"))) throw new Error("there is no page")
    return join(path, "vite")
  })
  if (byVite !== undefined) await checkPage(report, "Vite, in Chromium", byVite, mock)
}
