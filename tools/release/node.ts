// The released packages under Node: ESM, require(), and every entry under the compilers of today.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { publicEntries } from "../../scripts/entries.ts"
import { compile } from "./compile.ts"
import { conversed, run, type Served } from "./consumer.ts"
import { inParallel } from "./report.ts"

const programs = { ESM: "esm.mjs", "require()": "require.cjs" }
const lib = ["es2023", "dom", "dom.iterable", "esnext.disposable"]

export const useInNode = async ({ report, installed, mock, env }: Served): Promise<void> => {
  for (const [name, file] of Object.entries(programs)) {
    await report.check(name, async () =>
      conversed(await run(process.execPath, [file], installed, { ...env, ...mock.env }))
    )
  }
  const imports = publicEntries().map(({ specifier }, i) => `import type * as entry${i} from "${specifier}"`)
  const uses = imports.map((_, i) => `export type Entry${i} = keyof typeof entry${i}`)
  writeFileSync(join(installed, "entries.ts"), [...imports, ...uses, ""].join("\n"))
  const args = [mock.token, mock.webUrl, mock.rtmUrl]
  const combinations = (["5.9", "6", "7"] as const).flatMap((version) =>
    (["nodenext", "bundler"] as const).map((resolution) => ({ version, resolution }))
  )
  await inParallel(
    combinations.map(({ version, resolution }) => () => {
      const out = `out-${version}-${resolution}`
      return report.check(`every entry, TypeScript ${version}, ${resolution}`, async () => {
        const files = ["node.ts", "entries.ts"]
        await compile(installed, { out, version, resolution, lib, types: ["node"], files }, env)
        conversed(await run(process.execPath, [join(out, "node.js"), ...args], installed, env))
      })
    })
  )
}
