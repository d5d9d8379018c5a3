import { expect, it } from "vitest"
import { HeldPushes } from "./held-pushes.ts"

const push = (n: number) => ({ action: "incoming_event", payload: { n }, requestId: undefined })

it("keeps so many pushes, and drops the oldest", () => {
  const held = new HeldPushes()
  for (let n = 0; n < 1_030; n++) held.add(push(n), 100)
  const { pushes, dropped } = held.take()
  expect([pushes.length, pushes[0], dropped]).toEqual([1_024, push(6), 6])
  expect(held.take()).toEqual({ pushes: [], dropped: 0 })
})

it("keeps no more than so many characters, but for one push", () => {
  const held = new HeldPushes()
  const mebi = 2 ** 20
  for (let n = 0; n < 20; n++) held.add(push(n), 4 * mebi)
  expect(held.take()).toEqual({ pushes: [16, 17, 18, 19].map(push), dropped: 16 })
  held.add(push(0), mebi)
  held.add(push(1), 40 * mebi)
  expect(held.take()).toEqual({ pushes: [push(1)], dropped: 1 })
  for (let n = 0; n < 16; n++) held.add(push(n), mebi)
  expect(held.take().dropped).toBe(0)
})
