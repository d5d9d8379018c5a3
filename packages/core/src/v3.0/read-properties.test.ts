import { expect, test } from "vitest"
import { propertiesOf, propertyValue } from "./read-properties.ts"

test("propertyValue reads both forms, and nothing where there is nothing", () => {
  const properties = { rating: { score: { value: 1 }, comment: "fast" }, routing: { idle: { value: false } } }
  expect(propertyValue(properties, "rating", "score")).toBe(1)
  expect(propertyValue(properties, "rating", "comment")).toBe("fast")
  expect(propertyValue(properties, "routing", "idle")).toBe(false)
  expect(propertyValue(properties, "rating", "toString")).toBeUndefined()
  expect(propertyValue(properties, "constructor", "name")).toBeUndefined()
  expect(propertyValue(undefined, "rating", "score")).toBeUndefined()
})

test("propertyValue finds nothing where a server sends null", () => {
  const properties: Record<string, unknown> = {
    gone: null,
    rating: { score: null, comment: { value: null } }
  }
  const read = (namespace: string, name: string) => propertyValue(properties as never, namespace, name)
  expect(read("gone", "score")).toBeUndefined()
  expect(read("rating", "score")).toBeUndefined()
  expect(read("rating", "comment")).toBeUndefined()
})

test("propertiesOf reads both spellings and prefers the right one", () => {
  const right = { a: { b: 1 } }
  const wrong = { a: { b: 2 } }
  expect(propertiesOf({ properites: wrong })).toBe(wrong)
  expect(propertiesOf({ properties: right, properites: wrong })).toBe(right)
  expect(propertiesOf({})).toEqual({})
})
