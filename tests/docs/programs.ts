// The programs of the documentation, written to files so that a compiler and Node can read them.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { publicEntries } from "../../scripts/entries.ts"
import { execute } from "../../scripts/execute.ts"
import { type Block, blocksOf, examplesOf, moduleOf } from "./blocks.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folder = join(root, ".programs")

export interface Program {
  /** Where it stands, such as `docs/errors.md:12`. */
  readonly name: string
  readonly block: Block
  /** The file it was written to. */
  readonly path: string
}

const read = (file: string) => readFileSync(join(root, file), "utf8")
const find = (pattern: string) => globSync(pattern, { cwd: root }).toSorted()

/** Every name a user may import, and from where. */
const importable = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const { specifier } of publicEntries()) {
    if (/\/(effect|light|schemas)$/.test(specifier)) continue
    for (const name of Object.keys(await import(specifier))) if (!found.has(name)) found.set(name, specifier)
  }
  return found
}

/** The imports that an example leaves out, on one line: what the packages offer, and what its own file exports. */
const preludeOf = ({ code, file }: Block, names: ReadonlyMap<string, string>): string => {
  const own = new Set(
    [...read(file).matchAll(/^export (?:const|function|class) (\w+)/gm)].map((match) => match[1])
  )
  return [...new Set(code.match(/(?<![.\w$])[A-Za-z_$][\w$]*/g))]
    .filter((name) => !declares(code, name))
    .map((name) => {
      const from = names.get(name) ?? (own.has(name) ? `../${file}` : undefined)
      return from === undefined ? "" : `import { ${name} } from "${from}";`
    })
    .join("")
}

/** The clients of the fragments, of the version whose folder a file lies in. */
const clientsOf = ({ code, file }: Block): string => {
  const version = /\/src\/v(\d+)\.(\d+)\//.exec(file)
  if (version === null || version[0] === "/src/v3.6/") return ""
  const [, major, minor] = version
  const catalog = `typeof import("@agent-chat/core/v${major}.${minor}").v${major}_${minor}`
  return Object.entries({
    client: `import("@agent-chat/core").Client<${catalog}, "web">`,
    rtm: `import("@agent-chat/rtm-bridge").Rtm<${catalog}>`,
    web: `import("@agent-chat/web-api").WebApi<${catalog}>`
  })
    .filter(([name]) => !declares(code, name))
    .map(([name, type]) => `declare const ${name}: ${type};`)
    .join("")
}

const declares = (code: string, name: string): boolean =>
  new RegExp(`\\b(?:import|const|let|function|class)\\b[^=(;\\n]*\\b${name}\\b`).test(code)

const write = (blocks: readonly Block[], preludes: (block: Block) => string): Program[] =>
  blocks.map((block) => {
    const name = `${block.file}:${block.line}`
    const path = join(folder, `${name.replace(/[^\w.]/g, "-")}.ts`)
    writeFileSync(path, moduleOf(block, preludes(block)))
    return { name, block, path }
  })

/** Reads the documentation anew: the Markdown of the project, and the examples of the packages' docstrings. */
export const readPrograms = async (): Promise<{ guides: Program[]; examples: Program[] }> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const markdown = [
    "README.md",
    "CONTRIBUTING.md",
    ...find("packages/*/README.md"),
    ...find("docs/*.md"),
    ...find("docs/guides/*.md")
  ]
  const sources = find("packages/*/src/**/*.ts").filter((file) => !/\.test(-d)?\.ts$/.test(file))
  const names = await importable()
  const guides = write(
    markdown.filter((file) => existsSync(join(root, file))).flatMap((file) => blocksOf(file, read(file))),
    () => ""
  )
  const examples = write(
    sources.flatMap((file) => examplesOf(file, read(file))),
    (block) => preludeOf(block, names) + clientsOf(block)
  )
  return { guides, examples }
}

/** What the compiler says about each program, by the program's path. */
export const typeErrors = async (): Promise<Map<string, string[]>> => {
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "../tsconfig.base.json",
      compilerOptions: { noEmit: true, declaration: false, declarationMap: false, types: ["node"] },
      files: [],
      include: ["*.ts", "../tests/docs/fragments.d.ts"]
    })
  )
  const tsc = join(root, "node_modules/typescript/bin/tsc")
  const { output } = await execute(process.execPath, [tsc, "-p", ".", "--pretty", "false"], { cwd: folder })
  const errors = new Map<string, string[]>()
  let at: string[] | undefined
  for (const line of output.split("\n")) {
    const [, file, place] = /^(\S+?\.ts)\((\d+,\d+)\): error/.exec(line) ?? []
    if (file !== undefined) {
      const path = join(folder, file)
      at = errors.get(path) ?? []
      errors.set(path, at)
      at.push(`line ${place?.replace(",", ":")}${line.slice(line.indexOf(")") + 1)}`)
    } else if (line.startsWith("error")) {
      throw new Error(line)
    } else if (line.trim() !== "") {
      at?.push(line)
    }
  }
  return errors
}
