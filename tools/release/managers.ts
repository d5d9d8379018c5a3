// The install lines and first files of the READMEs, word for word, in empty folders, under every package manager.
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { installedNode } from "../nodes/installed.ts"
import { run, type Served } from "./consumer.ts"
import { type Program, type QuickStart, quickStartsOf } from "./readme.ts"
import { installedRuntime } from "./runtimes.ts"
import { Terminal } from "./terminal.ts"

const here = fileURLToPath(new URL(".", import.meta.url))
const root = join(here, "../..")

interface Manager {
  readonly name: string
  /** The word that the reader of an install line types in place of `npm install`. */
  readonly install: readonly string[]
  /** What stands for that word here: the pinned program and its first arguments. */
  readonly program: readonly string[]
  /** What runs a file, Node unless set. */
  readonly node?: readonly [string, ...string[]]
  readonly env?: (folder: string, registry: string) => NodeJS.ProcessEnv
}

const node = process.execPath
const classic = join(here, "node_modules/yarn/bin/yarn.js")
const berry = join(here, "node_modules/@yarnpkg/cli-dist/bin/yarn.js")
const bun = installedRuntime("Bun")

const managers: readonly Manager[] = [
  { name: "npm", install: ["npm", "install"], program: ["npm"] },
  { name: "pnpm", install: ["pnpm", "add"], program: [node, join(root, "node_modules/pnpm/bin/pnpm.cjs")] },
  {
    name: "yarn classic",
    install: ["yarn", "add"],
    program: [node, classic],
    env: (folder, registry) => ({ YARN_REGISTRY: registry, YARN_CACHE_FOLDER: join(folder, "yarn-classic") })
  },
  {
    name: "yarn PnP",
    install: ["yarn", "add"],
    program: [node, berry],
    node: [node, berry, "node"],
    env: (folder, registry) => ({
      YARN_NPM_REGISTRY_SERVER: registry,
      YARN_UNSAFE_HTTP_WHITELIST: "127.0.0.1",
      YARN_GLOBAL_FOLDER: join(folder, "yarn-berry"),
      YARN_ENABLE_TELEMETRY: "0",
      // a build server's default refuses to write the first lockfile
      YARN_ENABLE_IMMUTABLE_INSTALLS: "0",
      // what has just been released is as good as the rest
      YARN_NPM_MINIMAL_AGE_GATE: "0"
    })
  },
  ...(bun === undefined
    ? []
    : [
        {
          name: "bun",
          install: ["bun", "add"],
          program: [bun],
          env: (folder: string) => ({ BUN_INSTALL_CACHE_DIR: join(folder, "bun") })
        }
      ])
]

const readmes = (): QuickStart[] =>
  ["README.md", ...globSync("packages/*/README.md", { cwd: root }).toSorted()].flatMap((path) =>
    quickStartsOf(path, readFileSync(join(root, path), "utf8"))
  )

/** Programs by the commands that come before them: what several READMEs tell to install is installed once. */
const byCommands = (starts: readonly QuickStart[]): Map<string, QuickStart[]> => {
  const groups = new Map<string, QuickStart[]>()
  for (const start of starts) {
    // `npm init` makes no difference to what is installed
    const key = start.commands.filter((line) => !line.startsWith("npm init")).join("\n")
    groups.set(key, [...(groups.get(key) ?? []), start])
  }
  return groups
}

