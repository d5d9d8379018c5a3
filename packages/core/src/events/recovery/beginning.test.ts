// Where a stream begins, and what it says of what was before.
import { BehaviorSubject, Subject } from "rxjs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { v3_0 } from "../../v3.0/index.ts"
import { v3_6 } from "../../v3.6/index.ts"
import { joinEvents } from "../join-events.ts"
import { makeStream, message, opening, threadsOf } from "../test-support/stream.ts"

beforeEach(() => void vi.useFakeTimers({ now: 10_000_000_000 }))
afterEach(() => void vi.useRealTimers())

const at = () => 9_999_000
const c1 = opening([1, 2, 3], { startedAt: 9_990_000, at })
const c2 = opening([1], { chat: "c2", thread: "t2", startedAt: 9_990_000, at })
const summary = {
  my_profile: { id: "bot@example.com", type: "agent" },
  chats_summary: [
    {
      id: "c1",
      users: [],
      last_thread_summary: { id: "t1" },
      last_event_per_type: { message: { thread_id: "t1", event: { order: 3 } } }
    },
    {
      id: "c2",
      users: [],
      last_thread_summary: { id: "t2" },
      last_event_per_type: { message: { thread_id: "t2", event: { order: 1 } } }
    }
  ]
}
const call = async (action: string, payload: unknown) => {
  if (action === "get_chats_summary") return summary
  if (action === "get_archives") return { chats: [] }
  return threadsOf((payload as { chat_id: string }).chat_id === "c1" ? c1 : c2)
}

describe('start: "open"', () => {
  it("announces the chats that a login tells of, once and as such, and nothing said in them before", async () => {
    const logins = new Subject<unknown>()
    const { push, webhook, seen, gap } = makeStream({
      call,
      logins,
      sides: ["rtm", "webhooks"],
      start: "open"
    })
    logins.next(summary)
    await vi.advanceTimersByTimeAsync(10)
    expect(seen).toMatchObject([
      { action: "incoming_chat_thread", chatId: "c1", source: "snapshot", flags: { open: true } },
      { action: "incoming_chat_thread", chatId: "c2", source: "snapshot", flags: { open: true } }
    ])
    expect(seen[0]).toHaveProperty("payload.chat.thread.events.length", 3)
    push("incoming_event", message(4, { at: 10_000_000 }))
    expect(await webhook("incoming_chat_thread", c1)).toBe("copy")
    gap({ lasted: 10, snapshot: summary })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen.slice(2)).toMatchObject([
      { action: "incoming_event", order: 4, flags: {} },
      { action: "gap", recovered: 0 }
    ])
  })

  it("asks anew when the login was before the stream began", async () => {
    const stale = { ...summary, chats_summary: [] }
    const { seen } = makeStream({
      call,
      logins: new BehaviorSubject<unknown>(stale),
      sides: ["rtm"],
      start: "open"
    })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen.map(({ action }) => action)).toEqual(["incoming_chat_thread", "incoming_chat_thread"])
  })

  it("does not announce a chat that has ended meanwhile", async () => {
    const ended = async (action: string, payload: unknown) =>
      action === "get_chat_threads" ? threadsOf(opening([1], { active: false })) : call(action, payload)
    const { seen } = makeStream({ web: { catalog: v3_0, call: ended }, sides: ["webhooks"], start: "open" })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen).toEqual([])
  })

  it("asks a Web API client where there is no login", async () => {
    const { seen } = makeStream({ web: { catalog: v3_0, call }, sides: ["webhooks"], start: "open" })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen.map(({ action }) => action)).toEqual(["incoming_chat_thread", "incoming_chat_thread"])
  })

  it.each(["get_chats_summary", "get_archives"])(
    "announces them when it is answered, if %s has failed at first",
    async (name) => {
      let works = false
      const failing = async (action: string, payload: unknown) => {
        if (!works && action === name) throw new Error("503")
        return call(action, payload)
      }
      const { seen, errors } = makeStream({
        web: { catalog: v3_0, call: failing },
        sides: ["webhooks"],
        start: "open",
        repairAfter: 5_000
      })
      await vi.advanceTimersByTimeAsync(16_000)
      expect(errors).toContainEqual(new Error("503"))
      expect(seen.filter(({ action }) => action !== "gap")).toEqual([])
      works = true
      await vi.advanceTimersByTimeAsync(120_000)
      expect(seen.filter(({ action }) => action !== "gap")).toMatchObject([
        { action: "incoming_chat_thread", chatId: "c1", source: "snapshot", flags: { open: true } },
        { action: "incoming_chat_thread", chatId: "c2", source: "snapshot", flags: { open: true } }
      ])
    }
  )

  it("hands them to consumers as well", async () => {
    const { events } = makeStream({ web: { catalog: v3_0, call }, sides: ["webhooks"], start: "open" })
    const handled: string[] = []
    events.consume((event) => handled.push("chatId" in event ? (event.chatId ?? "") : ""))
    await vi.advanceTimersByTimeAsync(10)
    expect(handled).toEqual(["c1", "c2"])
  })

  it("tells the others when one chat cannot be read", async () => {
    const failing = async (action: string, payload: unknown) => {
      if (action === "get_chat_threads" && (payload as { chat_id: string }).chat_id === "c1")
        throw new Error("no")
      return call(action, payload)
    }
    const { seen, errors } = makeStream({ web: { catalog: v3_0, call: failing }, start: "open" })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen).toMatchObject([{ chatId: "c2" }])
    expect(errors).toEqual([new Error("no")])
  })

  it("needs somebody to ask", () => {
    expect(() => makeStream({ sides: ["webhooks"], start: "open" })).toThrow(
      expect.objectContaining({ option: "start" })
    )
    expect(() => makeStream({ start: "later" as "now" })).toThrow(
      expect.objectContaining({ option: "start" })
    )
  })
})

