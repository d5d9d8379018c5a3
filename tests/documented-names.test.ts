// What the words of the documentation call is there: programs are compiled, words are not.
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), "utf8")
const find = (...patterns: string[]): string[] => globSync(patterns, { cwd: root })

/** What is of other tools and of Node, by the first word of its path. */
const foreign = new Set(["jest", "vi", "useFakeTimers", "clock", "backup"])

it("every function that a page names with its parentheses stands in the sources", () => {
  const sources = find("packages/*/src/**/*.ts").filter(
    (path) => !/\.(?:test|test-d|slow)\.ts$|\/test-support\//.test(path)
  )
  const known = new Set(sources.flatMap((path) => read(path).match(/[A-Za-z_$][\w$]*/g) ?? []))
  const pages = find("README.md", "docs/*.md", "docs/guides/*.md", "packages/*/README.md")
  const called = pages.flatMap((page) => {
    const prose = read(page).replaceAll(/^```[^]*?^```$/gm, "")
    return [
      ...prose.matchAll(/`(?:await |new )?((?:[A-Za-z_$][\w$]*\??\.)*[A-Za-z_$][\w$]*)\([^`\n]*`/g)
    ].flatMap(([, path = ""]) => {
      const names = path.split(/\??\./)
      return foreign.has(names[0]!) ? [] : names.map((name) => ({ page, name }))
    })
  })
  expect(called.length).toBeGreaterThan(200)
  expect(called.filter(({ name }) => !known.has(name))).toEqual([])
})
