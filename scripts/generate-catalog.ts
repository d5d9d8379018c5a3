// Writes what is derived from the definitions of every API version: the types that hover shows, what the light catalog
// and the facts are made of, the checks in both forms, the fields that the command line explains, the reference, and what
// describes the fake to other languages.
//
//   pnpm generate          writes the files
//
// A test compares what this would write with what is committed.
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { format } from "oxfmt"
import formatOptions from "../.oxfmtrc.json" with { type: "json" }
import { actionFieldsText } from "./catalog/action-fields.ts"
import { checkFiles } from "./catalog/checks.ts"
import { fakeFiles } from "./catalog/fake.ts"
import { docsOfAllText, factsText } from "./catalog/facts.ts"
import { lightText } from "./catalog/light.ts"
import { readModel } from "./catalog/model.ts"
import { referenceFiles } from "./catalog/reference.ts"
import { typeFiles } from "./catalog/types.ts"
import { root, type Version, versions } from "./catalog/versions.ts"

/** Path from the repository's root, and text, of what is generated for a version. */
const generateVersion = async (version: Version): Promise<[string, string][]> => {
  const model = await readModel(version)
  const generated: [string, string][] = [
    ...typeFiles(model),
    ["light.ts", lightText(model)],
    ["facts.ts", factsText(model)],
    ["docs.ts", docsOfAllText(model)],
    ...(await checkFiles(model))
  ]
  return [
    ...generated.map(([name, text]): [string, string] => [`${version.folder}/generated/${name}`, text]),
    [`packages/cli/src/${version.name}/generated/fields.ts`, actionFieldsText(model)],
    ...[...referenceFiles(model)].map(([name, text]): [string, string] => [
      `${version.reference}/${name}`,
      text
    ])
  ]
}

/** Path from the repository's root, and text, of every generated file. */
export const generate = async (): Promise<ReadonlyMap<string, string>> => {
  const files = [...(await Promise.all(versions.map(generateVersion))).flat(), ...(await fakeFiles())]
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