describe("a chat that begins while it is asked for the open ones", () => {
  const began = 10_000_000
  const fresh = opening([1, 2], { chat: "c9", thread: "t9", startedAt: began, at: () => began })
  const listed = {
    chats_summary: [
      {
        id: "c9",
        users: [],
        last_thread_summary: { id: "t9" },
        last_event_per_type: { message: { thread_id: "t9", event: { order: 2 } } }
      }
    ]
  }
  const late = async (action: string) => {
    if (action === "get_archives") return { chats: [] }
    if (action !== "get_chats_summary") return threadsOf(fresh)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return listed
  }

  for (const start of ["now", "open"] as const) {
    it(`is news, though the answer shows it before its opening comes: start "${start}"`, async () => {
      const { push, seen } = makeStream({
        web: { catalog: v3_0, call: late },
        sides: ["rtm", "webhooks"],
        start
      })
      await vi.advanceTimersByTimeAsync(510)
      push("incoming_chat_thread", fresh)
      push("incoming_event", message(3, { chat: "c9", thread: "t9", at: began }))
      await vi.advanceTimersByTimeAsync(2_000)
      expect(seen).toMatchObject([
        { action: "incoming_chat_thread", chatId: "c9" },
        { action: "incoming_event", order: 1, flags: {} },
        { action: "incoming_event", order: 2, flags: {} },
        { action: "incoming_event", order: 3, flags: {} }
      ])
    })
  }

  it("tells what its opening brings of what came before, once later events have been passed on", async () => {
    const { push, webhook, seen } = makeStream({
      web: { catalog: v3_0, call: late },
      sides: ["rtm", "webhooks"]
    })
    await vi.advanceTimersByTimeAsync(510)
    push("incoming_event", message(3, { chat: "c9", thread: "t9", at: began }))
    push("incoming_chat_thread", fresh)
    await webhook("incoming_chat_thread", fresh)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(seen.filter(({ action }) => action === "incoming_event")).toMatchObject([
      { order: 3, flags: {} },
      { order: 1, flags: { late: true } },
      { order: 2, flags: { late: true } }
    ])
  })

  it("is history when it began before the stream did", async () => {
    const older = opening([1, 2], { chat: "c9", thread: "t9", startedAt: began - 600, at: () => began - 600 })
    const { push, seen } = makeStream({ web: { catalog: v3_0, call: late }, sides: ["rtm", "webhooks"] })
    await vi.advanceTimersByTimeAsync(510)
    push("incoming_event", message(3, { chat: "c9", thread: "t9", at: began }))
    push("incoming_chat_thread", older)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(seen.filter(({ action }) => action === "incoming_event")).toMatchObject([{ order: 3 }])
  })
})

