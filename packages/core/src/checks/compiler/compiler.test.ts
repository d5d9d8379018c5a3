import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Finite, intBetween, itemsBetween, maxBytes, unlisted } from "../constraints.ts"
import { rules } from "../rules.ts"
import { bothForms } from "../test-support/both-forms.ts"
import { Tabulation } from "./tabulate.ts"

type AnySchema = Schema.Codec<unknown>

const names = ["a", "b", "type"] as const
const literals = ["x", "y", 1, true] as const

/**
 * Any schema that a catalog may be made of. Two are left out, as the checks differ from Effect there on purpose: JSON knows
 * no difference between absent and `undefined` (`optionalKey`), and an object without known fields has to be an object.
 */
const { schema: anySchema } = fc.letrec<{ schema: AnySchema }>((tie) => {
  const struct = fc
    .tuple(
      fc.constantFrom(undefined, ...literals),
      fc.dictionary(
        fc.constantFrom(...names),
        fc.record({ how: fc.constantFrom("required", "optional"), schema: tie("schema") }),
        { minKeys: 1, maxKeys: 3 }
      )
    )
    .map(([tag, fields]) =>
      Schema.Struct({
        ...Object.fromEntries(
          Object.entries(fields).map(([name, { how, schema }]) => [
            name,
            how === "required" ? schema : Schema.optional(schema)
          ])
        ),
        ...(tag === undefined ? {} : { type: Schema.Literal(tag) })
      })
    )
  const leaf = fc.constantFrom<AnySchema[]>(
    Schema.String,
    Schema.Number,
    Schema.Boolean,
    Schema.Unknown,
    Finite,
    intBetween(0, 2),
    Schema.Literals(["x", "y"]),
    Schema.Literal("x"),
    Schema.String.check(maxBytes(2)),
    unlisted(["x"]),
    Schema.UndefinedOr(Schema.String)
  )
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      leaf,
      struct,
      tie("schema").map((item) => Schema.Array(item)),
      tie("schema").map((item) => Schema.Array(item).check(itemsBetween(1, 2))),
      tie("schema").map((value) => Schema.Record(Schema.String, value)),
      fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((members) => Schema.Union(members)),
      fc.array(struct, { minLength: 2, maxLength: 3 }).map((members) => Schema.Union(members))
    ) as fc.Arbitrary<AnySchema>
  }
})

/** Values that have a chance to fit. */
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom<unknown[]>("x", "y", "long", "", 0, 1, 7, 0.5, Number.NaN, true, false, null, undefined),
    fc.dictionary(fc.constantFrom(...names), tie("value"), { maxKeys: 3 }),
    fc.array(tie("value"), { maxLength: 3 })
  )
}))

describe("both forms of a check", () => {
  test("say what Effect's interpreter says, whatever the schema", () => {
    let fitting = 0
    fc.assert(
      fc.property(anySchema, fc.array(anyValue, { minLength: 30, maxLength: 30 }), (schema, values) => {
        const interpreted = Schema.is(schema)
        const { table, written, isFit } = bothForms(schema, rules)
        for (const value of values) {
          const verdict = interpreted(value)
          if (verdict) fitting++
          expect(isFit(value)).toBe(verdict)
          expect(table(value) === undefined).toBe(verdict)
          expect(written(value)).toEqual(table(value))
        }
      }),
      { numRuns: 400 }
    )
    expect(fitting).toBeGreaterThan(500)
  })

  test("leave out nothing of what a table cannot hold", () => {
    const add = (schema: Schema.Top) => () => new Tabulation().add(schema.ast)
    expect(add(Schema.Date)).toThrow("Declaration")
    expect(add(Schema.Tuple([Schema.String]))).toThrow("Arrays")
    expect(add(Schema.String.check(Schema.isMinLength(1)))).toThrow("a rule without a name")
    expect(add(Schema.Struct({ ["__proto__"]: Schema.String }))).toThrow("a field of the name __proto__")
    expect(
      add(
        Schema.StructWithRest(Schema.Struct({ a: Schema.String }), [
          Schema.Record(Schema.String, Schema.String)
        ])
      )
    ).toThrow("names both known and unknown")
  })

  test("write what is equal once", () => {
    const tabulation = new Tabulation()
    const named = Schema.Struct({ id: Schema.String })
    const first = tabulation.add(named.ast)
    expect(tabulation.add(Schema.Struct({ id: Schema.String }).ast)).toBe(first)
    expect(tabulation.add(Schema.Array(named).ast)).toBe(first + 1)
    expect(tabulation.table).toEqual([null, "string", { id: 1 }, ["array", 2]])
  })
})
