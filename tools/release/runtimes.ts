// The released packages under every runtime that npm ships: both transports, a push, and an end of its own accord.
import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { installedNode } from "../nodes/installed.ts"
import { bundle, bundlePage, checkPage, forWorkers } from "./bundlers.ts"
import { conversed, type Mock, run, type Served } from "./consumer.ts"

const windows = process.platform === "win32"
const names: Readonly<Record<string, string>> = { win32: "windows", x64: "64", arm64: "arm64" }

/** The package of a runtime that carries the binary for this platform, and where in it that lies. */
const binaries = {
  Deno: {
    package: `@deno/${process.platform}-${process.arch}${process.platform === "linux" ? "-glibc" : ""}`,
    file: windows ? "deno.exe" : "deno"
  },
  Bun: {
    package: `@oven/bun-${names[process.platform] ?? process.platform}-${process.arch === "arm64" ? "aarch64" : process.arch}`,
    file: windows ? "bin/bun.exe" : "bin/bun"
  },
  workerd: {
    package: `@cloudflare/workerd-${names[process.platform] ?? process.platform}-${names[process.arch] ?? process.arch}`,
    file: windows ? "bin/workerd.exe" : "bin/workerd"
  }
}

const { resolve } = createRequire(import.meta.url)

/** The path of a runtime's binary; undefined when there is none for this platform. */
export const installedRuntime = (name: keyof typeof binaries): string | undefined => {
  try {
    return join(dirname(resolve(`${binaries[name].package}/package.json`)), binaries[name].file)
  } catch {
    return undefined
  }
}

/** Milliseconds a program has, its end included. */
const limit = 30_000

/** What a worker is given instead of an environment; `test` runs its one function and ends. */
const workerConfig = ({
  token,
  webUrl,
  rtmUrl
}: Mock): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      bindings = [
        (name = "token", text = "${token}"), (name = "webUrl", text = "${webUrl}"), (name = "rtmUrl", text = "${rtmUrl}")
      ]
    )),
    (name = "internet", network = (allow = ["public", "private"]))
  ]
);
`

/** A name that no browser takes for loopback: a page there has none of what only https pages have. */
const plainHost = "plain.example"

/** Everything that is run, in the order of the table in `docs/runtimes.md`. */
export const runtimeNames = [
  "Node 22",
  "Node 24",
  "Node 26",
  "Deno",
  "Bun",
  "workerd",
  "Chromium, a page on plain http"
] as const

export const useInRuntimes = async (smoke: Served): Promise<void> => {
  const { report, installed, mock, env } = smoke
  const program =
    (name: string, binary: string | undefined, ...args: readonly string[]) =>
    async (): Promise<void> => {
      if (binary === undefined) return report.skip(name, "there is no binary for this platform")
      for (const file of ["esm.mjs", "sent-once.mjs"])
        await report.check(`${name}: ${file}`, async () =>
          conversed(await run(binary, [...args, file], installed, { ...env, ...mock.env }, limit))
        )
    }
  const inWorkerd = async (name: string): Promise<void> => {
    const binary = installedRuntime("workerd")
    if (binary === undefined) return report.skip(name, "there is no binary for this platform")
    await report.check(name, async () => {
      await bundle(installed, "workerd.ts", "workerd/worker.js", forWorkers)
      writeFileSync(join(installed, "workerd/config.capnp"), workerConfig(mock))
      conversed(await run(binary, ["test", "workerd/config.capnp"], installed, env, limit))
    })
  }
  const onPlainHttp = async (name: string): Promise<void> => {
    const folder = await bundlePage(installed, "plain-http")
    await checkPage(report, name, folder, mock, plainHost)
  }
  const checks: Record<(typeof runtimeNames)[number], (name: string) => Promise<void>> = {
    "Node 22": program("Node 22", installedNode(22)),
    "Node 24": program("Node 24", installedNode(24)),
    "Node 26": program("Node 26", process.execPath),
    Deno: program("Deno", installedRuntime("Deno"), "run", "--allow-all", "--no-lock"),
    Bun: program("Bun", installedRuntime("Bun")),
    workerd: inWorkerd,
    "Chromium, a page on plain http": onPlainHttp
  }
  await Promise.all(runtimeNames.map((name) => checks[name](name)))
}