describe('start: "now"', () => {
  it("tells nothing of chats that are open, and replays nothing of them after the first drop", async () => {
    const logins = new Subject<unknown>()
    const { seen, gap } = makeStream({ call, logins, sides: ["rtm"] })
    logins.next(summary)
    await vi.advanceTimersByTimeAsync(10)
    gap({ lasted: 10, snapshot: summary })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen).toMatchObject([
      { action: "gap", recovered: 0, complete: true, watchedSince: 10_000_000_000 }
    ])
  })

  it("looks for what happened between its beginning and the first login", async () => {
    const logins = new Subject<unknown>()
    const chats: unknown[] = []
    const fresh = opening([1], { startedAt: 10_000_030, at: () => 10_000_030 })
    const later = async (action: string) => {
      if (action === "get_chats_summary") return { chats_summary: chats }
      return action === "get_archives" ? { chats: [] } : threadsOf(fresh)
    }
    const { seen } = makeStream({ call: later, logins, web: { catalog: v3_0, call: later } })
    await vi.advanceTimersByTimeAsync(60_000)
    chats.push({ id: "c1", last_thread_summary: { id: "t1" } })
    logins.next({ chats_summary: chats })
    await vi.advanceTimersByTimeAsync(10)
    expect(seen).toMatchObject([
      { action: "incoming_chat_thread", flags: { gapFilled: true } },
      { action: "incoming_event", order: 1 },
      { action: "gap", reason: "sweep", recovered: 2 }
    ])
  })
})

it("names every option it does not know, and the one that was meant", () => {
  for (const [wrong, option] of [
    [{ onEror: () => {} }, "onEror"],
    [{ sweepEvery: -1 }, "sweepEvery"],
    [{ backlog: 0 }, "backlog"],
    [{ repairAfter: Number.NaN }, "repairAfter"],
    [{ times: { holdd: 5 } }, "times.holdd"],
    [{ enrich: { actions: ["incoming_event"], wait: 3_000 } }, "enrich.wait"],
    [{ enrich: { actions: ["incoming_evnt"] } }, "action"],
    [{ web: { catalog: v3_6, call: () => {} } }, "web"],
    [{ webhooks: { catalog: v3_6, events: new Subject() } }, "webhooks"],
    [{ rtm: [v3_0, v3_6].map((catalog) => ({ catalog, events: new Subject() })) }, "rtm"],
    [{ time: null }, "time"],
    [{ time: { now: () => 0 } }, "time"],
    [{ own: "bot" }, "own"],
    [{ warn: "no" }, "warn"]
  ] as const) {
    const options = { rtm: { catalog: v3_0, events: new Subject() }, ...wrong } as never
    expect(() => joinEvents(options)).toThrow(expect.objectContaining({ _tag: "ConfigurationError", option }))
  }
  const { events } = makeStream()
  expect(() => events.observe({ buffer: 0 })).toThrow(expect.objectContaining({ option: "buffer" }))
  expect(() => events.observe({ overflow: "drop" as "error" })).toThrow(
    expect.objectContaining({ option: "overflow" })
  )
  for (const [wrong, option] of [
    [null, "options"],
    [5, "options"],
    [["buffer"], "options"],
    [{ signal: 5 }, "signal"],
    [{ bufer: 5 }, "bufer"]
  ] as const) {
    expect(() => events.observe(wrong as never)).toThrow(
      expect.objectContaining({ _tag: "ConfigurationError", option })
    )
  }
  expect(() => events.consume(() => {}, null as never)).toThrow(
    expect.objectContaining({ option: "options" })
  )
  expect(() => events.chat(undefined as never)).toThrow(expect.objectContaining({ option: "chatId" }))
  expect(() => events.thread("")).toThrow(expect.objectContaining({ option: "threadId" }))
  expect(() => events.on("incoming_evnt" as never)).toThrow(/did you mean incoming_event\?/)
  expect(() => events.on(null as never)).toThrow(expect.objectContaining({ option: "action" }))
  expect(events.metrics().subscribers).toBe(1)
})
