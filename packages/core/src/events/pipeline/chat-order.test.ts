// The threads of a chat follow one another: the end of one is told before the next one opens.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { AnyEnvelope, Envelope } from "../envelope.ts"
import { idioms } from "../join/test-support/idioms.ts"
import { epoch, makeChat as make } from "./test-support/chat.ts"
import { SharedStore } from "../test-support/shared-store.ts"
import { Store } from "../test-support/store.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "../consume/consuming.ts"
import "./join-memory.ts"
import "../recovery/repairs.ts"

beforeEach(() => void vi.useFakeTimers({ now: epoch }))
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe.each(["v3.0", "v3.6"] as const)("the threads of a chat (%s)", (version) => {
  describe.each([
    ["push", "push"],
    ["webhook", "webhook"],
    ["webhook", "push"],
    ["push", "webhook"]
  ] as const)("closed by a %s, opened by a %s", (first, second) => {
    it("end before the next one opens, which does not wait", async () => {
      const { told, open, close } = make(version)
      open(first, "t1")
      await pass(1_000)
      close(first, "t1")
      await pass(20)
      open(second, "t2", [1])
      expect(told).toEqual(["opened t1", "closed t1", "opened t2", "added t2 1"])
    })

    it("end before the next one opens, also in a log and for those who handle it", async () => {
      const store = new SharedStore<Envelope<AnyCatalog>>()
      const { told, events, open, close } = make(version, { log: store.open() })
      const handled: string[] = []
      events.consume((event) => void handled.push((event as AnyEnvelope).threadId ?? event.action))
      await pass(100)
      open(first, "t1")
      await pass(1_000)
      close(first, "t1")
      await pass(20)
      open(second, "t2")
      await pass(1_000)
      expect(told).toEqual(["opened t1", "closed t1", "opened t2"])
      expect(handled).toEqual(["t1", "t1", "t2"])
      await events.close()
    })

    it("end late when that is told after the next one has opened", async () => {
      const { told, open, close } = make(version)
      open(first, "t1")
      await pass(1_000)
      open(second, "t2")
      await pass(20)
      close(first, "t1")
      await pass(1_000)
      expect(told).toEqual(["opened t1", "opened t2", "closed t1, late"])
    })
  })

  it("do not wait for what is missing in one that another follows", async () => {
    const { told, open, say, close } = make(version)
    open("push", "t1", [1])
    await pass(1_000)
    if (version === "v3.0") say("push", "t1", 3)
    else say("push", "t1", 2)
    close("push", "t1")
    open("push", "t2")
    expect(told.slice(-2)).toEqual(["closed t1", "opened t2"])
    say("webhook", "t1", version === "v3.0" ? 2 : 3, Date.now() - 5)
    await pass(1_000)
    expect(told.at(-1)).toMatch(/^added t1 \d, late$/)
  })

  it("keep to their order when an older one is heard of last", async () => {
    const { told, begin, open, say, close } = make(version)
    const before = begin("t1")
    await pass(60_000)
    open("webhook", "t2", [1])
    await pass(20)
    open("webhook", "t1")
    say("webhook", "t2", 2)
    say("webhook", "t1", 1, before + 1_000)
    close("webhook", "t1")
    await pass(20)
    close("webhook", "t2")
    await pass(1_000)
    expect(told).toEqual([
      "opened t2",
      "added t2 1",
      "opened t1, late",
      "added t2 2",
      "added t1 1, late",
      "closed t1, late",
      "closed t2"
    ])
  })

  it("go on though another was told to have begun, when that was before", async () => {
    const { told, begin, open, say, close } = make(version)
    begin("t0")
    await pass(60_000)
    // Nobody says when a thread began that is heard of by its messages only.
    say("push", "t1", 3)
    open("webhook", "t0")
    await pass(2_000)
    say("push", "t1", 4)
    close("push", "t1")
    await pass(1_000)
    expect(told).toEqual(["added t1 3", "opened t0", "added t1 4", "closed t1"])
  })

  it("are told in their order when both were missed, whichever answer comes first", async () => {
    const idiom = idioms[version]
    const { catalog } = idiom
    const { openChats, threads, archive } = catalog.roles
    const said = [idiom.event("t1", 1, epoch), idiom.event("t2", 1, epoch + 70_000)]
    const t1 = idiom.chat("c", { id: "t1", active: false, startedAt: epoch }, [said[0]!.wire])
    const t2 = idiom.chat("c", { id: "t2", active: true, startedAt: epoch + 70_000 }, [said[1]!.wire])
    const call = async (action: string, payload: unknown): Promise<unknown> => {
      const { thread_id } = payload as { thread_id?: string }
      await new Promise((resolve) => setTimeout(resolve, thread_id === "t1" ? 200 : 20))
      if (action === openChats.action) {
        if (Date.now() < epoch + 80_000) return { chats_summary: [] }
        const last_event_per_type = { message: { thread_id: "t2", event: said[1]!.wire } }
        return { chats_summary: [{ id: "c", last_thread_summary: { id: "t2" }, last_event_per_type }] }
      }
      if (action === archive.action) return { chats: [], pagination: { page: 1, total: 0 } }
      expect(action).toBe(threads.action)
      if (version === "v3.6") return thread_id === "t1" ? t1 : t2
      return { chat: { id: "c", threads: [t2, t1].map((each) => (each as { thread: unknown }).thread) } }
    }
    const { told, open, reconnect } = make(version, {}, call)
    open("push", "t1")
    await pass(90_000)
    reconnect()
    await pass(1_000)
    expect(told).toEqual(["opened t1", "added t1 1", "closed t1", "opened t2", "added t2 1"])
  })

  describe.each(["one process after another", "several processes"])("on a log of %s", (kind) => {
    /** Streams on one log, each of which takes over from the one before. */
    const makeLives = () => {
      const alone = new Store<Envelope<AnyCatalog>>()
      const shared = new SharedStore<Envelope<AnyCatalog>>()
      let before: { readonly close: () => Promise<void> } | undefined
      return async (call?: (action: string, payload: unknown) => Promise<unknown>) => {
        const log = kind === "several processes" ? shared.open() : alone.open()
        const stream = make(version, { log }, call)
        await pass(10)
        // What it writes is refused from now on, and it does not know it yet.
        void before?.close()
        shared.leader = undefined
        shared.ring()
        before = log
        await pass(10)
        return stream
      }
    }

    it("are over in every life once the next one has opened", async () => {
      const live = makeLives()
      const first = await live()
      first.open("push", "t1")
      await pass(60_000)
      first.open("push", "t2")
      await pass(1_000)
      const next = await live()
      next.close("push", "t1")
      next.say("push", "t2", 1)
      await pass(1_000)
      expect(next.told).toEqual(["closed t1, late", "added t2 1"])
    })

    it("are over in every life, also those of which was heard when the next one had opened", async () => {
      const live = makeLives()
      const first = await live()
      const before = first.begin("t1")
      await pass(60_000)
      first.open("push", "t2")
      first.open("webhook", "t1")
      await pass(1_000)
      const next = await live()
      next.close("webhook", "t1")
      next.say("webhook", "t1", 1, before + 1_000)
      next.say("push", "t2", 1)
      await pass(1_000)
      expect(next.told).toEqual(["closed t1, late", "added t1 1, late", "added t2 1"])
    })

    it("are over in every life, also when their end is found in the next one", async () => {
      const idiom = idioms[version]
      const { archive, openChats } = idiom.catalog.roles
      const live = makeLives()
      const first = await live()
      first.open("push", "t1")
      await pass(60_000)
      first.open("push", "t2")
      await pass(1_000)
      const ended = idiom.chat("c", { id: "t1", active: false, startedAt: epoch + 20 }, [])
      const next = await live(async (action) => {
        if (action === openChats.action)
          return { chats_summary: [{ id: "c", last_thread_summary: { id: "t2" } }] }
        expect(action).toBe(archive.action)
        return version === "v3.6"
          ? { chats: [ended] }
          : { chats: [{ chat: ended }], pagination: { total: 1 } }
      })
      next.reconnect()
      await pass(20_000)
      next.say("push", "t2", 1)
      await pass(1_000)
      expect(next.told).toEqual(["closed t1, late", "added t2 1"])
    })
  })

  it("of other chats wait as ever", async () => {
    const { told, open, close } = make(version)
    open("push", "t1")
    await pass(1_000)
    close("push", "t1")
    await pass(249)
    expect(told).toEqual(["opened t1"])
    await pass(1)
    expect(told).toEqual(["opened t1", "closed t1"])
  })
})
