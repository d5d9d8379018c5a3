// Clocks that are wrong, that are set, and that nobody knows.
import { Subject } from "rxjs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { makeStream, message, opening, threadsOf } from "./test-support/stream.ts"
import { ServerTime } from "./time/server-time.ts"
import { SteadyClock } from "./time/steady-clock.ts"

beforeEach(() => void vi.useFakeTimers({ now: 10_000_000_000 }))
afterEach(() => void vi.useRealTimers())

/** A service whose clock is that many seconds behind ours, with one chat that opened in the gap. */
const service = (behind: number, chats: readonly ReturnType<typeof opening>[]) => {
  const now = () => Math.floor(Date.now() / 1_000) - behind
  const call = async (action: string, payload: unknown) => {
    if (action === "get_archives") return { chats: [] }
    if (action === "get_chats_summary") return summaryOf(chats)
    const found = chats.find(({ chat }) => chat.id === (payload as { chat_id: string }).chat_id)
    return found === undefined ? undefined : threadsOf(found)
  }
  return { now, call }
}

const summaryOf = (chats: readonly ReturnType<typeof opening>[]) => ({
  chats_summary: chats.map(({ chat }) => ({ id: chat.id, last_thread_summary: { id: chat.thread.id } }))
})

describe("a thread that opened while the connection was lost", () => {
  it.each([90, -90, 1_800, -1_800])(
    "is told of when our clock is %i s ahead of the service's",
    async (behind) => {
      const chats: ReturnType<typeof opening>[] = []
      const { now, call } = service(behind, chats)
      const { push, gap, seen } = makeStream({ call, times: { pairing: 1_000 } })
      push("incoming_event", message(1, { chat: "c0", thread: "t0", at: now() }))
      push("thread_closed", { chat_id: "c0", thread_id: "t0" })
      await vi.advanceTimersByTimeAsync(60_000)
      const startedAt = now()
      chats.push(opening([1], { startedAt, at: () => startedAt }))
      await vi.advanceTimersByTimeAsync(30_000)
      chats.push(opening([1], { chat: "c0", thread: "t0", at: () => now() - 90, active: false }))
      gap({
        from: Date.now() - 30_000,
        lasted: 30_000,
        snapshot: { chats_summary: [{ id: "c1", last_thread_summary: { id: "t1" } }] }
      })
      await vi.advanceTimersByTimeAsync(1_000)
      const found = seen.filter((event) => "threadId" in event && event.threadId === "t1")
      expect(found.map(({ action }) => action)).toEqual(["incoming_chat_thread", "incoming_event"])
      expect(seen.at(-1)).toMatchObject({ action: "gap", complete: true, recovered: 2 })
    }
  )

  it("is told of later, and the gap says so, when nothing tells what the service's clock shows", async () => {
    const chats: ReturnType<typeof opening>[] = []
    const { now, call } = service(90, chats)
    const { push, gap, seen } = makeStream({ call, repairAfter: 5_000 })
    await vi.advanceTimersByTimeAsync(60_000)
    const startedAt = now()
    chats.push(opening([1], { startedAt, at: () => startedAt }))
    await vi.advanceTimersByTimeAsync(10_000)
    const snapshot = { chats_summary: [{ id: "c1", last_thread_summary: { id: "t1" } }] }
    gap({ from: Date.now() - 10_000, lasted: 10_000, snapshot })
    await vi.advanceTimersByTimeAsync(1)
    expect(seen).toMatchObject([{ action: "gap", complete: false, recovered: 0 }])
    push("incoming_event", message(2, { at: now() }))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(seen.flatMap((event) => ("order" in event ? event.order : []))).toEqual(
      expect.arrayContaining([1, 2])
    )
    expect(seen.some(({ action }) => action === "incoming_chat_thread")).toBe(true)
    expect(seen.findLast(({ action }) => action === "gap")).toMatchObject({ complete: true, recovered: 2 })
  })

  it("is told of when answers are dated, without a single push", async () => {
    const chats: ReturnType<typeof opening>[] = []
    const { now, call } = service(1_800, chats)
    const transport = {
      get serverDate() {
        const at = performance.now()
        return { time: now() * 1_000, sentAt: at, receivedAt: at }
      }
    }
    const web = { catalog: (await import("../v3.0/index.ts")).v3_0, call, transport }
    const { gap, seen } = makeStream({ web })
    await vi.advanceTimersByTimeAsync(60_000)
    const startedAt = now()
    chats.push(opening([1], { startedAt, at: () => startedAt }))
    await vi.advanceTimersByTimeAsync(10_000)
    gap({ from: Date.now() - 10_000, lasted: 10_000 })
    await vi.advanceTimersByTimeAsync(1)
    expect(seen).toMatchObject([
      { action: "incoming_chat_thread" },
      { action: "incoming_event" },
      { action: "gap", complete: true }
    ])
  })
})

describe("the clock on the wall is set while the stream runs", () => {
  it.each([-3_600_000, 3_600_000])(
    "by %i ms: what is held goes on in its time, and gaps have their length",
    async (step) => {
      const { push, orders, gap, seen } = makeStream()
      push("incoming_chat_thread", opening([1]))
      push("incoming_event", message(3))
      vi.setSystemTime(Date.now() + step)
      await vi.advanceTimersByTimeAsync(250)
      expect(orders()).toEqual([1, 3])
      const from = Date.now()
      await vi.advanceTimersByTimeAsync(10_000)
      vi.setSystemTime(Date.now() + step)
      gap({ from, to: Date.now(), lasted: 10_000 })
      await vi.advanceTimersByTimeAsync(1)
      const told = seen.findLast(({ action }) => action === "gap")
      expect(told).toMatchObject({ reason: "reconnected" })
      expect(told?.action === "gap" && told.to - told.from).toBe(10_000)
    }
  )

  it("and copies are recognised all the same", async () => {
    const { push, webhook, actions } = makeStream()
    const tagged = { chat_id: "c1", thread_id: "t1", tag: "vip" }
    push("chat_thread_tagged", tagged)
    vi.setSystemTime(Date.now() + 86_400_000)
    await webhook("chat_thread_tagged", tagged)
    expect(actions()).toEqual(["chat_thread_tagged"])
  })
})

