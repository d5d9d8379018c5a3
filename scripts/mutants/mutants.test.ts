import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { subjects } from "./subjects.mjs"

const root = join(import.meta.dirname, "../..")

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "")

// Whoever moves a line learns of it here, and not an hour later: what becomes of them, scripts/mutate.mjs finds out.
describe.each(Object.entries(subjects))("the mutants of %s", (_name, { mutants, root: tests, sources }) => {
  it("break what stands once in their file", () => {
    const lost = Object.entries(mutants).filter(
      ([, { file, from }]) => textOf(join(root, sources, file)).split(from).length !== 2
    )
    expect(lost.map(([mutant]) => mutant)).toEqual([])
  })

  it("are noticed by tests that are there", () => {
    const blind = Object.entries(mutants).filter(
      ([, { tests: files }]) =>
        files.length === 0 || files.some((file) => !existsSync(join(root, tests, file)))
    )
    expect(blind.map(([mutant]) => mutant)).toEqual([])
  })
})
