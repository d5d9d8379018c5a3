import { expect, test } from "vitest"
import { describeValue, formatPath, valueAt } from "./describe-value.ts"

test.each([
  [undefined, "nothing"],
  [null, "null"],
  ["", "an empty string"],
  ["s3cr3t", "a string of 6 bytes"],
  ["€", "a string of 3 bytes"],
  [7, "a number"],
  [Number.NaN, "NaN"],
  [true, "a boolean"],
  [[1, 2], "an array of 2"],
  [{ token: "s3cr3t" }, "an object with 1 field"],
  [{}, "an object with 0 fields"],
  [new Blob(["abc"]), "a file of 3 bytes"],
  [new Uint8Array(4), "4 bytes"],
  [new ArrayBuffer(5), "5 bytes"]
])("describeValue says what %j is, not what it says", (value, expected) => {
  expect(describeValue(value)).toBe(expected)
})

test("formatPath writes paths as people do", () => {
  expect(formatPath(["event", "elements", 0, "title"])).toBe("event.elements[0].title")
  expect(formatPath([])).toBe("")
})

test("valueAt follows a path as far as it leads", () => {
  expect(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"])).toBe(1)
  expect(valueAt({ a: 1 }, ["a", "b"])).toBeUndefined()
})
