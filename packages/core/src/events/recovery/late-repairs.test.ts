import { Subject } from "rxjs"
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import type { AgentChatEvent } from "../event.ts"
import { joinEvents } from "../join-events.ts"

/** Whether the page can load code. It was read ahead, as the time that tests move does not wait for a disk. */
let isThere = false
let code: typeof import("./repairs.ts")
beforeAll(async () => void (code = await vi.importActual("./repairs.ts")))

beforeEach(() => {
  isThere = false
  // Anew for each: what was loaded once stays.
  vi.doMock(import("./repairs.ts"), () => {
    if (!isThere) throw new TypeError("Failed to fetch dynamically imported module")
    return code
  })
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => void vi.useRealTimers())

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

/** A stream whose service is asked for by name, with all it reports. */
const makeStream = (onError: (cause: unknown) => void, repairAfter = 30_000) => {
  const pushes = new Subject<AgentChatEvent<typeof v3_0>>()
  const asked: string[] = []
  const call = (action: string): Promise<unknown> => {
    asked.push(action)
    return Promise.resolve(
      action === "get_chats_summary" ? { chats_summary: [], found_chats: 0 } : { chats: [] }
    )
  }
  const rtm = { catalog: v3_0, events: pushes, call, logins: new Subject<unknown>() }
  const events = joinEvents({ rtm, repairAfter, onError })
  const gap = { action: "gap", reason: "reconnected", source: "push" } as const
  const lose = (): void =>
    pushes.next({ ...gap, from: Date.now() - 1_000, to: Date.now(), receivedAt: Date.now() })
  return { events, asked, lose }
}

it("a stream that is closed by who is told that the code is away leaves no timer", async () => {
  const { events } = makeStream(() => void events.close())
  await pass(10)
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})

it.each([Infinity, 2 ** 31 - 1])("what is to be tried again after %d ms is not tried at once", async (ms) => {
  const errors: unknown[] = []
  const { events } = makeStream((cause) => errors.push(cause), ms)
  await pass(60_000)
  expect(errors).toHaveLength(1)
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})

it("is tried again at its turns, also where those are close together", async () => {
  const errors: unknown[] = []
  const { events } = makeStream((cause) => errors.push(cause), 100)
  for (let i = 0; i < 40; i++) await pass(100)
  expect(errors).toHaveLength(6)
  await events.close()
})

it("much that is missed while the code is away asks for it at a pace, and delays the next try by nothing", async () => {
  const errors: unknown[] = []
  const { events, asked, lose } = makeStream((cause) => errors.push(cause))
  const gaps: unknown[] = []
  events.on("gap").subscribe((gap) => gaps.push(gap))
  for (let i = 0; i < 100; i++) {
    lose()
    await pass(50)
  }
  expect(gaps).toHaveLength(100)
  expect(errors.length).toBeLessThan(10)
  isThere = true
  await pass(26_000)
  expect(asked).toContain("get_chats_summary")
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})

it("a gap that cannot be filled for want of the code is told as open, and filled before long", async () => {
  const pushes = new Subject<AgentChatEvent<typeof v3_0>>()
  const errors: unknown[] = []
  const asked: string[] = []
  const thread = { id: "t1", active: true, timestamp: 900, events: [] as unknown[] }
  const call = async (action: string): Promise<unknown> => {
    asked.push(action)
    if (action === "get_chats_summary") {
      const last_thread_summary = { id: "t1", order: 1 }
      return { chats_summary: [{ id: "c1", last_thread_summary, last_event_per_type: {} }], found_chats: 1 }
    }
    return action === "get_chat_threads" ? { chat: { id: "c1", threads: [thread] } } : { chats: [] }
  }
  const rtm = { catalog: v3_0, events: pushes, call, logins: new Subject<unknown>() }
  const events = joinEvents({ rtm, repairAfter: 30_000, onError: (cause: unknown) => errors.push(cause) })
  const gaps: unknown[] = []
  events.on("gap").subscribe((gap) => gaps.push(gap))
  const gap = { action: "gap", reason: "reconnected", source: "push" } as const
  pushes.next({ ...gap, from: Date.now() - 1_000, to: Date.now(), receivedAt: Date.now() })
  await pass(10)
  expect(gaps).toEqual([expect.objectContaining({ reason: "reconnected", complete: false })])
  expect(errors).toEqual([
    expect.objectContaining({
      _tag: "ConnectionError",
      delivery: "not-sent",
      message: expect.stringContaining("what fetches missed events could not be loaded")
    })
  ])
  expect(asked).toEqual([])
  isThere = true
  await pass(30_000)
  expect(errors).toHaveLength(1)
  expect(asked).toContain("get_chat_threads")
  expect(asked.indexOf("get_chats_summary")).toBe(0)
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})
