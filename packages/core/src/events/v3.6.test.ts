import { Subject } from "rxjs"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { v3_6 } from "../v3.6/index.ts"
import type { Envelope } from "./envelope.ts"
import { type Acceptance, type AgentChatEvent, type GapEvent, toEvent } from "./event.ts"
import { joinEvents, type JoinOptions } from "./join-events.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "./consume/consuming.ts"
import "./recovery/repairs.ts"

const noon = Date.parse("2026-03-02T12:00:00Z")

beforeEach(() => void vi.useFakeTimers({ now: noon }))
afterEach(() => void vi.useRealTimers())

type Event = AgentChatEvent<typeof v3_6>

/** A moment so many milliseconds after noon, with so many microseconds. */
const at = (milliseconds: number, microseconds = 0) =>
  new Date(noon + milliseconds).toISOString().replace("Z", `${String(microseconds).padStart(3, "0")}Z`)

const written = (number: number, created_at: string) => ({
  id: `T_${number}`,
  type: "message",
  created_at,
  author_id: "b7eff798-f8df-4364-8059-649c35c9ed0c",
  visibility: "all",
  text: "hi"
})

const message = (number: number, created_at = at(number)) => ({
  chat_id: "C",
  thread_id: "T",
  event: written(number, created_at)
})

const chat = (startedAt: string, events: readonly object[], active = true) => ({
  id: "C",
  users: [],
  is_followed: false,
  thread: { id: "T", created_at: startedAt, active, user_ids: [], events }
})

/** A stream over sources that a test plays. */
const make = ({
  call,
  ...options
}: Omit<JoinOptions<typeof v3_6>, "rtm" | "webhooks"> & {
  call?: (action: string, payload: unknown) => Promise<unknown>
} = {}) => {
  const pushes = new Subject<Event>()
  let consumer: ((event: Event) => Acceptance | Promise<Acceptance>) | undefined
  const events = joinEvents<typeof v3_6>({
    onError: () => {},
    ...options,
    rtm: { catalog: v3_6, events: pushes, ...(call === undefined ? {} : { call }) },
    webhooks: {
      catalog: v3_6,
      events: new Subject<Event>(),
      consume: (given) => {
        consumer = given
        return () => (consumer = undefined)
      }
    }
  })
  const seen: Envelope<typeof v3_6>[] = []
  events.subscribe((envelope) => seen.push(envelope))
  const event = (action: string, payload: unknown, source: "push" | "webhook") =>
    toEvent(v3_6, action, payload, { source, receivedAt: Date.now() })
  return {
    events,
    seen,
    push: (action: string, payload: unknown) => pushes.next(event(action, payload, "push")),
    webhook: async (action: string, payload: unknown) => consumer!(event(action, payload, "webhook")),
    gap: (gap: Omit<GapEvent, "action">) => pushes.next({ action: "gap", ...gap }),
    texts: () =>
      seen.map(({ action, ...rest }) =>
        "payload" in rest && action === "incoming_event"
          ? (rest.payload as { event: { id: string } }).event.id
          : action
      )
  }
}

describe("in a thread of v3.6", () => {
  it("nothing waits for what may be missing, and nobody is asked", async () => {
    const call = vi.fn(() => Promise.reject(new Error("no")))
    const { push, texts } = make({ call })
    push("incoming_chat", { chat: chat(at(0), []) })
    for (const number of [1, 2, 5]) push("incoming_event", message(number))
    expect(texts()).toEqual(["incoming_chat", "T_1", "T_2", "T_5"])
    await vi.advanceTimersByTimeAsync(10_000)
    // Which chats are open is asked once, as the stream begins.
    expect(call.mock.calls).toEqual([["list_chats", expect.anything(), expect.anything()]])
  })

  it("microseconds tell the order, the number behind the id where they are the same", () => {
    const { push, seen } = make()
    push("incoming_event", message(1, at(5, 1)))
    push("incoming_event", message(3, at(5, 2)))
    push("incoming_event", message(10, at(5, 2)))
    push("incoming_event", message(2, at(5, 2)))
    expect(seen.map((envelope) => "flags" in envelope && envelope.flags)).toEqual([
      {},
      {},
      {},
      { late: true }
    ])
    expect(seen[0]).toMatchObject({ order: (noon + 5) * 1_000 + 1, occurredAt: noon + 5 + 0.001 })
  })

  it("an event comes once, from whichever side", async () => {
    const { push, webhook, texts, events } = make()
    events.consume(() => {})
    push("incoming_event", message(1))
    await webhook("incoming_event", message(1))
    push("routing_status_set", { agent_id: "a", status: "accepting_chats" })
    await webhook("routing_status_set", { agent_id: "a", status: "accepting chats" })
    const rules = [{ id: "r", status: "deleted" }]
    await webhook("auto_accesses_updated", rules)
    push("auto_accesses_updated", rules)
    expect(texts()).toEqual(["T_1", "routing_status_set", "auto_accesses_updated"])
  })

  it("who gets a chat back hears what was said meanwhile, once and in its order", () => {
    const { push, texts } = make()
    const opened = (...numbers: readonly number[]) => ({
      chat: chat(
        at(0),
        numbers.map((number) => written(number, at(number)))
      )
    })
    push("incoming_chat", opened(1))
    push("incoming_event", message(2))
    // It was transferred to somebody else, and back.
    push("incoming_chat", { ...opened(1, 2, 3, 4), transferred_from: { group_ids: [1] } })
    push("incoming_event", message(5))
    push("incoming_chat", opened(1, 2, 3, 4))
    expect(texts()).toEqual(["incoming_chat", "T_1", "T_2", "T_3", "T_4", "T_5"])
  })

  it("who is let into a chat that runs hears of it, and of no event before", () => {
    const { push, texts } = make()
    push("incoming_event", { ...message(1, at(0)), chat_id: "other", thread_id: "other" })
    const old = [1, 2, 3].map((number) => written(number, at(-600_000 + number)))
    push("incoming_chat", {
      chat: chat(at(-600_000), [...old, written(4, at(-1))]),
      transferred_from: { group_ids: [1] }
    })
    push("incoming_event", message(5))
    expect(texts()).toEqual(["T_1", "incoming_chat", "T_4", "T_5"])
  })
})

