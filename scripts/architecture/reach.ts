// What an entry reaches, by its imports and theirs.
import type { Import, Violation } from "./source.ts"

export interface Reach {
  readonly rule: string
  readonly entry: string
  /** The kinds of imports that count. */
  readonly kinds: readonly Import["kind"][]
  readonly forbidden: (specifier: string) => boolean
}

/** Every import that leads from an entry to what is forbidden there. */
export const checkReach = (
  { rule, entry, kinds, forbidden }: Reach,
  importsOf: (file: string) => readonly Import[],
  resolve: (file: string, specifier: string) => string | undefined
): Violation[] => {
  const violations: Violation[] = []
  const from = new Map<string, string | undefined>([[entry, undefined]])
  for (const file of from.keys()) {
    for (const { specifier, kind, line } of importsOf(file)) {
      if (!kinds.includes(kind)) continue
      if (forbidden(specifier)) {
        const path: string[] = []
        for (let at: string | undefined = file; at !== undefined; at = from.get(at)) path.unshift(at)
        const message = `${entry} ${kind === "type" ? "has types of" : "loads"} ${specifier}: ${path.join(" > ")}`
        violations.push({ rule, file, line, message })
        continue
      }
      const target = resolve(file, specifier)
      if (target !== undefined && !from.has(target)) from.set(target, file)
    }
  }
  return violations
}
