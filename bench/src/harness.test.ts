import { expect, it } from "vitest"
import { measure, median, ratioTo } from "./harness.ts"

it.each([
  [[3], 3],
  [[4, 1, 9], 4],
  [[4, 1, 9, 2], 3]
])("the median of %o is %d", (figures, middle) => {
  expect(median(figures)).toBe(middle)
})

it("lets each contender go first in turn and leaves out the first round", async () => {
  const order: string[] = []
  const contender = (name: string) => ({ name, run: () => order.push(name) })
  const measured = await measure([contender("a"), contender("b"), contender("c")], 3)
  expect(measured.map(({ name, times }) => [name, times.length])).toEqual([
    ["a", 3],
    ["b", 3],
    ["c", 3]
  ])
  const rounds = [0, 3, 6, 9].map((i) => order.slice(i, i + 3).join(""))
  expect(rounds).toEqual(["abc", "acb", "cab", "cba"])
})

it("compares within a round, so that a slow round harms nobody", () => {
  const floor = { name: "floor", times: [1, 100, 1], cpu: [4, 4, 4] }
  const slow = { name: "twice as slow", times: [2, 200, 2], cpu: [1, 1, 1] }
  expect(ratioTo(floor, slow)).toBe(0.5)
  expect(ratioTo(floor, { ...slow, name: "twice as fast", times: [0.5, 50, 0.5] })).toBe(2)
  expect(ratioTo(floor, slow, "cpu")).toBe(4)
})

it("takes the processor time of another process where it is told", async () => {
  const [measured] = await measure(
    [{ name: "a", run: () => ({ operations: 2, cpu: { user: 3000, system: 1000 } }) }],
    1
  )
  expect(measured?.cpu).toEqual([2])
})