/** The address of the WebSocket, of the version that a program imports. */
const addressFor = (code: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const version = /core\/(v\d+\.\d+)/.exec(code)?.[1]
  const url = env["AGENT_CHAT_RTM_URL"]
  return version === undefined || url === undefined
    ? {}
    : { AGENT_CHAT_RTM_URL: url.replace(/\/v\d+\.\d+\//, `/${version}/`) }
}

const runProgram = async (
  { file, code, prints, until }: Program,
  path: string,
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv
): Promise<void> => {
  writeFileSync(join(path, file), code)
  const [program, ...args] = [...command, file]
  if (until !== undefined) {
    await using terminal = new Terminal(path, { ...env, ...addressFor(code, env) })
    return await terminal.open([program, ...args].map((word) => `'${word}'`).join(" "), until)
  }
  const output = await run(program, args, path, { ...env, ...addressFor(code, env) }, 30_000)
  if (prints !== undefined && output !== prints) throw new Error(`it printed\n${output}\nand not\n${prints}`)
}

/** What package managers say when a line leaves out what a package asks for. */
const complaint = /\b(?:unmet|missing|incorrect) peer|ERESOLVE|YN0002|YN0060|YN0086/i

/** Seconds that the quick start may take, installing included; most of it is the network. */
const firstMinutes = 300

/** How often each program of the first README has to succeed under the lowest supported Node. */
const repetitions = 10

export const followReadmes = async ({ report, folder, mock, env }: Served): Promise<void> => {
  const lowest = installedNode(22)
  const registry = env["npm_config_registry"] ?? ""
  // a program may start `node` by its name
  const path = [dirname(node), process.env["PATH"]].join(delimiter)
  const follow = async (manager: Manager, starts: readonly QuickStart[], at: string): Promise<void> => {
    let spent = 0
    /** What it takes is what a newcomer would wait, without the turns that are waited for here. */
    const timed = async <T>(work: Promise<T>): Promise<T> => {
      const began = performance.now()
      const result = await work
      spent += performance.now() - began
      return result
    }
    const own = { ...env, ...mock.env, PATH: path, ...manager.env?.(folder, registry) }
    const commands =
      starts.find(({ commands: [line] }) => line === "npm init -y")?.commands ?? starts[0]?.commands
    mkdirSync(at, { recursive: true })
    // whoever has a project has one of these
    if (commands?.[0] !== "npm init -y") writeFileSync(join(at, "package.json"), '{ "private": true }\n')
    for (const line of commands ?? []) {
      const installs = line.startsWith("npm install ")
      const [program = "", ...args] = installs
        ? [...manager.program, ...manager.install.slice(1), ...line.split(" ").slice(2)]
        : line.split(" ")
      const typed = installs ? line.replace("npm install", manager.install.join(" ")) : line
      const done = await report.check(`${manager.name}: ${typed}`, async () => {
        const output = await timed(run(program, args, at, own))
        if (complaint.test(output)) throw new Error(output)
        return output
      })
      if (done === undefined) return
    }
    for (const { name, program } of starts) {
      if (program === undefined) continue
      await report.check(`${manager.name}: ${name}, ${program.file}`, () =>
        timed(runProgram(program, at, manager.node ?? [node], own))
      )
      if (commands?.[0] === "npm init -y" && program === starts[0]?.program) {
        const took = Math.round(spent / 1000)
        await report.check(`${manager.name}: ${took} s from an empty folder to an answer`, async () => {
          if (took > firstMinutes) throw new Error(`the README promises ${firstMinutes} s`)
        })
      }
      if (manager.name !== "npm" || lowest === undefined || !name.startsWith("README.md:")) continue
      await report.check(`Node 22, ${repetitions} times: ${name}, ${program.file}`, async () => {
        // every second time as the TypeScript that it is as well
        const typed = { ...program, file: program.file.replace(/\.mjs$/, ".mts") }
        for (let i = 0; i < repetitions; i++) await runProgram(i % 2 ? typed : program, at, [lowest], own)
      })
    }
  }
  const groups = [...byCommands(readmes()).values()]
  // one project after another: yarn classic corrupts its cache when two of it run at once
  await Promise.all(
    managers.map(async (manager) => {
      for (const [i, starts] of groups.entries()) {
        await follow(manager, starts, join(folder, "readmes", manager.name, String(i)))
      }
    })
  )
  if (bun === undefined) report.skip("bun", "there is no binary for this platform")
  if (lowest === undefined) report.skip("Node 22", "there is no binary for this platform")
}
