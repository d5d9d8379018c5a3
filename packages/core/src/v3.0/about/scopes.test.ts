import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { v3_0 } from "../index.ts"
import { scopeIncludes, scopes } from "./scopes.ts"

const names = scopes.map(({ scope }) => scope)

describe("scopeIncludes", () => {
  test.each([
    ["chats--all:rw", "chats.conversation--my:rw"],
    ["chats--access:rw", "chats--my:ro"],
    ["chats.conversation--all:rw", "chats--access:ro"],
    ["customers:rw", "customers:ro"]
  ])("%s includes %s", (granted, wanted) => {
    expect(scopeIncludes(granted, wanted)).toBe(true)
    expect(scopeIncludes(wanted, granted)).toBe(false)
  })

  test.each([
    ["chats--my:rw", "chats--all:ro"],
    ["chats--all:ro", "chats.conversation--all:rw"],
    ["agents--all:rw", "agents-bot--all:ro"],
    ["customers:own", "customers:ro"]
  ])("%s does not include %s", (granted, wanted) => {
    expect(scopeIncludes(granted, wanted)).toBe(false)
  })

  test("is an order: reflexive, antisymmetric and transitive", () => {
    const scope = fc.constantFrom(...names)
    fc.assert(
      fc.property(scope, scope, scope, (a, b, c) => {
        expect(scopeIncludes(a, a)).toBe(true)
        expect(a !== b && scopeIncludes(a, b) && scopeIncludes(b, a)).toBe(false)
        expect(scopeIncludes(a, b) && scopeIncludes(b, c) && !scopeIncludes(a, c)).toBe(false)
      }),
      { numRuns: 2000 }
    )
  })
})

test("the table of scopes has every scope that an action names, once", () => {
  const named = Object.values(v3_0.actions).flatMap((action) => [
    ...action.scopes,
    ...(action.scopesWhen ?? []).flatMap(({ anyOf }) => anyOf)
  ])
  expect(names).toEqual(expect.arrayContaining(named))
  expect(new Set(names).size).toBe(names.length)
})
