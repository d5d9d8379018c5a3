// A page that is offline as its stream begins.
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

it("chats that were open at the start are told of, though the code that asks for them comes late", async () => {
  const thread = { id: "t1", active: true, timestamp: 900, events: [] }
  const call = (action: string): Promise<unknown> => {
    const summary = { id: "c1", last_thread_summary: { id: "t1" }, last_event_per_type: {} }
    if (action === "get_chats_summary") return Promise.resolve({ chats_summary: [summary], found_chats: 1 })
    if (action === "get_chat_threads") return Promise.resolve({ chat: { id: "c1", threads: [thread] } })
    return Promise.resolve({ chats: [] })
  }
  const rtm = { catalog: v3_0, events: new Subject<AgentChatEvent<typeof v3_0>>() }
  const errors: unknown[] = []
  const events = joinEvents({
    rtm,
    web: { catalog: v3_0, call },
    start: "open",
    repairAfter: 30_000,
    onError: (cause: unknown) => errors.push(cause)
  })
  const seen: unknown[] = []
  events.subscribe((event) => seen.push(event))
  await pass(10)
  expect(seen).toEqual([])
  expect(errors).toEqual([expect.objectContaining({ _tag: "ConnectionError", delivery: "not-sent" })])
  network.isThere = true
  await pass(30_000)
  expect(seen).toEqual([expect.objectContaining({ action: "incoming_chat_thread", flags: { open: true } })])
  expect(errors).toHaveLength(1)
  await events.close()
  expect(vi.getTimerCount()).toBe(0)
})
