import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { eventKey } from "./event-key.ts"
import { v3_0 } from "../../v3.0/index.ts"
import { eventSamples } from "../../v3.0/samples/events.ts"
import { v3_6 } from "../../v3.6/index.ts"
import { eventSamples as eventSamples3_6 } from "../../v3.6/samples/events.ts"

describe("eventKey", () => {
  test("joins the values at its paths, and gives none when one is missing", () => {
    const key = eventKey({ joinKey: ["chat_id", "event.id"] })
    expect(key({ chat_id: "c", event: { id: "e" } })).toBe('"c","e"')
    expect(key({ chat_id: "c", event: {} })).toBeUndefined()
    expect(key({ chat_id: "c" })).toBeUndefined()
    expect(key(null)).toBeUndefined()
    expect(eventKey({ joinKey: [] })({})).toBeUndefined()
  })

  test("keeps values apart that would run together", () => {
    const key = eventKey({ joinKey: ["a", "b"] })
    expect(key({ a: 'x","y', b: "z" })).not.toBe(key({ a: "x", b: 'y","z' }))
    expect(key({ a: 1, b: 2 })).not.toBe(key({ a: "1", b: "2" }))
  })

  test("goes without what may be missing", () => {
    const key = eventKey({ joinKey: ["chat_id", "thread_id?"] })
    expect(key({ chat_id: "c" })).toBe('"c",null')
    expect(key({ chat_id: "c", thread_id: "t" })).toBe('"c","t"')
  })

  test("gives equal contents equal keys, in whichever order and form they come", () => {
    const key = eventKey({ joinKey: ["#properties"] })
    const wrapped = { properties: { a: { x: { value: 1 }, y: { value: "z" } } } }
    const bare = { properties: { a: { y: "z", x: 1 } } }
    expect(key(bare)).toBe(key(wrapped))
    expect(key({ properties: { a: { x: 2, y: "z" } } })).not.toBe(key(wrapped))
  })

  test("looks past private fields, the misspelling and a wrapper", () => {
    const key = eventKey({ joinKey: ["#"], wrapper: "customer" })
    expect(key({ customer: { id: "c", __priv_x: 1 } })).toBe(key({ id: "c" }))
    expect(key({ properites: { a: 1 } })).toBe(key({ properties: { a: 1 } }))
  })

  test("finds moments equal however they are written, and lists in whichever order", () => {
    const key = eventKey({ joinKey: ["#"] })
    const at = (created_at: string) => key({ created_at })
    expect(at("2026-01-12T16:19:21.010200+01:00")).toBe(at("2026-01-12T15:19:21.0102Z"))
    expect(at("2026-01-12T15:19:21.010201Z")).not.toBe(at("2026-01-12T15:19:21.010200Z"))
    expect(key({ ids: [2, 1, "a"] })).toBe(key({ ids: ["a", 1, 2] }))
    expect(key([{ id: 1 }, { id: 2 }])).not.toBe(key([{ id: 2 }, { id: 1 }]))
  })

  test("finds words equal that one side writes with spaces, where that is said", () => {
    expect(eventKey({ joinKey: ["status"], spaced: ["status"] })({ status: "accepting chats" })).toBe(
      '"accepting_chats"'
    )
    expect(eventKey({ joinKey: ["status"] })({ status: "accepting chats" })).toBe('"accepting chats"')
  })

  test("takes what is empty for missing where it may be", () => {
    const key = eventKey({ joinKey: ["chat_id", "thread_id?"] })
    expect(key({ chat_id: "c", thread_id: "" })).toBe(key({ chat_id: "c" }))
  })

  test("never throws, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything(), (payload) => {
        for (const event of Object.values(v3_0.events)) expect(eventKey(event)(payload)).not.toBeNull()
      }),
      { numRuns: 300 }
    )
    const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000))
    expect(eventKey({ joinKey: ["#"] })({ deep })).toBeUndefined()
  })
})

const samples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "3.0": eventSamples,
  "3.6": eventSamples3_6
}

describe.each([v3_0, v3_6])("the events of v$version", ({ version, events }) => {
  test.each(Object.values(events))("$name has a key exactly when its class says so", (event) => {
    const key = eventKey(event)(samples[version]![event.name])
    expect(typeof key).toBe(event.keyClass === "none" ? "undefined" : "string")
  })
})

test("an alias bears the name and payload of the event it stands for", () => {
  const { joins } = v3_0.events.agent_status_changed
  const payload = joins!.payload({ agent_id: "a", status: "not accepting chats" })
  expect(joins!.name).toBe("agent_updated")
  expect(v3_0.events.agent_updated.check!(payload)).toBeUndefined()
  expect(payload).toEqual({ agent_id: "a", routing_status: "not_accepting_chats" })
  expect(joins!.payload(null)).toBeNull()
})
