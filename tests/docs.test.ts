// Every program in the documentation compiles, and runs against a fake service. What a program may rely on is written in
// CONTRIBUTING.md, "Programs in the documentation".
import { describe, expect, it } from "vitest"
import { readPrograms, typeErrors } from "./docs/programs.ts"
import { endProgram, runProgram, serveProgram } from "./docs/run.ts"

const { guides, examples } = await readPrograms()
/** Types are the same under every Node. */
const withTypes = process.env["TYPE_TESTS"] !== "off"
const errors = withTypes ? await typeErrors() : new Map<string, string[]>()

/** Two at a time: each is a Node of its own. */
const free = [Promise.resolve(), Promise.resolve()]
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = free.shift() ?? Promise.resolve()
  const result = before.then(work)
  free.push(
    result.then(
      () => {},
      () => {}
    )
  )
  return await result
}

describe.each([...guides, ...examples])("$name", ({ path }) => {
  it.skipIf(!withTypes)("compiles", () => {
    expect(errors.get(path) ?? []).toEqual([])
  })
})

const of = (kind: string) => guides.filter(({ block }) => block.mode.kind === kind)

describe.concurrent("runs", () => {
  it.each(of("run"))("$name", { timeout: 120_000 }, async (program) => {
    expect(await inTurn(() => runProgram(program))).toBe("exit code 0")
  })

  it.each(of("until"))("$name", { timeout: 120_000 }, async (program) => {
    const { mode } = program.block
    const prints = mode.kind === "until" ? mode.prints : ""
    expect(await inTurn(() => endProgram(program, prints))).toBe("exit code 0")
  })

  it.each(of("serve"))("$name", { timeout: 120_000 }, async (program) => {
    expect(await inTurn(() => serveProgram(program))).toBe(200)
  })
})
