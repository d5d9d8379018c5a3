import type * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import type { Check } from "../check.ts"
import type { Rules } from "../rules.ts"
import { bothForms } from "./both-forms.ts"

/** A catalog as far as its samples are held against it. */
interface Checked {
  readonly actions: Readonly<
    Record<
      string,
      { readonly name: string; readonly check?: { readonly payload: Check; readonly success: Check } }
    >
  >
  readonly events: Readonly<Record<string, { readonly name: string; readonly check?: Check }>>
}

/** The samples of a version, and what its documents call required. */
export interface SampledVersion {
  readonly catalog: Checked
  readonly rules: Rules
  readonly entities: Readonly<Record<string, Schema.Codec<unknown>>>
  readonly samples: {
    readonly actions: Readonly<Record<string, { readonly request: unknown; readonly response?: unknown }>>
    readonly events: Readonly<Record<string, unknown>>
    readonly entities: Readonly<Record<string, readonly unknown[]>>
  }
  readonly required: {
    readonly actions: Readonly<
      Record<string, { readonly request: readonly string[]; readonly response: readonly string[] }>
    >
    readonly events: Readonly<Record<string, readonly string[]>>
    readonly entities: Readonly<Record<string, readonly string[]>>
  }
}

/** Samples of uploads name their file as curl does: `@name`. */
export const withFiles = (request: unknown): unknown =>
  Object.fromEntries(
    Object.entries(request as object).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith("@") ? new Blob(["content"]) : (value as unknown)
    ])
  )

type Fields = Record<string, unknown>

/** Copies of a value in each of which one occurrence of the field at a path is changed. */
const damaged = (value: unknown, path: string, change: (owner: Fields, name: string) => void): unknown[] => {
  const [head, ...rest] = path.split(".")
  const name = head!.replace("[]", "")
  const found = (value as Fields | undefined)?.[name]
  if (found === undefined) return []
  if (rest.length === 0) {
    const copy = { ...(value as Fields) }
    change(copy, name)
    return [copy]
  }
  if (!head!.endsWith("[]")) {
    return damaged(found, rest.join("."), change).map((field) => ({ ...(value as Fields), [name]: field }))
  }
  return (found as unknown[]).flatMap((item, index) =>
    damaged(item, rest.join("."), change).map((field) => ({
      ...(value as Fields),
      [name]: (found as unknown[]).with(index, field)
    }))
  )
}

const remove = (owner: Fields, name: string): void => {
  delete owner[name]
}

/** No field of the protocol is a symbol. */
const spoil = (owner: Fields, name: string): void => {
  owner[name] = Symbol("spoilt")
}

const anyValue = /(^|\.)content$/

const expectRequired = (check: Check, sample: unknown, paths: readonly string[]): void => {
  for (const path of paths) {
    if (!path.includes(".")) expect(sample).toHaveProperty(path)
    for (const copy of damaged(sample, path, remove)) {
      expect(check(copy), `without ${path}`).toMatchObject({ found: "nothing" })
    }
    for (const copy of anyValue.test(path) ? [] : damaged(sample, path, spoil)) {
      expect(check(copy)?.path, `with a spoilt ${path}`).toContain(path.split(/[.[]/)[0]!)
    }
  }
}

const expectUntouched = (check: Check, sample: unknown): void => {
  const before = structuredClone(sample)
  expect(check(sample)).toBeUndefined()
  expect(sample).toEqual(before)
}

/** Fields that nobody knows yet, and values that came later, are let through: in an object, or in each of a list. */
const withUnknownField = (sample: unknown): unknown =>
  Array.isArray(sample)
    ? sample.map((item: unknown) => withUnknownField(item))
    : { ...(sample as Fields), from_the_future: { x: [1] } }

const namesOf = (table: object): string[] => Object.keys(table).toSorted()

/** What holds for the samples of every version. `maps` are events whose payload has no fields of fixed names. */
export const sampleSuite = (
  name: string,
  { catalog, rules, entities, samples, required }: SampledVersion,
  maps: readonly string[] = []
): void => {
  describe(`samples of actions of ${name}`, () => {
    test("are there for every action, and for no other", () => {
      expect(namesOf(samples.actions)).toEqual(namesOf(catalog.actions))
      expect(namesOf(required.actions)).toEqual(namesOf(catalog.actions))
    })

    test.each(Object.values(catalog.actions))(
      "of $name are valid, and not without a required field",
      (action) => {
        const { request, response = {} } = samples.actions[action.name]!
        const check = action.check!
        const fields = required.actions[action.name]!
        expectUntouched(check.payload, withFiles(request))
        expectUntouched(check.success, response)
        expect(check.payload(withUnknownField(withFiles(request)))).toBeUndefined()
        expect(check.success(withUnknownField(response))).toBeUndefined()
        expectRequired(check.payload, withFiles(request), fields.request)
        expectRequired(check.success, response, fields.response)
      }
    )
  })

  describe(`samples of events of ${name}`, () => {
    test("are there for every event, and for no other", () => {
      expect(namesOf(samples.events)).toEqual(namesOf(catalog.events))
      expect(namesOf(required.events)).toEqual(namesOf(catalog.events))
    })

    test.each(Object.values(catalog.events))(
      "of $name are valid, and not without a required field",
      (event) => {
        const sample = samples.events[event.name]
        expectUntouched(event.check!, sample)
        const later = maps.includes(event.name) ? sample : withUnknownField(sample)
        expect(event.check!(later)).toBeUndefined()
        expectRequired(event.check!, sample, required.events[event.name]!)
      }
    )
  })

  describe(`samples of entities of ${name}`, () => {
    test.each(Object.entries(samples.entities))(
      "of %s are valid, and not without a required field",
      (entity, values) => {
        const { table: check } = bothForms(entities[entity]!, rules)
        expect(values).not.toHaveLength(0)
        for (const sample of values) {
          expectUntouched(check, sample)
          expectRequired(check, sample, required.entities[entity] ?? [])
        }
      }
    )
  })
}
