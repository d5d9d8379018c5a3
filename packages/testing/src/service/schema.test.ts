import { describe, expect, it } from "vitest"
import { objectOf, problemIn, type Schema } from "./schema.ts"

describe("a schema", () => {
  const schema: Schema = objectOf(
    {
      word: { type: "string", enum: ["a", "b"] },
      list: {
        type: "array",
        items: {
          anyOf: [{ type: "string" }, objectOf({ n: { type: "integer", minimum: 1, maximum: 2 } }, ["n"])]
        }
      }
    },
    ["word"]
  )
  it.each([
    [{ word: "a", list: ["x", { n: 1 }] }, undefined],
    [{ word: "c" }, 'word should be "a" or "b"'],
    [{}, 'word should be "a" or "b"'],
    [{ word: "a", list: [7] }, "list[0] should be a string, or list[0] should be an object"],
    [{ word: "a", list: [{ n: 3 }] }, "list[0].n should be 2 or less"],
    [{ word: "a", list: [{ n: 0 }] }, "list[0].n should be 1 or more"],
    [{ word: "a", list: [{ n: 1.5 }] }, "list[0].n should be an integer"],
    [{ word: "a", lists: [] }, "lists is not known; did you mean list?"]
  ])("says of %j %s", (value, problem) => {
    expect(problemIn(schema, value, "")).toBe(problem)
  })
})
