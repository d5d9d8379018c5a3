import { expect, it, vi } from "vitest"
import { Recent } from "./recent.ts"

it("keeps the newest, of which one is that was set again", () => {
  const recent = new Recent<number>(3)
  for (const [key, value] of [
    ["a", 1],
    ["b", 2],
    ["c", 3],
    ["a", 4],
    ["d", 5]
  ] as const)
    recent.set(key, value)
  expect([...recent.entries()]).toEqual([
    ["c", 3],
    ["a", 4],
    ["d", 5]
  ])
  for (const key of ["c", "a", "d"]) recent.delete(key)
  for (let i = 0; i < 10; i++) recent.set(String(i), i)
  expect([...recent.entries()].map(([key]) => key)).toEqual(["7", "8", "9"])
})

it("finds the oldest without stepping over all that have left", () => {
  const recent = new Recent<number>(100)
  const iterators = vi.spyOn(Map.prototype, "keys")
  for (let i = 0; i < 1_000; i++) recent.set(String(i), i)
  expect(iterators.mock.contexts.length).toBeLessThan(10)
  iterators.mockRestore()
})
