// Cycles among the files that load each other; types may refer to each other.
import { type Graph, onNode } from "./graph.ts"
import type { Violation } from "./source.ts"

export const checkCycles = ({ imports, unitOf, sourceFrom }: Graph): Violation[] => {
  const violations: Violation[] = []
  const state = new Map<string, "open" | "done">()
  const stack: string[] = []
  const search = (file: string): void => {
    state.set(file, "open")
    stack.push(file)
    for (const { specifier, kind, line } of imports.get(file) ?? []) {
      if (kind !== "static") continue
      const target = sourceFrom(file, specifier, onNode)
      if (target === undefined) continue
      if (state.get(target) === "open") {
        const message = [...stack.slice(stack.indexOf(target)), target].join(" > ")
        violations.push({ rule: "cycle", file, line, message })
      } else if (!state.has(target)) search(target)
    }
    stack.pop()
    state.set(file, "done")
  }
  for (const file of unitOf.keys()) if (!state.has(file)) search(file)
  return violations
}
