import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { message, opening, tag, threadsOf } from "../test-support/stream.ts"
import { login, type Seen, startProcess as start } from "../test-support/processes.ts"
import { SharedStore } from "../test-support/shared-store.ts"

const orders = (seen: readonly Seen[]) =>
  seen.flatMap((event) => ("order" in event && event.order !== undefined ? event.order : []))
const named = (seen: readonly Seen[], action: string) => seen.filter((event) => event.action === action)
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A service in which nothing is to be found. */
const nothing = (action: string): Promise<unknown> =>
  Promise.resolve(action === "get_chats_summary" ? { chats_summary: [] } : { chats: [], threads: [] })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("the gaps of a stream of many processes", () => {
  it("tells of no gap when a session logs in for the first time, and of one when another has been gone", async () => {
    const store = new SharedStore<Seen>()
    const one = start(store, nothing)
    await pass(1_000)
    one.connect()
    await pass(1_000)
    expect(named(one.seen, "gap")).toEqual([])
    const two = start(store, nothing)
    two.disconnect()
    await one.events.close()
    await pass(10_000)
    two.connect()
    await pass(1_000)
    expect(named(two.seen, "gap")).toMatchObject([{ reason: "reconnected", complete: true }])
  })

  it("tells of no gap when one of two sessions drops", async () => {
    const store = new SharedStore<Seen>()
    const calls: string[] = []
    const call = (action: string) => (calls.push(action), nothing(action))
    const [one, two] = [start(store, call), start(store, call)]
    one.connect()
    two.connect()
    await pass(3_000)
    calls.length = 0
    one.disconnect()
    await pass(2_000)
    two.push("incoming_chat_thread", opening([]))
    two.push("incoming_event", message(1))
    await pass(2_000)
    one.reconnect(4_000)
    await pass(5_000)
    expect(calls).toEqual([])
    expect(named(two.seen, "gap")).toEqual([])
    expect(orders(one.seen)).toEqual([1])
  })

  it("fetches what nobody saw, once, when all sessions were down", async () => {
    const store = new SharedStore<Seen>()
    const asked: string[] = []
    const call = (action: string) => {
      asked.push(action)
      if (action === "get_chat_threads") return Promise.resolve(threadsOf(opening([1, 2])))
      return nothing(action)
    }
    const [one, two] = [start(store, call), start(store, call)]
    one.connect()
    two.connect()
    await pass(2_000)
    one.push("incoming_chat_thread", opening([]))
    one.push("incoming_event", message(1))
    await pass(2_000)
    one.disconnect()
    two.disconnect()
    await pass(10_000)
    asked.length = 0
    const snapshot = {
      ...login,
      chats_summary: [
        {
          id: "c1",
          last_thread_summary: { id: "t1" },
          last_event_per_type: { message: { thread_id: "t1", thread_order: 1, event: message(2).event } }
        }
      ]
    }
    one.reconnect(10_000, { snapshot })
    await pass(1_000)
    two.reconnect(11_000, { snapshot })
    await pass(40_000)
    expect(orders(one.seen)).toEqual([1, 2])
    expect(named(one.seen, "gap")).toMatchObject([{ reason: "reconnected", recovered: 1, complete: true }])
    expect(asked.filter((action) => action === "get_chat_threads")).toHaveLength(1)
  })

  it("tells when the log takes nothing, and goes on where it was when it does", async () => {
    const store = new SharedStore<Seen>()
    const one = start(store)
    await pass(10)
    one.push("incoming_event", message(1))
    await pass(100)
    store.trouble = new Error("OOM command not allowed")
    one.push("incoming_event", message(2))
    const refused = one.webhook("chat_thread_tagged", tag)
    await pass(10_000)
    expect(await refused).toBe("not-taken")
    expect(one.errors.map(String).join()).toContain("OOM")
    store.trouble = undefined
    await pass(60_000)
    one.push("incoming_event", message(3))
    await pass(1_000)
    expect(orders(one.seen)).toEqual([1, 2, 3])
    await one.events.close()
  })
})
