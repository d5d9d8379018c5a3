import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Entry, GroupStore } from "./group-store.ts"
import { Group } from "./group.ts"

/** Hands out nothing as long as it is damaged. */
class Damaged implements GroupStore<Entry, string> {
  isDamaged = true
  tries = 0

  async hand({ position }: Entry): Promise<{ event: string; key: string; seq: string; id: string }> {
    this.tries++
    if (this.isDamaged) throw new Error("it is damaged")
    const id = String(position)
    return Promise.resolve({ event: id, key: id, seq: id, id })
  }

  finish(): undefined {
    return undefined
  }

  recall(): undefined {
    return undefined
  }

  remember(): void {
    // Nobody asks.
  }

  onRoom(): void {
    // Nobody waits.
  }

  report(): void {
    // It is seen here.
  }
}

const entry = (position: number): Entry => ({
  position,
  partition: "chat",
  follows: false,
  bytes: 1,
  attempts: 0
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("a chat that cannot be handed out", () => {
  it("is tried ever more seldom, and keeps its order when that works again", async () => {
    const store = new Damaged()
    const group = new Group<Entry, string>(store)
    for (const position of [1, 2, 3]) group.enter(entry(position))
    const reader = group.join(8, new AbortController().signal)[Symbol.asyncIterator]()
    await vi.advanceTimersByTimeAsync(0)
    const tries: number[] = []
    for (const wait of [999, 1, 1_999, 1, 3_999, 1]) {
      await vi.advanceTimersByTimeAsync(wait)
      tries.push(store.tries)
    }
    expect(tries).toEqual([1, 2, 2, 3, 3, 4])
    store.isDamaged = false
    await vi.advanceTimersByTimeAsync(8_000)
    const seen: string[] = []
    for (let i = 0; i < 3; i++) {
      const { value } = await reader.next()
      seen.push(value!.event)
      await value!.ack()
    }
    expect(seen).toEqual(["1", "2", "3"])
    await reader.return?.()
  })

  it("waits for nothing when nobody reads any more, and is tried at once for who comes next", async () => {
    const store = new Damaged()
    const group = new Group<Entry, string>(store)
    group.enter(entry(1))
    const reading = new AbortController()
    group.join(8, reading.signal)
    await vi.advanceTimersByTimeAsync(0)
    expect(vi.getTimerCount()).toBe(1)
    reading.abort()
    expect(vi.getTimerCount()).toBe(0)
    store.isDamaged = false
    const next = group.join(8, new AbortController().signal)[Symbol.asyncIterator]()
    expect((await next.next()).value!.event).toBe("1")
    group.end()
  })
})

it("a promise of another realm is one", async () => {
  const handed: unknown[] = []
  /** As zone.js makes them, or another realm. */
  const foreign = (given: object) =>
    // oxlint-disable-next-line unicorn/no-thenable -- a promise of somebody else
    ({ then: (onDone: (given: object) => void) => onDone(given) }) as never
  const hand = ({ position }: Entry) => {
    const id = String(position)
    return foreign({ event: id, key: id, seq: id, id })
  }
  const group = new Group<Entry, string>(Object.assign(new Damaged(), { hand }))
  group.enter(entry(1))
  const member = group.join(1, new AbortController().signal)
  const iterator = member[Symbol.asyncIterator]()
  const first = await iterator.next()
  handed.push(first.value?.event)
  expect(handed).toEqual(["1"])
  await iterator.return?.()
})
