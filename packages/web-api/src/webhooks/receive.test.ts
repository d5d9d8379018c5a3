import { describe, expect, it, vi } from "vitest"
import { payload, bodyOf, make } from "./test-support/ways-in.ts"

/** A promise that is none of this realm. */
const foreignPromise = (run: (resolve: (value: unknown) => void, reject: (cause: Error) => void) => void) =>
  // oxlint-disable-next-line no-thenable
  ({ then: run })

describe("receive", () => {
  it("takes nothing without a path where there is a path token, and says so", async () => {
    const { receiver, told } = make({ consume: () => {}, pathToken: "to-ken" })
    expect((await receiver.receive(JSON.parse(bodyOf()))).status).toBe(404)
    expect(told).toMatchObject([{ reason: "path", hint: expect.stringContaining("give receive the path") }])
  })

  it("copies own fields of what was parsed, and refuses what JSON cannot have been", async () => {
    const consume = vi.fn()
    const { receiver } = make({ consume })
    const parsed = JSON.parse(bodyOf()) as { data: { chat_id: string } }
    await receiver.receive(parsed)
    parsed.data.chat_id = "changed"
    expect(consume).toHaveBeenCalledWith(expect.objectContaining({ payload }))
    const circle: Record<string, unknown> = { ...parsed }
    circle["data"] = circle
    const inherited = Object.create(JSON.parse(bodyOf()) as object) as unknown
    const throwing = Object.defineProperty({ ...parsed }, "data", {
      enumerable: true,
      get: () => {
        throw new Error("lazy")
      }
    })
    for (const odd of [
      circle,
      inherited,
      throwing,
      { ...parsed, data: { f: () => 1 } },
      { ...parsed, data: { n: 1n } }
    ])
      expect((await receiver.receive(odd)).status).toBe(400)
    for (const odd of [undefined, null, 7, true, [], Symbol("s"), () => 1])
      expect((await receiver.receive(odd)).status).toBe(400)
    expect(consume).toHaveBeenCalledOnce()
  })

  it("does not hand on again what it had handed on when the sender hung up", async () => {
    let done = (): void => {}
    const consume = vi.fn(() => new Promise<void>((resolve) => (done = resolve)))
    const { receiver } = make({ consume })
    const sender = new AbortController()
    const first = receiver.receive(bodyOf(), { signal: sender.signal })
    await expect.poll(() => consume.mock.calls.length).toBe(1)
    sender.abort()
    const second = receiver.receive(bodyOf())
    await new Promise((resolve) => setTimeout(resolve, 20))
    done()
    expect((await first).status).toBe(200)
    expect((await second).status).toBe(200)
    expect(consume).toHaveBeenCalledOnce()
  })
})

describe("what a consumer may return", () => {
  it.each<[string, unknown, number]>([
    ["nothing", undefined, 200],
    ["a value", 7, 200],
    ["a promise of another realm", foreignPromise((resolve) => resolve(undefined)), 200],
    ["one that rejects", foreignPromise((_, reject) => reject(new Error("no"))), 503],
    [
      "an Observable of another copy that completes",
      { subscribe: (observer: { complete(): void }) => setTimeout(() => observer.complete(), 5) },
      200
    ],
    [
      "one that fails",
      { subscribe: (observer: { error(cause: unknown): void }) => observer.error(new Error("no")) },
      503
    ]
  ])("%s", async (_what, result, status) => {
    const { receiver } = make({ consume: () => result })
    expect((await receiver.receive(bodyOf())).status).toBe(status)
  })
})

it("counts a subscriber as somebody until something has consumed", async () => {
  const { receiver } = make()
  const subscription = receiver.events.subscribe()
  expect((await receiver.receive(bodyOf())).status).toBe(200)
  subscription.unsubscribe()
  expect((await receiver.receive(bodyOf())).status).toBe(503)
})

it("forgets nothing of 12,000 events whose handlers hang, and holds no more of them than it may", async () => {
  const consume = vi.fn(() => new Promise<void>(() => {}))
  const { receiver, reasons } = make({ consume, limits: { inFlight: 100, deadline: 1 } })
  const text = "x".repeat(1_000)
  const statuses = new Set<number>()
  for (let round = 0; round < 120; round++) {
    const bodies = Array.from({ length: 100 }, (_, i) => bodyOf({ data: { id: `${round}-${i}`, text } }))
    const answers = await Promise.all(bodies.map((body) => receiver.receive(body)))
    for (const { status } of answers) statuses.add(status)
  }
  expect([...statuses]).toEqual([503])
  expect(consume).toHaveBeenCalledTimes(100)
  expect(new Set(reasons())).toEqual(new Set(["deadline", "busy"]))
})

it("bounds what is with consumers in bytes, and always takes one", async () => {
  const takes: (() => void)[] = []
  const consume = vi.fn(() => new Promise<void>((resolve) => takes.push(resolve)))
  const { receiver, reasons } = make({ consume, limits: { inFlightBytes: 1_000 } })
  const large = (id: string): string => bodyOf({ data: { id, text: "x".repeat(2_000) } })
  const first = receiver.receive(large("1"))
  await expect.poll(() => takes.length).toBe(1)
  expect((await receiver.receive(large("2"))).status).toBe(503)
  expect(reasons()).toEqual(["busy"])
  takes[0]!()
  expect((await first).status).toBe(200)
  const again = receiver.receive(large("2"))
  await expect.poll(() => takes.length).toBe(2)
  takes[1]!()
  expect((await again).status).toBe(200)
})