describe("history is no news", () => {
  const now = () => Math.floor(Date.now() / 1_000)

  it("when a running thread that nobody had heard of is followed", async () => {
    const { push, seen } = makeStream()
    push("incoming_event", message(1, { chat: "c0", thread: "t0", at: now() }))
    const begin = now() - 7_200
    const orders = Array.from({ length: 20 }, (_, i) => i + 1)
    push("incoming_chat_thread", opening(orders, { startedAt: begin, at: (order) => begin + order * 300 }))
    push("incoming_event", message(21, { at: now() }))
    const told = seen.filter((event) => "threadId" in event && event.threadId === "t1")
    expect(told).toMatchObject([
      { action: "incoming_chat_thread" },
      { action: "incoming_event", order: 21, flags: {} }
    ])
  })

  it("also when nothing else has told the time yet", async () => {
    const { push, seen } = makeStream()
    const begin = now() - 7_200
    push("incoming_chat_thread", opening([1, 2, 3], { startedAt: begin, at: (order) => begin + order * 60 }))
    expect(seen).toMatchObject([{ action: "incoming_chat_thread" }])
  })

  it("when a drop before the first push is looked into", async () => {
    const over = opening([1, 2], {
      startedAt: now() - 60,
      at: (order) => now() - 60 + order * 10,
      active: false
    })
    const call = async (action: string) =>
      action === "get_archives" ? { chats: [over], pagination: { total: 1 } } : { chats_summary: [] }
    const { gap, seen } = makeStream({ call, sides: ["rtm"] })
    await vi.advanceTimersByTimeAsync(100)
    gap({ from: Date.now() - 50, lasted: 50 })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen.map(({ action }) => action)).toEqual(["gap"])
  })

  it("but what a webhook brings again after a restart is, also of a chat that was open by then", async () => {
    const open = opening([1], { startedAt: now() - 60, at: () => now() - 60 })
    const last_event_per_type = { message: { thread_id: "t1", event: { order: 1 } } }
    const logins = new Subject<unknown>()
    const { webhook, orders } = makeStream({ logins })
    logins.next({ chats_summary: [{ id: "c1", last_thread_summary: { id: "t1" }, last_event_per_type }] })
    expect(await webhook("incoming_chat_thread", open)).toBe("taken")
    expect(orders()).toEqual([1])
  })

  it("but what a webhook tells late is: nobody had taken it before", async () => {
    const { webhook, push, orders } = makeStream()
    push("incoming_event", message(1, { chat: "c0", thread: "t0", at: now() }))
    const begin = now() - 3_600
    await webhook("incoming_chat_thread", opening([1, 2], { startedAt: begin, at: () => begin }))
    expect(orders()).toEqual([1, 1, 2])
  })
})

describe("ServerTime", () => {
  const make = (guess = 0) => new ServerTime(() => guess)

  it("is never later than the server's clock, however far the two clocks drift", () => {
    const time = make()
    time.reached(1_000_000, 0, "now")
    const hour = 3_600_000
    for (const rate of [0.999, 1.0005, 1.001]) {
      expect(time.at(hour)).toBeLessThanOrEqual(1_000_000 + hour * rate)
      expect(time.at(-hour)).toBeLessThanOrEqual(1_000_000 - hour * rate)
    }
    expect(time.at(hour)).toBeGreaterThan(1_000_000 + hour - 4_000)
  })

  it("goes by the best proof, and lets a fresh one correct it when the server's clock was set back", () => {
    const time = make()
    time.reached(1_000_000, 0, "now")
    time.reached(900_000, 1_000, "long-ago")
    expect(time.at(1_000)).toBeGreaterThan(1_000_000)
    time.reached(100_000, 2_000, "now")
    expect(time.at(2_000)).toBe(100_000)
  })

  it("lets a date correct it, too", () => {
    const time = make()
    time.reached(10_000_000, 0, "long-ago")
    time.dated(1_000_000, 0, 100)
    expect(time.at(100)).toBe(1_000_000)
    expect(time.isKnown).toBe(true)
  })

  it("takes the clock on the wall where that is later than what is proven, and nothing is fresh", () => {
    const time = make(1_000_000)
    expect([time.isKnown, time.at(0), time.provenAt(0)]).toEqual([false, 1_000_000, -Infinity])
    time.reached(900_000, 0, "long-ago")
    expect([time.isKnown, time.at(0), time.provenAt(0)]).toEqual([false, 1_000_000, 900_000])
    time.reached(1_100_000, 0, "long-ago")
    expect(time.at(0)).toBe(1_100_000)
    time.reached(800_000, 0, "lately")
    expect([time.isKnown, time.at(0)]).toEqual([true, 1_100_000])
  })
})

describe("SteadyClock", () => {
  it("believes a timer that fires, where tests move timers and not the clock", () => {
    vi.useRealTimers()
    const clock = new SteadyClock()
    const now = clock.now()
    clock.reached(now + 5_000)
    expect(clock.now()).toBeGreaterThanOrEqual(now + 5_000)
    clock.reached(now)
    expect(clock.now()).toBeLessThan(now + 6_000)
    expect(clock.ofPlatform(performance.now())).toBeLessThan(clock.now() + 1)
    expect(clock.onTheWall(clock.now() - 1_000)).toBeLessThanOrEqual(Date.now() - 999)
  })
})
