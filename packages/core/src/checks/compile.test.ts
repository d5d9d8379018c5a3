import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compileSchema } from "./compile.ts"
import { valueAt } from "./describe-value.ts"
import { type ActionSample, actionSamples } from "../v3.0/samples/actions.ts"
import { entitySamples } from "../v3.0/samples/entities.ts"
import { eventSamples } from "../v3.0/samples/events.ts"
import { schemas, v3_0 } from "../v3.0/index.ts"

type Cases = readonly (readonly [name: string, schema: Schema.Codec<unknown>, sample: unknown])[]

const cases: Cases = [
  ...Object.values(v3_0.actions).flatMap(({ name, payload, success }): Cases => {
    const { request, response = {} }: ActionSample = actionSamples[name]
    return [
      [`${name} request`, payload, request],
      [`${name} response`, success, response]
    ]
  }),
  ...Object.values(v3_0.events).map(({ name, payload }) => [name, payload, eventSamples[name]] as const),
  ...Object.entries(entitySamples).map(
    ([name, [sample]]) =>
      [name, (schemas as unknown as Record<string, Schema.Codec<unknown>>)[name]!, sample] as const
  )
]

/** All paths of a value, its own included. */
const pathsOf = (value: unknown): PropertyKey[][] => [
  [],
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, field]) =>
        pathsOf(field).map((path) => [Array.isArray(value) ? Number(name) : name, ...path])
      )
    : [])
]

const missing = Symbol("missing")

/** A copy with another value at a path, or with nothing there. */
const withAt = (value: unknown, [first, ...rest]: readonly PropertyKey[], replacement: unknown): unknown => {
  if (first === undefined) return replacement === missing ? undefined : replacement
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    PropertyKey,
    unknown
  >
  if (rest.length === 0 && replacement === missing) delete copy[first]
  else copy[first] = withAt(copy[first], rest, replacement)
  return copy
}

const replacement = fc.oneof(
  fc.constantFrom(missing, null, "", "x", 0, -1, Number.NaN, true, [], {}, [[]], {
    type: "message"
  }),
  fc.constantFrom("2024-02-30", "2024-02-29", "agents", "unheard", 11, 101, new Date(0)),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "grapheme" })
)

describe("a compiled schema", () => {
  test.each(cases)("of %s agrees with the interpreter about damaged samples", (_name, schema, sample) => {
    const compiled = compileSchema(schema.ast)
    const interpreted = Schema.is(schema)
    const paths = pathsOf(sample)
    const damage = fc.tuple(fc.constantFrom(...paths), replacement)
    fc.assert(
      fc.property(fc.array(damage, { maxLength: 2 }), (damages) => {
        const value = damages.reduce<unknown>(
          (whole, [path, by]) => (valueAt(whole, path) === undefined ? whole : withAt(whole, path, by)),
          sample
        )
        const verdict = interpreted(value)
        expect(compiled.is(value)).toBe(verdict)
        if (verdict) return
        const { path, expected } = compiled.explain(value, [])
        expect(expected).not.toBe("")
        // It points into the value, or at a field that is missing from it.
        expect(valueAt({ value }, ["value", ...path].slice(0, -1))).toBeTypeOf("object")
      }),
      { numRuns: 60 }
    )
  })

  test("says which field is wrong, by the member of a union that its type names", () => {
    const { ast } = v3_0.actions.send_event.payload
    const compiled = compileSchema(ast)
    const explain = (event: unknown) => compiled.explain({ chat_id: "c", event }, [])
    expect(explain({ type: "message", text: 1 })).toEqual({
      path: ["event", "text"],
      expected: "text of at most 16384 bytes of UTF-8"
    })
    expect(explain({ type: "rich_message", template_id: "cards", elements: [{ buttons: [] }] })).toEqual({
      path: ["event", "elements", 0, "buttons"],
      expected: "an array of 1 to 11"
    })
    expect(explain({ type: "massage" }).path).toEqual(["event", "type"])
    expect(explain("hi")).toEqual({ path: ["event"], expected: "an object" })
  })

  test("refuses schemas it does not know, rather than let everything through", () => {
    expect(() => compileSchema(Schema.Date.ast)).toThrow("Declaration")
    expect(() => compileSchema(Schema.Tuple([Schema.String]).ast)).toThrow("Arrays")
  })
})
