import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import * as entities from "./entities/index.ts"
import { v3_0 } from "./index.ts"
import { actionSamples } from "./samples/actions.ts"
import { entitySamples } from "./samples/entities.ts"
import { eventSamples } from "./samples/events.ts"

/** Samples of uploads name their file as curl does: `@name`. */
const withFiles = (request: unknown): unknown =>
  Object.fromEntries(
    Object.entries(request as object).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith("@") ? new Blob(["content"]) : (value as unknown)
    ])
  )

describe("samples of actions", () => {
  test("there is one for every action, and no other", () => {
    expect(Object.keys(actionSamples).toSorted()).toEqual(Object.keys(v3_0.actions).toSorted())
  })

  test.each(Object.values(v3_0.actions))("$name", (action) => {
    const sample = actionSamples[action.name]!
    expect(action.check?.payload(withFiles(sample.request))).toBeUndefined()
    expect(action.check?.success(sample.response ?? {})).toBeUndefined()
  })
})

describe("samples of events", () => {
  test("there is one for every event, and no other", () => {
    expect(Object.keys(eventSamples).toSorted()).toEqual(Object.keys(v3_0.events).toSorted())
  })

  test.each(Object.values(v3_0.events))("$name", (event) => {
    expect(event.check?.(eventSamples[event.name])).toBeUndefined()
  })
})

describe("samples of entities", () => {
  test.each(Object.entries(entitySamples))("%s", (name, samples) => {
    const schema = (entities as unknown as Record<string, Schema.Codec<unknown>>)[name]!
    for (const sample of samples) {
      const before = structuredClone(sample)
      expect(Schema.is(schema)(sample)).toBe(true)
      expect(sample).toEqual(before)
    }
  })
})
