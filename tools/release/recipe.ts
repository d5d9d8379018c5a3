// What `docs/recipes.md` tells a reader to do: install lines and other commands, and files to write.
import { fencesOf } from "./fences.ts"
import { anchorOf } from "./headings.ts"

export interface Recipe {
  /** The heading as the anchor of a link, such as `jest-commonjs`. */
  readonly name: string
  /** What happens in an empty folder, in order. */
  readonly steps: readonly Step[]
}

export type Step =
  | { readonly kind: "write"; readonly file: string; readonly text: string }
  | { readonly kind: "type"; readonly line: string }
  /** What the command before it prints. */
  | { readonly kind: "prints"; readonly text: string }

/** A section is a recipe when it says what to type. Programs are its files when they are told to be, or serve. */
export const recipesOf = (text: string): Recipe[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const heading = section.slice(0, section.indexOf("\n"))
      let read = 0
      const steps = fencesOf(section).flatMap(({ language, rest, body, start, end }): Step[] => {
        const prose = section.slice(read, start)
        read = end
        if (language === "sh")
          return body
            .trim()
            .split("\n")
            .map((line) => ({ kind: "type", line }))
        if (language === "text") return [{ kind: "prints", text: body.trim() }]
        if (language === "ts" && !/^ (?:recipe|serve)/.test(rest)) return []
        const file = /`([^`\s]+\.\w+)`[^`]*$/.exec(prose)?.[1] ?? /^`([^`\s]+\.\w+)`/m.exec(prose)?.[1]
        if (file === undefined) throw new Error(`${heading}: a file without a name:\n${body}`)
        return [{ kind: "write", file, text: body }]
      })
      return { name: anchorOf(heading), steps }
    })
    .filter(({ steps }) => steps.some(({ kind }) => kind === "type"))
