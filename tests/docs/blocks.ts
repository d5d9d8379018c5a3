// Finds the programs in the documentation: fenced blocks of TypeScript in Markdown and in `@example` of docstrings.

/** What is done with a block besides checking its types. */
type Mode =
  /** It is a complete program and is run. */
  | { readonly kind: "run" }
  /** It is a server and is run until it has answered a webhook. */
  | { readonly kind: "serve" }
  /** It runs until it is told to end, which happens when it has printed this. */
  | { readonly kind: "until"; readonly prints: string }
  /** It is for a browser, or cannot be run for the reason given. */
  | { readonly kind: "check"; readonly reason: string }

export interface Block {
  readonly file: string
  /** The line of the file on which the code begins, from 1. */
  readonly line: number
  readonly code: string
  readonly mode: Mode
}

/** Thrown for a fence that the conventions do not know. */
class FenceError extends Error {
  override readonly name = "FenceError"
}

const modeOf = (words: string, where: string): Mode | undefined => {
  if (words === "") return { kind: "run" }
  // A file of a recipe, which `tools/release/recipes.ts` follows.
  if (words === "recipe") return undefined
  if (words === "serve") return { kind: "serve" }
  if (words === "browser") return { kind: "check", reason: "for browsers" }
  const [first, ...reason] = words.split(/\s+/)
  if (first === "until:" && reason.length > 0) return { kind: "until", prints: reason.join(" ") }
  if (first?.replace(/:$/, "") === "no-run" && reason.length > 1)
    return { kind: "check", reason: reason.join(" ") }
  throw new FenceError(
    `${where}: \`\`\`ts ${words}: write nothing, serve, recipe, browser, until: and what it prints, or no-run: and the reason`
  )
}

/** The blocks of a Markdown file that begin with three backticks and `ts`. */
export const blocksOf = (file: string, text: string): Block[] => {
  const lines = text.split("\n")
  const blocks: Block[] = []
  let open: { indent: string; mark: string; line: number; mode: Mode | undefined } | undefined
  for (const [i, line] of lines.entries()) {
    if (open === undefined) {
      const [, indent = "", mark, language, words = ""] = /^(\s*)(`{3,})(\S*)\s*(.*)$/.exec(line) ?? []
      if (mark === undefined) continue
      const isProgram = language === "ts" || language === "typescript"
      open = {
        indent,
        mark,
        line: i + 2,
        mode: isProgram ? modeOf(words.trim(), `${file}:${i + 1}`) : undefined
      }
    } else if (line.trim() === open.mark) {
      const { indent, line: first, mode } = open
      if (mode !== undefined) {
        const code = lines.slice(first - 1, i).map((l) => (l.startsWith(indent) ? l.slice(indent.length) : l))
        blocks.push({ file, line: first, code: code.join("\n"), mode })
      }
      open = undefined
    }
  }
  if (open !== undefined) throw new FenceError(`${file}:${open.line - 1}: a block that does not end`)
  return blocks
}

/** The blocks in the docstrings of a source. */
export const examplesOf = (file: string, text: string): Block[] => {
  // Markdown with the same lines: all but the docstrings is blanked, and so is the star that begins their lines
  const docstrings = [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)]
  const kept = new Map<number, string>()
  for (const match of docstrings) {
    const first = text.slice(0, match.index).split("\n").length
    for (const [i, line] of match[0].split("\n").entries()) {
      kept.set(first + i, line.replace(/^\s*(?:\/\*\*|\*\/|\*) ?/, ""))
    }
  }
  const markdown = text.split("\n").map((_, i) => kept.get(i + 1) ?? "")
  return blocksOf(file, markdown.join("\n"))
}

/** A module whose lines have the numbers they have in the documentation, so that errors point there. */
export const moduleOf = (block: Block, prelude = ""): string => {
  const indent = "\n".repeat(Math.max(0, block.line - 1))
  return `${prelude}${indent}${block.code}\nexport {}\n`
}
