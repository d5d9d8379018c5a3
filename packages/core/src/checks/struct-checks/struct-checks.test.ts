import * as fc from "fast-check"
import { expect, test } from "vitest"
import { loopOver, type StructField } from "./struct-check.ts"
import { structChecks } from "./written-out.ts"

/** The fields that a signature stands for. */
const fieldsIn = (signature: string): StructField[] =>
  signature === ""
    ? []
    : signature.split(", ").map((part) => {
        const [, name, mark, type] = /^(\w+)(\??): (\w+)$/.exec(part)!
        return {
          name: name!,
          optional: mark === "?",
          type: type === "other" ? undefined : (type as "string")
        }
      })

const found = fc.constantFrom<unknown[]>("text", "", 0, Number.NaN, true, null, undefined, {}, [])
const isTrue = { is: (value: unknown): boolean => value === true }
const isAnything = { is: (): boolean => true }

test.each([...structChecks.keys()].map((signature) => ({ signature })))(
  "the check of { $signature } does what a loop does",
  ({ signature }) => {
    const fields = fieldsIn(signature)
    const check = structChecks.get(signature)!
    const loop = loopOver(fields)
    const others = fields
      .filter(({ type }) => type === undefined)
      .map((_, i) => (i % 2 === 0 ? isTrue : isAnything))
    // Nearly right, so that many are.
    const value = fc.record(
      Object.fromEntries(
        fields.map(({ name, type }) => {
          const right = { string: "text", number: 1, boolean: false, other: true }[type ?? "other"]
          return [name, fc.oneof({ weight: 4 * fields.length, arbitrary: fc.constant(right) }, found)]
        })
      ),
      { requiredKeys: fields.filter((_, i) => i % 3 > 0).map(({ name }) => name) }
    )
    let right = 0
    fc.assert(
      fc.property(value, (each) => {
        const verdict = loop(each, others)
        if (verdict) right++
        expect(check(each, others)).toBe(verdict)
      }),
      { numRuns: 60 }
    )
    expect(right).toBeGreaterThan(0)
  }
)
