// Releases the packages to a registry on loopback, installs them into fresh projects and uses them as a stranger would:
// ESM, require(), three versions of TypeScript, two bundlers in a browser, a worker. Every program sends an event and
// receives it, against the mock server from the installed packages.
//   node tools/release/smoke.ts [--keep]     --keep leaves the temporary folder for a look
import { spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build as esbuild, type BuildOptions } from "esbuild"
import { build as vite } from "vite"
import { findChromium } from "../../scripts/chromium.ts"
import { publicEntries } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { openPage } from "./browser.ts"
import { copyRepository, release, type Released } from "./publish.ts"
import { startRegistry } from "./registry.ts"
import { Report } from "./report.ts"

const here = fileURLToPath(new URL(".", import.meta.url))
const root = join(here, "../..")
const keep = process.argv.includes("--keep")
const folder = mkdtempSync(join(tmpdir(), "agent-chat-release-"))
const report = new Report()

const run = async (
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv
): Promise<string> => {
  const { code, output } = await execute(program, args, { cwd, env })
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} exited with ${code}\n${output}`)
  return output.trim()
}

/** A program has to say that it received what it sent. */
const conversed = (output: string): string => {
  const line = output.split("\n").find((text) => text.startsWith("sent and received "))
  if (line === undefined) throw new Error(`it did not say that it received what it sent\n${output}`)
  return ""
}

const project = (name: string, released: readonly Released[]): string => {
  const path = join(folder, name)
  cpSync(join(here, "consumers"), path, { recursive: true })
  const own = Object.fromEntries(released.map(({ name: dependency, version }) => [dependency, version]))
  const peers = Object.assign({}, ...released.map(({ peers }) => peers))
  const dependencies = { ...own, ...peers, "@types/node": "22" }
  const manifest = { name: `consumer-${name}`, private: true, type: "module", dependencies }
  writeFileSync(join(path, "package.json"), JSON.stringify(manifest, undefined, 2))
  return path
}

interface Mock extends AsyncDisposable {
  readonly token: string
  readonly webUrl: string
  readonly rtmUrl: string
}

/** Starts the installed agent-chat-mock. */
const startMock = async (path: string, env: NodeJS.ProcessEnv): Promise<Mock> => {
  const program = join(path, "node_modules/@agent-chat/testing/bin/agent-chat-mock.js")
  const child = spawn(process.execPath, [program], { cwd: path, env, stdio: ["ignore", "pipe", "pipe"] })
  const ended = once(child, "close")
  let output = ""
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += String(chunk)
        if (/ws:\/\/\S+\n/.test(output)) resolve()
      })
    }
    void ended.then(() => reject(new Error(`agent-chat-mock ended\n${output}`)))
  })
  await ready
  return {
    token: "any",
    webUrl: /http:\/\/\S+/.exec(output)?.[0] ?? "",
    rtmUrl: /ws:\/\/\S+/.exec(output)?.[0] ?? "",
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM")
      await ended
    }
  }
}

const typescripts = [
  ["5.9", "typescript-5.9"],
  ["6", "typescript-6"],
  ["7", "typescript"]
] as const
const resolutions = { nodenext: "nodenext", bundler: "esnext" }

/** Compiles with everything a strict user turns on, library declarations included, and runs what came out. */
const compile = async (
  path: string,
  compiler: string,
  resolution: keyof typeof resolutions,
  args: readonly string[],
  env: NodeJS.ProcessEnv
): Promise<string> => {
  const out = `out-${compiler}-${resolution}`
  const config = join(path, `tsconfig.${out}.json`)
  const compilerOptions = {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable", "esnext.disposable"],
    module: resolutions[resolution],
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    types: ["node"],
    rootDir: ".",
    outDir: out
  }
  writeFileSync(config, JSON.stringify({ compilerOptions, files: ["node.ts", "entries.ts"] }))
  const tsc = join(here, "node_modules", compiler, "bin/tsc")
  await run(process.execPath, [tsc, "-p", config], path, env)
  return conversed(await run(process.execPath, [join(out, "node.js"), ...args], path, env))
}

/** Every import of a bundle must be in it. */
const bundle = async (path: string, entry: string, out: string, options: BuildOptions): Promise<string> => {
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

/** Builds a page; then, where there is a Chromium, opens it. */
const checkPage = async (
  name: string,
  folderOfPage: string,
  mock: Mock,
  work: () => Promise<unknown>
): Promise<void> => {
  const built = await report.check(`${name}, browser build`, async () => {
    await work()
    if (!existsSync(join(folderOfPage, "index.html"))) throw new Error("there is no page")
    return ""
  })
  const chromium = findChromium()
  if (chromium === undefined) return report.skip(`${name}, in Chromium`, "there is none; set CHROMIUM_PATH")
  if (built === undefined) return
  const parameters = { token: mock.token, web: mock.webUrl, rtm: mock.rtmUrl }
  await report.check(`${name}, in Chromium`, async () =>
    conversed(await openPage(chromium, folderOfPage, parameters))
  )
}

const useInNode = async (path: string, mock: Mock, env: NodeJS.ProcessEnv): Promise<void> => {
  const service = {
    AGENT_CHAT_TOKEN: mock.token,
    AGENT_CHAT_URL: mock.webUrl,
    AGENT_CHAT_RTM_URL: mock.rtmUrl
  }
  for (const [name, file] of [
    ["ESM", "esm.mjs"],
    ["require()", "require.cjs"]
  ] as const) {
    await report.check(name, async () =>
      conversed(await run(process.execPath, [file], path, { ...env, ...service }))
    )
  }
  const imports = publicEntries().map(({ specifier }, i) => `import type * as entry${i} from "${specifier}"`)
  const uses = imports.map((_, i) => `export type Entry${i} = keyof typeof entry${i}`)
  writeFileSync(join(path, "entries.ts"), [...imports, ...uses, ""].join("\n"))
  const args = [mock.token, mock.webUrl, mock.rtmUrl]
  for (const [version, compiler] of typescripts) {
    await Promise.all(
      (["nodenext", "bundler"] as const).map((resolution) =>
        report.check(`TypeScript ${version}, ${resolution}`, () =>
          compile(path, compiler, resolution, args, env)
        )
      )
    )
  }
}

const useInBundlers = async (path: string, mock: Mock, env: NodeJS.ProcessEnv): Promise<void> => {
  await report.check("esbuild, worker", async () => {
    const conditions = ["workerd", "worker", "browser"]
    const worker = await bundle(path, "worker.ts", "worker/worker.js", {
      conditions,
      mainFields: ["module", "main"]
    })
    const args = ["run-worker.mjs", worker, mock.token, mock.webUrl, mock.rtmUrl]
    return conversed(await run(process.execPath, args, path, env))
  })
  const page = '<!doctype html><title>consumer</title><script type="module" src="./page.js"></script>'
  await checkPage("esbuild", join(path, "esbuild"), mock, async () => {
    await bundle(path, "page.ts", "esbuild/page.js", { platform: "browser" })
    writeFileSync(join(path, "esbuild/index.html"), page)
  })
  await checkPage("Vite", join(path, "vite"), mock, () =>
    vite({ root: path, base: "./", logLevel: "silent", build: { outDir: "vite", target: "es2022" } })
  )
}

try {
  await using registry = await startRegistry(join(folder, "registry"))
  const copy = join(folder, "copy")
  mkdirSync(copy)
  const released = await report.check("version and publish", async () => {
    copyRepository(copy)
    return await release(copy, registry.env)
  })
  // the rest of what an install needs comes from the registry of npm's configuration
  const { ok: online } = await fetch(new URL("rxjs", registry.url))
  if (!online) report.skip("all that is installed", "the registry of npm's configuration does not answer")
  if (released !== undefined && online) {
    const byNpm = project("npm", released)
    const byPnpm = project("pnpm", released)
    // out of the way of the workspace's own settings
    writeFileSync(join(byPnpm, "pnpm-workspace.yaml"), "packages: []\n")
    const pnpm = join(root, "node_modules/pnpm/bin/pnpm.cjs")
    const installed = await report.check("install with npm", () =>
      run("npm", ["install"], byNpm, registry.env).then(() => "")
    )
    const strictly = await report.check("install with pnpm", () =>
      run(process.execPath, [pnpm, "install"], byPnpm, registry.env).then(() => "")
    )
    if (installed !== undefined) {
      await using mock = await startMock(byNpm, registry.env)
      await useInNode(byNpm, mock, registry.env)
      if (strictly !== undefined) await useInBundlers(byPnpm, mock, registry.env)
    }
  }
} finally {
  if (keep) process.stdout.write(`kept ${folder}\n`)
  else rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
report.close()
