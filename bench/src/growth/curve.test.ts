import { expect, it } from "vitest"
import { growthOf, steepOf, tableOf } from "./curve.ts"

const curve = { unit: "threads", sizes: [10, 1_000, 100_000], costs: ["CPU", "bytes"] }

it("compares each cost with that of the smallest size that has one", () => {
  expect(growthOf([undefined, 2, 3, undefined])).toEqual([undefined, 1, 1.5, undefined])
  expect(growthOf([0, 4, 2])).toEqual([0, 1, 0.5])
})

it("writes a table with the factor after each cost, and nothing where nothing was measured", () => {
  const points = [
    { CPU: 2, seen: 10 },
    { CPU: 2.5, bytes: 1_234.5, seen: 1_000 },
    { CPU: 4, bytes: 617 }
  ]
  expect(tableOf(curve, points)).toBe(
    [
      "| threads | CPU |    × |  seen | bytes |   × |",
      "| ------: | --: | ---: | ----: | ----: | --: |",
      "|      10 |   2 |    1 |    10 |       |     |",
      "|   1,000 | 2.5 | 1.25 | 1,000 | 1,230 |   1 |",
      "| 100,000 |   4 |    2 |       |   617 | 0.5 |"
    ].join("\n")
  )
})

it("names the costs that are far above those of a smaller size, wherever that is", () => {
  const points = (...costs: number[]) => costs.map((CPU) => ({ CPU, bytes: 1 }))
  expect(steepOf(curve, points(2, 2, 3))).toEqual([])
  expect(steepOf(curve, points(2, 2, 3.1))).toEqual(["CPU"])
  expect(steepOf(curve, points(9, 2, 4))).toEqual(["CPU"])
  expect(steepOf(curve, points(2, 4, 2))).toEqual(["CPU"])
})
