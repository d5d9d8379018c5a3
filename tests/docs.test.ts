// Every program in the documentation compiles, and runs against a fake service. What a program may rely on is written in
// CONTRIBUTING.md, "Programs in the documentation".
import { describe, expect, it } from "vitest"
import { readPrograms, typeErrors, type Program } from "./docs/programs.ts"

const { guides } = await readPrograms()
const errors = await typeErrors()

describe.each(guides)("$name", ({ path }: Program) => {
  it("compiles", () => {
    expect(errors.get(path) ?? []).toEqual([])
  })
})
