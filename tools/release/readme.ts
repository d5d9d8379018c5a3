// What a page tells a newcomer to type: an install line and, after it, a first file.
import { fencesOf } from "./fences.ts"

export interface QuickStart {
  /** Where the install line stands, such as `README.md:12`. */
  readonly name: string
  /** The lines to type in an empty folder, the install line included. */
  readonly commands: readonly string[]
  /** The first file, if one follows in the same section. */
  readonly program: Program | undefined
}

export interface Program {
  /** The name to save it under. */
  readonly file: string
  readonly code: string
  /** What the README says it prints, if it says so. */
  readonly prints: string | undefined
  /** For a program that ends when it is told to: what it prints when it is ready. */
  readonly until: string | undefined
}

const install = /^npm install /

/** Every install line of a Markdown text, with the program that follows it. */
export const quickStartsOf = (path: string, text: string): QuickStart[] => {
  const fences = fencesOf(text)
  const headings = [...text.matchAll(/^#+ /gm)]
    .map(({ index }) => index)
    .filter((at) => !fences.some(({ start, end }) => start < at && at < end))
  return fences.flatMap((fence, i): QuickStart[] => {
    const commands = fence.body.trim().split("\n")
    if (fence.language !== "sh" || !commands.some((line) => install.test(line))) return []
    const end = headings.find((at) => at > fence.end) ?? text.length
    const [code, output] = fences.slice(i + 1).filter(({ start }) => start < end)
    const name = `${path}:${text.slice(0, fence.start).split("\n").length + 1}`
    if (code?.language !== "ts") return [{ name, commands, program: undefined }]
    const between = text.slice(fence.end, code.start)
    const file = /`([\w-]+\.m[jt]s)`/.exec(between)?.[1]
    if (file === undefined) throw new Error(`${name} does not say under which name its program is saved`)
    if (!between.includes(`\`node ${file}\``)) throw new Error(`${name} does not say how to run ${file}`)
    const prints = output?.language === "text" ? output.body.trim() : undefined
    return [{ name, commands, program: { file, code: code.body, prints, until: code.until } }]
  })
}

/** Install lines that stand outside of a block of commands, where nobody tries them. */
export const strayInstallLines = (text: string): string[] =>
  [...text.matchAll(/`((?:npm install|pnpm add|yarn add|bun add) @agent-chat[^`\n]*)`/g)].map(
    (match) => match[1] ?? ""
  )

/** Languages of the programs whose imports a reader has to install. */
const programs = new Set(["ts", "js", "jsx", "tsx", "mjs"])

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")

/** Every program of a page that imports what no line before it, a fenced or a quoted one, has told to install. */
export const importsBeforeInstall = (text: string): string[] =>
  fencesOf(text).flatMap(({ language, body, start }) => {
    if (!programs.has(language)) return []
    const before = text.slice(0, start).matchAll(/(?:^|`)npm install ([^`\n]+)/gm)
    const installed = new Set([...before].flatMap(([, names = ""]) => names.split(" ")))
    const missing = [...body.matchAll(/\b(?:from|import) "([^".][^"]*)"/g)]
      .map(([, specifier = ""]) => specifier)
      .filter((specifier) => !specifier.startsWith("node:") && !installed.has(packageOf(specifier)))
    const line = text.slice(0, start).split("\n").length
    return missing.map((specifier) => `line ${line}: ${specifier}`)
  })

/** Whether a page with programs says, before the first of them, under which name to save one and how to run it. */
export const saysHowToRun = (text: string): boolean => {
  const first = fencesOf(text).find(
    ({ language, rest }) => language === "ts" && !/^ (?:browser|recipe)/.test(rest)
  )
  if (first === undefined) return true
  const [, name] = /`(?:\w+=\S+ )?node ([\w-]+\.m[jt]s)`/.exec(text.slice(0, first.start)) ?? []
  return name !== undefined && text.includes(`\`${name}\``)
}
