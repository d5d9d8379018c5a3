import { describe, expect, test } from "vitest"
import type { Check } from "../checks/check.ts"
import { bothForms } from "../checks/test-support/both-forms.ts"
import { v3_0 } from "./index.ts"
import { rules } from "./rules.ts"
import { type ActionSample, actionSamples } from "./samples/actions.ts"
import { entitySamples } from "./samples/entities.ts"
import { eventSamples } from "./samples/events.ts"
import { requiredOfActions, requiredOfEntities, requiredOfEvents } from "./samples/required.ts"
import { withFiles } from "./samples/with-files.ts"
import { entities } from "./schemas.ts"

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
      expect(check(copy), `with a spoilt ${path}`).toMatchObject({
        path: expect.stringContaining(path.split(/[.[]/)[0]!)
      })
    }
  }
}

const expectUntouched = (check: Check, sample: unknown): void => {
  const before = structuredClone(sample)
  expect(check(sample)).toBeUndefined()
  expect(sample).toEqual(before)
}

/** Fields that nobody knows yet, and values that came later, are let through. */
const withUnknownField = (sample: unknown): unknown => ({
  ...(sample as Fields),
  from_the_future: { x: [1] }
})

const namesOf = (table: object): string[] => Object.keys(table).toSorted()

describe("samples of actions", () => {
  test("are there for every action, and for no other", () => {
    expect(namesOf(actionSamples)).toEqual(namesOf(v3_0.actions))
    expect(namesOf(requiredOfActions)).toEqual(namesOf(v3_0.actions))
  })

  test.each(Object.values(v3_0.actions))("of $name are valid, and not without a required field", (action) => {
    const { request, response = {} }: ActionSample = actionSamples[action.name]
    const check = action.check!
    const required = requiredOfActions[action.name]
    expectUntouched(check.payload, withFiles(request))
    expectUntouched(check.success, response)
    expect(check.payload(withUnknownField(withFiles(request)))).toBeUndefined()
    expect(check.success(withUnknownField(response))).toBeUndefined()
    expectRequired(check.payload, withFiles(request), required.request)
    expectRequired(check.success, response, required.response)
  })
})

describe("samples of events", () => {
  test("are there for every event, and for no other", () => {
    expect(namesOf(eventSamples)).toEqual(namesOf(v3_0.events))
    expect(namesOf(requiredOfEvents)).toEqual(namesOf(v3_0.events))
  })

  test.each(Object.values(v3_0.events))("of $name are valid, and not without a required field", (event) => {
    const sample: unknown = eventSamples[event.name]
    expectUntouched(event.check!, sample)
    expect(event.check!(withUnknownField(sample))).toBeUndefined()
    expectRequired(event.check!, sample, requiredOfEvents[event.name])
  })
})

describe("samples of entities", () => {
  test.each(Object.entries(entitySamples))(
    "of %s are valid, and not without a required field",
    (name, samples) => {
      const { table: check } = bothForms(entities[name as keyof typeof entities], rules)
      expect(samples.length).toBeGreaterThan(0)
      for (const sample of samples) {
        expectUntouched(check, sample)
        expectRequired(check, sample, requiredOfEntities[name] ?? [])
      }
    }
  )
})
