import { expect, it } from "vitest"
import { CorkedSender } from "./corked-sender.ts"

/** Records what leaves together: one entry for every write. */
const recorder = () => {
  const writes: number[] = []
  let corked: number | undefined
  const sender = new CorkedSender(
    () => {
      if (corked === undefined) writes.push(1)
      else corked++
    },
    {
      cork: () => {
        expect(corked).toBeUndefined()
        corked = 0
      },
      uncork: () => {
        if (corked === undefined) throw new Error("it was not corked")
        writes.push(corked)
        corked = undefined
      }
    }
  )
  return { sender, writes }
}

const endOfTick = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))

it.each([
  [3, [1, 1, 1]],
  [4, [1, 1, 1, 1]],
  [5, [1, 1, 1, 1, 1]],
  [68, [1, 1, 1, 1, 64]],
  [69, [1, 1, 1, 1, 64, 1]],
  [256, [1, 1, 1, 1, 64, 64, 64, 60]]
])("sends %d frames of one tick in few writes, the first ones at once", async (frames, expected) => {
  const { sender, writes } = recorder()
  for (const round of [1, 2]) {
    for (let i = 0; i < frames; i++) sender.send("{}")
    await endOfTick()
    expect(writes.length).toBe(expected.length * round)
  }
  expect(writes).toEqual([...expected, ...expected])
})
