import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Check } from "../check.ts"
import { formatPath, valueAt } from "../describe-value.ts"
import type { Rules } from "../rules.ts"
import { checksOf, type Table, type WrittenChecks } from "../table.ts"
import { bothForms } from "./both-forms.ts"
import { missing, pathsOf, replacements, withAt } from "./damage.ts"

/** What the checks of a version are made of, and what they are held against. */
export interface CheckedVersion {
  readonly table: Table
  readonly written: WrittenChecks
  readonly rules: Rules
  /** Every payload with its shape, its schema and a sample. */
  readonly payloads: readonly {
    readonly name: string
    readonly shape: number
    readonly schema: Schema.Codec<unknown>
    readonly sample: unknown
  }[]
  readonly entities: readonly {
    readonly name: string
    readonly schema: Schema.Codec<unknown>
    readonly samples: readonly unknown[]
  }[]
  /** The file that holds what is said of every single field that does not fit. */
  readonly messages: string
}

const anything = fc.oneof(
  fc.constantFrom(missing, null, "", "x", 0, -1, Number.NaN, true, [], {}, [[]], { type: "message" }),
  fc.constantFrom("2024-02-30", "2024-02-29", "agents", "unheard", 11, 101, new Date(0)),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "grapheme" })
)

/** Says the same in both forms, and whether that is what Effect says. Returns what is wrong. */
const expectSame = (forms: readonly Check[], interpreted: (value: unknown) => boolean, value: unknown) => {
  const [issue, other] = forms.map((check) => check(value))
  expect(other).toEqual(issue)
  expect(issue === undefined).toBe(interpreted(value))
  return issue
}

/** Damages a sample in up to two places, at random. */
const damage = (sample: unknown) => {
  const place = fc.tuple(fc.constantFrom(...pathsOf(sample)), anything)
  return fc
    .array(place, { maxLength: 2 })
    .map((places) =>
      places.reduce<unknown>(
        (whole, [path, by]) => (valueAt(whole, path) === undefined ? whole : withAt(whole, path, by)),
        sample
      )
    )
}

/** Compares at random, and returns how many values did fit. */
const expectAgreement = (forms: readonly Check[], schema: Schema.Codec<unknown>, sample: unknown): number => {
  const interpreted = Schema.is(schema)
  let fitting = 0
  fc.assert(
    fc.property(damage(sample), (value) => {
      if (expectSame(forms, interpreted, value) === undefined) fitting++
    }),
    { numRuns: 60 }
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expectSame(forms, interpreted, value)
    }),
    { numRuns: 20 }
  )
  return fitting
}

/** The promises that hold for the generated checks of every version. */
export const checkSuite = (name: string, version: CheckedVersion): void => {
  const { table, written, rules, payloads, entities, messages } = version
  const ofTable = checksOf(table, rules)
  const ofWritten = checksOf(table, rules, written)
  const formsOf = (shape: number): readonly Check[] => [ofTable(shape), ofWritten(shape)]

  describe(`the generated checks of ${name}`, () => {
    test("are written out for every payload, and for nothing else", () => {
      const shapes = new Set(payloads.map(({ shape }) => String(shape)))
      expect(new Set(Object.keys(written))).toEqual(shapes)
    })

    test.each(payloads)(
      "of $name agree with the interpreter about every field that is damaged",
      ({ shape, schema, sample }) => {
        const interpreted = Schema.is(schema)
        const forms = formsOf(shape)
        expect(expectSame(forms, interpreted, sample)).toBeUndefined()
        for (const path of pathsOf(sample)) {
          for (const by of replacements) expectSame(forms, interpreted, withAt(sample, path, by))
        }
      }
    )

    test.each(payloads)("of $name agree with the interpreter at random", ({ shape, schema, sample }) => {
      expect(expectAgreement(formsOf(shape), schema, sample)).toBeGreaterThan(0)
    })

    test.each(entities)("would agree with the interpreter about $name alone", ({ schema, samples }) => {
      const { table: loop, written: text } = bothForms(schema, rules)
      for (const sample of samples) {
        expect(expectAgreement([loop, text], schema, sample)).toBeGreaterThan(0)
      }
    })

    test("say of every field what it has to be", async () => {
      const lines = payloads.flatMap(({ name: payload, shape, sample }) => [
        `# ${payload}`,
        ...pathsOf(sample).flatMap((path) => {
          const at = formatPath(path)
          const said = replacements.flatMap((by) => {
            const issue = ofWritten(shape)(withAt(sample, path, by))
            return issue === undefined
              ? []
              : [`${issue.path === at ? "" : `${issue.path} `}must be ${issue.expected}`]
          })
          return said.length === 0 ? [] : [`${at === "" ? "." : at}: ${[...new Set(said)].join("; ")}`]
        })
      ])
      await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(messages)
    })
  })
}