describe("a thread of v3.6 that is closed", () => {
  const missed = chat(
    at(0),
    [1, 2, 3].map((number) => written(number, at(number))),
    false
  )
  const play = async (options: Parameters<typeof make>[0] & { readonly consumed?: boolean }) => {
    const { consumed = true, ...rest } = options
    const asked = vi.fn((action: string, _payload: unknown) =>
      action === "get_chat" ? Promise.resolve(missed) : Promise.reject(new Error("no"))
    )
    const stream = make({ ...rest, call: asked })
    if (consumed) stream.events.consume(() => {})
    stream.push("incoming_chat", { chat: chat(at(0), []) })
    stream.push("incoming_event", message(1))
    stream.push("incoming_event", message(3))
    stream.push("chat_deactivated", { chat_id: "C", thread_id: "T" })
    await vi.advanceTimersByTimeAsync(1_000)
    return {
      texts: stream.texts().filter((text) => text !== "gap"),
      asked: asked.mock.calls.filter(([action]) => action === "get_chat")
    }
  }

  it("is fetched once, and what was missed comes before its end", async () => {
    const { texts, asked } = await play({})
    expect(texts).toEqual(["incoming_chat", "T_1", "T_3", "T_2", "chat_deactivated"])
    expect(asked).toEqual([["get_chat", { chat_id: "C", thread_id: "T" }, expect.anything()]])
  })

  it("is not fetched for those who only look on, unless that is asked for", async () => {
    expect((await play({ consumed: false })).asked).toEqual([])
    expect((await play({ consumed: false, checkClosed: true })).asked).toHaveLength(1)
    expect((await play({ checkClosed: false })).asked).toEqual([])
  })
})

describe("a gap in v3.6", () => {
  it("is filled by chat, and by the archive from an hour before", async () => {
    const call = vi.fn((action: string, _payload: unknown): Promise<unknown> => {
      if (action === "get_chat") return Promise.resolve(chat(at(0), [written(1, at(1)), written(2, at(2))]))
      if (action === "list_archives") return Promise.resolve({ chats: [], found_chats: 0 })
      return Promise.resolve({
        chats_summary: [
          {
            id: "C",
            users: [],
            last_thread_summary: { id: "T", created_at: at(0), user_ids: [] },
            last_event_per_type: {
              message: { thread_id: "T", thread_created_at: at(0), event: written(2, at(2)) }
            }
          }
        ],
        found_chats: 1
      })
    })
    const { push, gap, seen, texts } = make({ call })
    push("incoming_chat", { chat: chat(at(0), []) })
    push("incoming_event", message(1))
    await vi.advanceTimersByTimeAsync(100)
    call.mockClear()
    gap({ reason: "reconnected", from: noon + 1, to: noon + 100, receivedAt: noon + 100 } as never)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(texts()).toEqual(["incoming_chat", "T_1", "T_2", "gap"])
    expect(seen.at(-1)).toMatchObject({ action: "gap", recovered: 1, complete: true, chatIds: ["C"] })
    const asked = new Map(call.mock.calls.map(([action, payload]) => [action, payload]))
    expect(asked.get("list_chats")).toEqual({ filters: { active: true }, limit: 100 })
    expect(asked.get("list_archives")).toMatchObject({
      filters: { from: "2026-03-02T11:00:00.001000Z" }
    })
  })
})
