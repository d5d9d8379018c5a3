import { expect, it } from "vitest"
import { parseJson } from "./json.ts"

it("parses JSON without any __proto__, plain or escaped", () => {
  for (const key of ["__proto__", "\\u005f_proto__", "__prot\\u006f__"]) {
    const parsed = parseJson(`{ "a": { "${key}": { "admin": true }, "b": 1 } }`) as { a: object }
    expect(Object.keys(parsed.a)).toEqual(["b"])
    expect(Object.getPrototypeOf(parsed.a)).toBe(Object.prototype)
  }
})

it("quotes nothing of what cannot be parsed", () => {
  expect(() => parseJson("secret")).toThrow(new SyntaxError("this is no JSON"))
})
