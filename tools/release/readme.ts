// What a README tells a newcomer to type: an install line and, after it, a first file.

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

export interface Fence {
  readonly language: string
  /** What such a fence says after the language: `until: <text>`. */
  readonly until: string | undefined
  readonly body: string
  readonly start: number
  readonly end: number
}

export const fencesOf = (text: string): Fence[] =>
  [...text.matchAll(/^```(\S*)([^\n]*)\n(.*?)^```$/gms)].map((match) => ({
    language: match[1] ?? "",
    until: /^ until: (.+)$/.exec(match[2] ?? "")?.[1],
    body: match[3] ?? "",
    start: match.index,
    end: match.index + match[0].length
  }))

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
