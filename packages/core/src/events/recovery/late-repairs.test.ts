import { Subject } from "rxjs"
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import type { AgentChatEvent } from "../event.ts"
import { joinEvents } from "../join-events.ts"

/** Whether the page can load code, and the code: read ahead, as the time that tests move does not wait for a disk. */
const network = vi.hoisted(() => ({
  isThere: false,
  code: undefined as typeof import("./repairs.ts") | undefined
}))

vi.mock(import("./repairs.ts"), () => {
  if (!network.isThere) throw new TypeError("Failed to fetch dynamically imported module")
  return network.code!
})
beforeAll(async () => void (network.code = await vi.importActual("./repairs.ts")))

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms)
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(0)
}

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
  network.isThere = true
  await pass(30_000)
  expect(errors).toHaveLength(1)
  expect(asked).toContain("get_chat_threads")
  expect(asked.indexOf("get_chats_summary")).toBe(0)
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})
