// What a section of a guide tells a newcomer to do, in order: lines to type and files to save and start.
import { fencesOf } from "./fences.ts"
import { anchorOf } from "./headings.ts"

export type Step =
  /** A line to type. With `until` it does not end, and is left running once it has printed that. */
  | { readonly kind: "type"; readonly line: string; readonly until: string | undefined }
  | { readonly kind: "export"; readonly name: string; readonly value: string }
  | { readonly kind: "save"; readonly file: string; readonly text: string }
  /** What the line before it prints. */
  | { readonly kind: "prints"; readonly text: string }

export interface Goal {
  /** What a newcomer wants to have, such as "a call". */
  readonly name: string
  /** The page that leads there, from the root of the repository. */
  readonly page: string
  /** The heading, as the anchor of a link. */
  readonly anchor: string
}

/** The text below a heading, up to the next one of the same level or a higher one. */
export const sectionOf = (text: string, anchor: string): string => {
  const fences = fencesOf(text)
  const headings = [...text.matchAll(/^(#+) (.*)$/gm)].filter(
    ({ index }) => !fences.some(({ start, end }) => start < index && index < end)
  )
  const from = headings.findIndex(([, , heading = ""]) => anchorOf(heading) === anchor)
  const first = headings[from]
  if (first === undefined) throw new Error(`there is no section #${anchor}`)
  const level = first[1]?.length ?? 0
  const next = headings.slice(from + 1).find(([, marks = ""]) => marks.length <= level)
  return text.slice(first.index, next?.index)
}

/**
 * Files are saved under the name with which the words before them end, and programs under the one in the command that stands
 * there, by which they are started.
 */
export const tutorialOf = (section: string): Step[] => {
  let read = 0
  return fencesOf(section).flatMap(({ language, until, body, start, end }): Step[] => {
    const words = section.slice(read, start)
    read = end
    if (language === "text") return [{ kind: "prints", text: body.trim() }]
    if (language === "sh") {
      return body
        .trim()
        .split("\n")
        .map((line): Step => {
          const [, name, value = ""] = /^export (\w+)=(\S+)$/.exec(line) ?? []
          return name === undefined ? { kind: "type", line, until } : { kind: "export", name, value }
        })
    }
    const [, plain] = /`([\w./-]+)`:\s*$/.exec(words) ?? []
    if (plain !== undefined) return [{ kind: "save", file: plain, text: body }]
    if (language !== "ts") return []
    const [, line, file] = /`(node ([\w.-]+\.m[jt]s))`/.exec(words) ?? []
    if (line === undefined || file === undefined) return []
    return [
      { kind: "save", file, text: body },
      { kind: "type", line, until }
    ]
  })
}

/** The goals of a page: the rows of a table that end with a link. */
export const goalsOf = (page: string, section: string): Goal[] =>
  [...section.matchAll(/^\| ([^|]+?) *\| \[[^\]]*\]\(([^)#]*)#([^)]+)\) *\|$/gm)].map(
    ([, name = "", target = "", anchor = ""]) => ({ name, page: target === "" ? page : target, anchor })
  )
