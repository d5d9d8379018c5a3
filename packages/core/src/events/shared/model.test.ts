// Random courses of events over several processes that share a log: whatever becomes of them, the log is what happened.
import * as fc from "fast-check"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { login, type Seen, startProcess } from "../test-support/processes.ts"
import { SharedStore } from "../test-support/shared-store.ts"

declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

type Command =
  | { readonly kind: "say" | "tag"; readonly thread: number; readonly late: number; readonly to: number }
  | { readonly kind: "kill" | "drop" | "return"; readonly process: number }
  | { readonly kind: "depose" }
  | { readonly kind: "trouble" | "wait"; readonly ms: number }

const threads = 3
const processes = 3
const ofProcess = fc.nat(processes - 1)

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom("say" as const, "tag" as const),
      thread: fc.nat(threads - 1),
      late: fc.nat(2_000),
      to: ofProcess
    })
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.nat(3_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("kill" as const, "drop" as const, "return" as const),
      process: ofProcess
    })
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("depose" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("trouble" as const), ms: fc.nat(4_000) }) }
)

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000_000 }))
afterEach(() => void vi.useRealTimers())

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A service with some threads, and what it tells whom. */
class Service {
  readonly store = new SharedStore<Seen>()
  readonly counts = Array.from({ length: threads }, () => ({ messages: 0, tags: 0 }))
  readonly alive: ReturnType<typeof startProcess>[] = []
  /** Since when each session is down. */
  readonly #down = new Map<number, number>()
  readonly #times: number[][] = this.counts.map(() => [])

  start(index: number): void {
    const started = startProcess(this.store, (action, payload) =>
      Promise.resolve(this.#answer(action, payload as { readonly chat_id?: string }))
    )
    this.alive[index] = started
    this.#down.delete(index)
    started.connect(this.#snapshot())
  }

  open(): void {
    for (const thread of this.counts.keys()) {
      for (const one of this.alive) one.push("incoming_chat_thread", this.#opening(thread))
    }
  }

  async run(given: Command): Promise<void> {
    switch (given.kind) {
      case "say": {
        this.counts[given.thread]!.messages++
        this.#times[given.thread]!.push(Date.now())
        return this.#tell(
          "incoming_event",
          this.#message(given.thread, this.counts[given.thread]!.messages),
          given
        )
      }
      case "tag":
        this.counts[given.thread]!.tags++
        return this.#tell("chat_thread_tagged", { ...this.#place(given.thread), tag: "vip" }, given)
      case "kill":
        this.alive[given.process]!.freeze()
        // Its lease runs out.
        this.store.leader = undefined
        this.start(given.process)
        this.store.ring()
        return
      case "drop":
        if (this.#down.has(given.process)) return
        this.#down.set(given.process, Date.now())
        this.alive[given.process]!.disconnect()
        return
      case "return":
        return this.#return(given.process)
      case "depose":
        this.store.leader = undefined
        this.store.ring()
        return
      case "trouble":
        this.store.trouble = new Error("away")
        await pass(given.ms)
        this.store.trouble = undefined
        return
      case "wait":
        await pass(given.ms)
    }
  }

  async settle(): Promise<void> {
    for (const index of this.alive.keys()) this.#return(index)
    await pass(70_000)
  }

  /** What is in the log. */
  async logged(): Promise<Seen[]> {
    const end = new AbortController()
    const found: Seen[] = []
    const reading = (async () => {
      for await (const { event } of this.store.events.tail({ signal: end.signal, after: "" }))
        found.push(event)
    })()
    await pass(10)
    end.abort()
    await reading
    return found
  }

  #tell(name: string, payload: unknown, { late, to }: { readonly late: number; readonly to: number }): void {
    for (const [index, one] of this.alive.entries()) if (!this.#down.has(index)) one.push(name, payload)
    const bring = (turn: number): void => {
      const taken = this.alive[turn % processes]!.webhook(name, payload)
      void taken.then((outcome) => outcome === "not-taken" && setTimeout(() => bring(turn + 1), 500))
    }
    setTimeout(() => bring(to), late)
  }

  #return(index: number): void {
    const since = this.#down.get(index)
    if (since === undefined) return
    this.#down.delete(index)
    this.alive[index]!.reconnect(Date.now() - since, { snapshot: this.#snapshot() })
  }

  #place(thread: number) {
    return { chat_id: `c${thread}`, thread_id: `t${thread}` }
  }

  #message(thread: number, order: number) {
    const timestamp = Math.floor((this.#times[thread]![order - 1] ?? Date.now()) / 1_000)
    const event = {
      id: `t${thread}-${order}`,
      type: "message",
      order,
      text: "hi",
      author_id: "someone",
      timestamp
    }
    return { ...this.#place(thread), event }
  }

  #opening(thread: number) {
    const events = Array.from(
      { length: this.counts[thread]!.messages },
      (_, i) => this.#message(thread, i + 1).event
    )
    return {
      chat: {
        id: `c${thread}`,
        users: [],
        thread: { id: `t${thread}`, active: true, timestamp: 1_000_000, events }
      }
    }
  }

  #snapshot() {
    const chats_summary = this.counts.map(({ messages }, thread) => ({
      id: `c${thread}`,
      last_thread_summary: { id: `t${thread}` },
      ...(messages === 0
        ? {}
        : {
            last_event_per_type: {
              message: {
                thread_id: `t${thread}`,
                thread_order: messages,
                event: this.#message(thread, messages).event
              }
            }
          })
    }))
    return { ...login, chats_summary }
  }

  #answer(action: string, { chat_id = "" }: { readonly chat_id?: string }): unknown {
    if (action === "get_chats_summary") return this.#snapshot()
    if (action === "get_archives") return { chats: [], pagination: { total: 0 } }
    const { chat } = this.#opening(Number(chat_id.slice(1)))
    return { chat: { ...chat, threads: [chat.thread] } }
  }
}

const check = async (commands: readonly Command[]): Promise<void> => {
  const service = new Service()
  for (let index = 0; index < processes; index++) service.start(index)
  await pass(50)
  service.open()
  await pass(500)
  for (const one of commands) {
    await service.run(one)
    await pass(5)
  }
  await service.settle()
  const logged = await service.logged()
  for (const [thread, { messages, tags }] of service.counts.entries()) {
    const ofThread = logged.filter((event) => "threadId" in event && event.threadId === `t${thread}`)
    const said = ofThread.filter(({ action }) => action === "incoming_event")
    const orders = said.map((event) => ("order" in event ? event.order : undefined))
    expect(orders.toSorted((a, b) => a! - b!)).toEqual(Array.from({ length: messages }, (_, i) => i + 1))
    const inTime = said.flatMap((event) =>
      "flags" in event && event.flags.late !== true ? event.order! : []
    )
    expect(inTime).toEqual(inTime.toSorted((a, b) => a - b))
    expect(ofThread.filter(({ action }) => action === "chat_thread_tagged")).toHaveLength(tags)
  }
  await Promise.all(service.alive.map(({ events }) => events.close({ timeout: 100 })))
}

it("the log is what happened, whatever becomes of those who write it", { timeout: 60_000 }, async () => {
  expect.hasAssertions()
  await fc.assert(fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 40, size: "max" }), check), {
    numRuns: Number(process.env["SHARED_MODEL_RUNS"] ?? 15)
  })
})
