import { describe, expect, it } from "vitest"
import { tools } from "../consume/tools.ts"
import type { AnyEnvelope } from "../envelope.ts"
import { Enrichment } from "./enrichment.ts"

const envelope = (key: string, over: Partial<AnyEnvelope> = {}): AnyEnvelope => ({
  action: "incoming_event",
  payload: {},
  source: "push",
  origin: "rtm-0",
  receivedAt: 0,
  key,
  keyClass: "id",
  chatId: "c1",
  threadId: "t1",
  flags: {},
  ...over
})

const make = () => {
  const emitted: AnyEnvelope[] = []
  const options = { actions: ["incoming_event"], wait: 1_000 }
  const enrichment = new Enrichment(options, (each) => emitted.push(each), tools)
  return { enrichment, emitted, keys: () => emitted.map(({ key }) => key) }
}

describe("what waits for its additional data", () => {
  it("goes before the next thread of its chat opens", () => {
    const { enrichment, keys } = make()
    enrichment.pass(envelope("last of t1"), 0)
    enrichment.pass(envelope("end of t1", { action: "thread_closed" }), 0)
    enrichment.pass(envelope("opening of t2", { action: "incoming_chat_thread", threadId: "t2" }), 0)
    enrichment.pass(envelope("elsewhere", { action: "thread_closed", chatId: "c2", threadId: "t3" }), 0)
    expect(keys()).toEqual(["elsewhere"])
    enrichment.tick(1_000)
    expect(keys()).toEqual(["elsewhere", "last of t1", "end of t1", "opening of t2"])
  })
})

describe("what waits for its additional data is bounded", () => {
  it("in number: the oldest goes on without, in order", () => {
    const { enrichment, emitted, keys } = make()
    for (let i = 0; i < 10_003; i++) enrichment.pass(envelope(`e${i}`, { chatId: `c${i % 7}` }), 0)
    expect(keys()).toEqual(["e0", "e1", "e2"])
    enrichment.tick(1_000)
    expect(emitted).toHaveLength(10_003)
    expect(enrichment.isAtRest).toBe(true)
  })

  it("in bytes, those of events that only wait behind others included", () => {
    const { enrichment, keys } = make()
    const payload = { text: "x".repeat(2 ** 20) }
    enrichment.pass(envelope("first"), 0)
    for (let i = 0; i < 20; i++) enrichment.pass(envelope(`tag${i}`, { action: "thread_tagged", payload }), 0)
    expect(keys()[0]).toBe("first")
    expect(keys().length).toBeGreaterThan(10)
  })

  it("and what came before its event as well", () => {
    const { enrichment, emitted } = make()
    const additionalData = { text: "x".repeat(2 ** 20) }
    for (let i = 0; i < 8; i++) enrichment.bring(envelope(`e${i}`, { source: "webhook", additionalData }), 0)
    for (const key of ["e0", "e7"]) enrichment.pass(envelope(key, { chatId: key }), 0)
    expect(emitted.map(({ key }) => key)).toEqual(["e7"])
    expect(emitted[0]).toMatchObject({ additionalData })
  })
})
