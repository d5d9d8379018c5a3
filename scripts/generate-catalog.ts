// Writes what is derived from the catalog: the types that hover shows, the light catalog,
// the checks of objects and the reference.
//
//   pnpm generate          writes the files
//
// A test compares what this would write with what is committed.
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { format } from "oxfmt"
import formatOptions from "../.oxfmtrc.json" with { type: "json" }
import { lightText } from "./catalog/light.ts"
import { readModel, root, versionDir } from "./catalog/model.ts"
import { referenceFiles } from "./catalog/reference.ts"
import { structChecksText } from "./catalog/struct-checks.ts"
import { typeFiles } from "./catalog/types.ts"

/** Path from the repository's root, and text, of every generated file. */
export const generate = async (): Promise<ReadonlyMap<string, string>> => {
  const model = await readModel()
  const files = [
    ...[...typeFiles(model)].map(([name, text]) => [`${versionDir}/generated/${name}`, text] as const),
    [`${versionDir}/light.ts`, lightText(model)] as const,
    ["packages/core/src/checks/struct-checks/written-out.ts", await structChecksText()] as const,
    ...[...referenceFiles(model)].map(([name, text]) => [`docs/reference/${name}`, text] as const)
  ]
  const { $schema: _, ignorePatterns: __, ...options } = formatOptions
  const formatted = files.map(async ([path, text]) => {
    const { code, errors } = await format(path, text, options as Parameters<typeof format>[2])
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
    return [path, code] as const
  })
  return new Map(await Promise.all(formatted))
}

if (import.meta.main) {
  for (const [path, text] of await generate()) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(path)
  }
}
