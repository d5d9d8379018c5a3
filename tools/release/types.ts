// Applications that import no `effect` entry: they install, type-check and run without Effect, and beside an Effect of
// another major version, under every TypeScript that users may have.
import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { publicEntries } from "../../scripts/entries.ts"
import { type Compilation, compile, compilers } from "./compile.ts"
import { conversed, project, run, type Served, versionsOf } from "./consumer.ts"

/** Entries that ask for an optional peer. */
const optional = /\/(?:effect|schemas|telemetry|conformance|redis)$/

/** What users compile for: with or without the DOM, with or without the types of Node. */
const targets: Record<string, Pick<Compilation, "resolution" | "lib" | "types" | "files">> = {
  Node: { resolution: "nodenext", lib: ["es2022"], types: ["node"], files: ["node.ts", "plain-entries.ts"] },
  "Node and DOM": {
    resolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
    types: ["node"],
    files: ["node.ts", "plain-entries.ts"]
  },
  page: {
    resolution: "bundler",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    files: ["page.ts", "page-entries.ts"]
  }
}
const versions = Object.keys(compilers) as (keyof typeof compilers)[]

/** A module that imports these entries; what a page uses is neither the fake nor what receives webhooks. */
const importing = (specifiers: readonly string[]): string => {
  const imports = specifiers.map((specifier, i) => `import * as entry${i} from "${specifier}"`)
  const names = specifiers.map((_, i) => `entry${i}`).join(", ")
  return [...imports, `export const entries = [${names}]`, ""].join("\n")
}

const writeEntries = (path: string): void => {
  const plain = publicEntries().flatMap(({ specifier }) => (optional.test(specifier) ? [] : [specifier]))
  const forPages = plain.filter((specifier) => !/\/(?:testing|webhooks)$/.test(specifier))
  writeFileSync(join(path, "plain-entries.ts"), importing(plain))
  writeFileSync(join(path, "page-entries.ts"), importing(forPages))
}

const withoutEffect = async (smoke: Served): Promise<void> => {
  const { report, released, mock, env } = smoke
  const dependencies = { ...versionsOf(released), rxjs: "7", "@types/node": "22" }
  const path = project(smoke, "no-effect", dependencies)
  const installed = await report.check("install without Effect", async () => {
    await run("npm", ["install"], path, env)
    if (existsSync(join(path, "node_modules/effect"))) throw new Error("effect was installed all the same")
    return true
  })
  if (installed === undefined) return
  writeEntries(path)
  const args = [mock.token, mock.webUrl, mock.rtmUrl]
  const combinations = versions.flatMap((version) =>
    Object.entries(targets).map(([target, options]) => ({ version, target, options }))
  )
  await Promise.all(
    combinations.map(async ({ version, target, options }) => {
      const out = `out-${version}-${target.replaceAll(" ", "-")}`
      await report.check(`without Effect, TypeScript ${version}, ${target}`, async () => {
        await compile(path, { out, version, ...options }, env)
        if (!options.files.includes("node.ts")) return
        await run(process.execPath, [join(out, "plain-entries.js")], path, env)
        conversed(await run(process.execPath, [join(out, "node.js"), ...args], path, env))
      })
    })
  )
}

const besideEffect3 = async (smoke: Served): Promise<void> => {
  const { report, released, mock, env } = smoke
  const path = project(smoke, "effect-3", { effect: "3", rxjs: "7", "@types/node": "22" })
  const installed = await report.check("npm install into a project on Effect 3", async () => {
    await run("npm", ["install"], path, env)
    await run("npm", ["install", ...released.map(({ name, version }) => `${name}@${version}`)], path, env)
    return await run("npm", ["ls", "effect"], path, env)
  })
  if (installed === undefined) return
  await Promise.all(
    (["5.9", "7"] as const).map(async (version) => {
      const out = `out-${version}`
      await report.check(`beside Effect 3, TypeScript ${version}`, async () => {
        const files = ["effect-3.ts"]
        await compile(path, { out, version, ...targets["Node and DOM"]!, files }, env)
        const args = [join(out, "effect-3.js"), mock.token, mock.webUrl, mock.rtmUrl]
        conversed(await run(process.execPath, args, path, env))
      })
    })
  )
}

export const useWithoutEffect = async (smoke: Served): Promise<void> => {
  await Promise.all([withoutEffect(smoke), besideEffect3(smoke)])
}
