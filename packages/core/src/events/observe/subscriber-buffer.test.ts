import { expect, it, vi } from "vitest"
import { SubscriberBuffer } from "./subscriber-buffer.ts"

it.each(["dropOldest", "dropNewest"] as const)(
  "whoever leaves when it is told that events were dropped has left (%s)",
  async (overflow) => {
    const onEnd = vi.fn()
    const onDropped = vi.fn(() => void buffer.return())
    const buffer = new SubscriberBuffer<number>({ buffer: 1, overflow, onDropped }, onEnd)
    for (const item of [1, 2, 3]) buffer.push(item)
    expect(onDropped).toHaveBeenCalledOnce()
    expect(onEnd).toHaveBeenCalledOnce()
    expect(await buffer.next()).toEqual({ done: true, value: undefined })
  }
)

it("whoever reads on when it is told that events were dropped gets them in their order", async () => {
  const reads: Promise<IteratorResult<number>>[] = []
  const onDropped = (): void => void reads.push(buffer.next(), buffer.next())
  const buffer = new SubscriberBuffer<number>({ buffer: 2, onDropped }, () => {})
  for (const item of [1, 2, 3, 4]) buffer.push(item)
  expect((await Promise.all(reads)).map(({ value }) => value)).toEqual([2, 3])
  expect(await buffer.next()).toEqual({ done: false, value: 4 })
  expect(buffer.dropped).toBe(1)
})
