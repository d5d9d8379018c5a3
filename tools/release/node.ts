// The released packages under Node: ESM, require(), and every entry under the compilers of today.
import { existsSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { complaintAbout } from "../../packages/core/src/old-node.ts"
import { publicEntries } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { compile } from "./compile.ts"
import { conversed, run, type Served } from "./consumer.ts"

const programs = { ESM: "esm.mjs", "require()": "require.cjs" }
const lib = ["es2023", "dom", "dom.iterable", "esnext.disposable"]

/** A Node of this machine that is older than the packages ask for. */
const oldNode = async (): Promise<string | undefined> => {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const path = join(folder, "node")
    if (!existsSync(path)) continue
    const { code, output } = await execute(path, ["-p", "process.versions.node"])
    if (code === 0 && complaintAbout(output.trim()) !== undefined) return path
  }
  return undefined
}

/** An older Node runs on, and its user is told so once. */
const warnsOldNode = async ({ report, installed, mock, env }: Served): Promise<void> => {
  const name = "a Node that is too old"
  const old = await oldNode()
  if (old === undefined) return report.skip(name, "there is none on the PATH")
  await report.check(name, async () => {
    const output = await run(old, [programs.ESM], installed, { ...env, ...mock.env })
    conversed(output)
    const told = output.split("\n").filter((line) => line.includes("@agent-chat needs Node "))
    if (told.length !== 1) throw new Error(`it was told ${told.length} times\n${output}`)
  })
}

export const useInNode = async (smoke: Served): Promise<void> => {
  const { report, installed, mock, env } = smoke
  for (const [name, file] of Object.entries(programs)) {
    await report.check(name, async () =>
      conversed(await run(process.execPath, [file], installed, { ...env, ...mock.env }))
    )
  }
  await warnsOldNode(smoke)
  const imports = publicEntries().map(({ specifier }, i) => `import type * as entry${i} from "${specifier}"`)
  const uses = imports.map((_, i) => `export type Entry${i} = keyof typeof entry${i}`)
  writeFileSync(join(installed, "entries.ts"), [...imports, ...uses, ""].join("\n"))
  const args = [mock.token, mock.webUrl, mock.rtmUrl]
  const combinations = (["5.9", "6", "7"] as const).flatMap((version) =>
    (["nodenext", "bundler"] as const).map((resolution) => ({ version, resolution }))
  )
  await Promise.all(
    combinations.map(({ version, resolution }) => {
      const out = `out-${version}-${resolution}`
      return report.check(`every entry, TypeScript ${version}, ${resolution}`, async () => {
        const files = ["node.ts", "entries.ts"]
        await compile(installed, { out, version, resolution, lib, types: ["node"], files }, env)
        conversed(await run(process.execPath, [join(out, "node.js"), ...args], installed, env))
      })
    })
  )
}
