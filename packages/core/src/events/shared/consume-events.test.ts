import { describe, expect, it } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import type { Envelope } from "../envelope.ts"
import { SharedStore } from "../test-support/shared-store.ts"
import { consumeEvents } from "./consume-events.ts"

const draft = (order: number) => ({
  event: { action: "incoming_event", order } as unknown as Envelope<typeof v3_0>,
  key: `e${order}`,
  keyClass: "id" as const,
  partition: "c1"
})

describe("consumeEvents", () => {
  it("hands a group what others have appended, each event once", async () => {
    const store = new SharedStore<Envelope<typeof v3_0>>()
    const seen: unknown[] = []
    const workers = [1, 2].map((worker) =>
      consumeEvents(
        { catalog: v3_0, log: store.open() },
        (event) => void seen.push([worker > 0, "order" in event && event.order]),
        { group: "crm" }
      )
    )
    for (const order of [1, 2, 3]) await store.open().append([draft(order)])
    await expect.poll(() => seen).toEqual([1, 2, 3].map((order) => [true, order]))
    for (const worker of workers) expect(await worker.close()).toEqual({ unfinished: 0 })
  })

  it("closes a log with the last that uses it", async () => {
    const store = new SharedStore<Envelope<typeof v3_0>>()
    const log = store.open()
    let closed = 0
    const close = log.close.bind(log)
    log.close = () => (closed++, close())
    const workers = ["a", "b"].map((group) => consumeEvents({ catalog: v3_0, log }, () => {}, { group }))
    await workers[0]!.close()
    expect(closed).toBe(0)
    await workers[1]![Symbol.asyncDispose]()
    expect(closed).toBe(1)
  })

  it("refuses what is wrong", () => {
    const log = new SharedStore<Envelope<typeof v3_0>>().open()
    expect(() => consumeEvents({ catalog: v3_0, log: {} as typeof log }, () => {})).toThrow("give a log")
    expect(() => consumeEvents({ catalog: undefined as never, log }, () => {})).toThrow("version")
    expect(() => consumeEvents({ catalog: v3_0, log }, () => {}, { group: "" })).toThrow("group")
  })
})
