// Runs the join against a service that is simulated together with its network, and compares what comes out with what
// happened. The runs are the same each time; JOIN_MODEL_RUNS makes so many others, JOIN_MODEL_SEED repeats them.
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { ChatSnapshot, ThreadSnapshot } from "../../catalog/roles.ts"
import { v3_0 } from "../../v3.0/index.ts"
import type { AnyEnvelope } from "../envelope.ts"
import { defaultTimes, Join } from "./join.ts"
import type { RawEvent } from "./read-event.ts"

declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

const { opened, added, closed, addition, closing } = v3_0.roles.threadEvents
const tagged = "chat_thread_tagged"
// Times of events are in whole seconds, and pushes are up to 200 ms under way.
const times = { ...defaultTimes, clockSkew: 1_500 }

type Command =
  | { readonly do: "open"; readonly chat: number; readonly events: number }
  | { readonly do: "send" | "close" | "tag" | "say"; readonly chat: number }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "disconnect" | "reconnect" }

/** What the network does to one delivery. */
interface Weather {
  readonly pushDelay: number
  readonly webhooks: readonly number[]
}

interface Scenario {
  readonly commands: readonly (readonly [Command, Weather])[]
  readonly push: boolean
  readonly webhook: boolean
  /** Whether webhooks get lost for good. */
  readonly lossy: boolean
  /** Orders grow by this much. */
  readonly step: number
  /** Milliseconds that a fetch takes, in turn; 0 for one that fails. */
  readonly fetches: readonly number[]
}

interface ServerThread {
  readonly id: string
  readonly startedAt: number
  readonly events: { readonly id: string; readonly order: number; readonly timestamp: number }[]
  active: boolean
}

interface ServerChat {
  readonly id: string
  readonly threads: ServerThread[]
}

/** The service, the network and a reconciler, on a clock that only this class moves. */
class World {
  now = 1_000_000
  readonly emitted: AnyEnvelope[] = []
  readonly truth = new Set<string>()
  readonly tags = new Map<string, number>()
  readonly join: Join
  /** Some occurrence may have reached nobody. */
  lost = false
  /** Both sides missed something: what one has seen of equal content may stand for what the other has. */
  get undecidable(): boolean {
    return this.#missedWebhook && this.#connection > 0
  }
  #missedWebhook = false
  readonly #scenario: Scenario
  readonly #chats: readonly ServerChat[] = ["c0", "c1", "c2"].map((id) => ({ id, threads: [] }))
  #calendar: { readonly at: number; readonly run: () => void }[] = []
  #connection = 0
  #connected: boolean
  #disconnectedAt = 0
  /** What was lost since, and has not been fetched yet. */
  #owedSince = Infinity
  #completeUntil: number
  #fetched = 0
  #looks = 0
  #ids = 0

  constructor(scenario: Scenario) {
    this.#scenario = scenario
    this.#connected = scenario.push
    // One chat is older than the stream.
    this.#open(0, 2, undefined)
    this.#chats[0]!.threads[0]!.events.splice(
      0,
      2,
      ...this.#chats[0]!.threads[0]!.events.map((event) => ({ ...event, timestamp: event.timestamp - 3_600 }))
    )
    this.now += 60_000
    this.#completeUntil = this.now
    this.truth.clear()
    this.join = new Join(
      { catalog: v3_0, times, canFetch: true, now: this.now },
      {
        emit: (envelope) => this.emitted.push(envelope),
        fetch: (chatId, threadId) => this.#fetch(chatId, [threadId], undefined),
        hole: () => {}
      }
    )
    this.join.adopt(this.#snapshot(), this.now)
    this.join.begin(this.#origin, this.now)
  }

  run(): void {
    for (const [command, weather] of this.#scenario.commands) {
      this.#do(command, weather)
      this.advance(1)
    }
    this.advance(30_000)
  }

  /** The last look, over a network that works. */
  reconcile(): void {
    this.#fetched = -1
    this.#plan()
    this.advance(30_000)
  }

  /** Whether nothing came so late, or left out a number, that others had to go first. */
  get isCalm(): boolean {
    return this.#scenario.push && this.#scenario.step === 1 && this.#connection === 0
  }

  advance(ms: number): void {
    const until = this.now + ms
    for (;;) {
      const event = this.#calendar[0]
      const tick = this.join.next() ?? Infinity
      if (Math.min(event?.at ?? Infinity, tick) > until) break
      if (event !== undefined && event.at <= tick) {
        this.#calendar.shift()
        this.now = Math.max(this.now, event.at)
        event.run()
      } else {
        this.now = Math.max(this.now, tick)
        this.join.tick(this.now)
      }
    }
    this.now = until
  }

  get #origin(): string {
    return `rtm.${this.#connection}`
  }

  #do(command: Command, weather: Weather): void {
    switch (command.do) {
      case "open":
        return this.#open(command.chat, command.events, weather)
      case "send": {
        const [chat, thread] = this.#running(command.chat)
        if (thread === undefined) return this.#open(command.chat, 1, weather)
        const event = this.#add(thread)
        return this.#announce(added, addition(chat.id, thread.id, event), weather)
      }
      case "close": {
        const [chat, thread] = this.#running(command.chat)
        if (thread === undefined) return
        thread.active = false
        this.truth.add(`${closed} ${thread.id}`)
        return this.#announce(closed, closing(chat.id, thread.id), weather)
      }
      case "tag": {
        const [chat, thread] = this.#running(command.chat)
        if (thread === undefined) return
        this.tags.set(thread.id, (this.tags.get(thread.id) ?? 0) + 1)
        return this.#announce(tagged, { chat_id: chat.id, thread_id: thread.id, tag: "vip" }, weather)
      }
      case "say":
        return this.#announce("incoming_multicast", { type: "note", content: {} }, weather)
      case "wait":
        return this.advance(command.ms)
      case "disconnect":
        if (!this.#scenario.push || !this.#connected) return
        this.#connected = false
        this.#connection++
        this.#disconnectedAt = this.now
        return
      case "reconnect":
        if (!this.#scenario.push || this.#connected) return
        this.#connected = true
        this.join.begin(this.#origin, this.now)
        this.#owedSince = Math.min(this.#owedSince, this.#disconnectedAt)
        this.#plan()
    }
  }

  #running(index: number): readonly [ServerChat, ServerThread | undefined] {
    const chat = this.#chats[index]!
    const last = chat.threads.at(-1)
    return [chat, last?.active === true ? last : undefined]
  }

  #open(index: number, count: number, weather: Weather | undefined): void {
    const [chat, running] = this.#running(index)
    if (running !== undefined) return
    const thread: ServerThread = { id: `t${++this.#ids}`, startedAt: this.now, events: [], active: true }
    chat.threads.push(thread)
    this.truth.add(`${opened} ${thread.id}`)
    for (let i = 0; i < count; i++) this.#add(thread)
    if (weather !== undefined) this.#announce(opened, this.#threadSnapshot(chat, thread).opening, weather)
  }

  #add(thread: ServerThread): ServerThread["events"][number] {
    const order = (thread.events.at(-1)?.order ?? 1 - this.#scenario.step) + this.#scenario.step
    const event = { id: `e${++this.#ids}`, order, timestamp: Math.floor(this.now / 1_000) }
    thread.events.push(event)
    this.truth.add(`${added} ${thread.id} ${event.id}`)
    return event
  }

  #announce(action: string, payload: unknown, { pushDelay, webhooks }: Weather): void {
    const connection = this.#connection
    const isContent = action === tagged
    let reached = false
    if (this.#connected) {
      reached = true
      this.#at(this.now + pushDelay, () => {
        // What is on its way when the connection is lost is lost with it.
        if (this.#connected && this.#connection === connection) {
          this.#push({ action, payload, source: "push", receivedAt: this.now }, this.#origin)
        } else if (!this.#scenario.webhook || this.#scenario.lossy) this.lost = true
      })
    }
    if (this.#scenario.webhook) {
      if (isContent && this.#scenario.lossy && webhooks.length === 0) this.#missedWebhook = true
      const copies = webhooks.length === 0 && !this.#scenario.lossy ? [0] : webhooks
      // The receiver tells a webhook that was sent twice from two by whether it had answered the first.
      for (const delay of isContent ? copies.slice(0, 1) : copies) {
        this.#at(this.now + delay, () =>
          this.#push({ action, payload, source: "webhook", receivedAt: this.now }, "webhook")
        )
        reached = true
      }
    }
    if (!reached) this.lost = true
  }

  #push(event: RawEvent, origin: string): void {
    this.join.push(this.join.read(event, origin), this.now)
  }

  #plan(): void {
    const look = ++this.#looks
    const startedAt = this.now
    const since = Math.min(this.#owedSince, this.#completeUntil)
    let open = 1
    const onFetched = (complete: boolean): void => {
      if (!complete || --open > 0 || look !== this.#looks) return
      this.#owedSince = Infinity
      this.#completeUntil = startedAt
    }
    for (const { chatId, threadIds } of this.join.plan(this.#snapshot(), this.now)) {
      open++
      this.#fetch(chatId, threadIds, since, onFetched)
    }
    // The archive is asked by the day a thread began, so it is no help with those that ended only.
    const archive = this.#chats.flatMap((chat) =>
      chat.threads
        .filter(({ active, startedAt }) => !active && startedAt >= since - times.clockSkew)
        .map((thread) => this.#threadSnapshot(chat, thread))
    )
    const askedAt = this.now
    this.#at(this.now + 50, () => {
      for (const thread of archive) this.join.filled(thread, askedAt, this.now, since)
      for (const { chatId, threadIds } of this.join.unchecked(since)) {
        open++
        this.#fetch(chatId, threadIds, since, onFetched)
      }
      onFetched(true)
    })
  }

  #fetch(
    chatId: string,
    threadIds: readonly string[],
    since: number | undefined,
    onFetched: (complete: boolean) => void = () => {}
  ): void {
    const { fetches } = this.#scenario
    const duration = this.#fetched < 0 ? 50 : fetches[this.#fetched++ % fetches.length]!
    const chat = this.#chats.find(({ id }) => id === chatId)!
    const threads = chat.threads.filter(({ id }) => threadIds.includes(id))
    const answer = threads.map((thread) => this.#threadSnapshot(chat, thread))
    const askedAt = this.now
    this.#at(this.now + duration, () => {
      if (duration === 0) for (const threadId of threadIds) this.join.failed(threadId, this.now)
      else for (const thread of answer) this.join.filled(thread, askedAt, this.now, since)
      onFetched(duration > 0)
    })
  }

  #threadSnapshot(chat: ServerChat, thread: ServerThread): ThreadSnapshot {
    const { id, startedAt, active } = thread
    const events = structuredClone(thread.events)
    const opening = { chat: { id: chat.id, thread: { id, active, timestamp: startedAt / 1_000, events } } }
    return { chatId: chat.id, threadId: id, active, startedAt, events, opening }
  }

  /** The chats that are open, as a login or a summary shows them. */
  #snapshot(): ChatSnapshot[] {
    return this.#chats.flatMap((chat) => {
      const last = chat.threads.at(-1)
      if (last === undefined || !last.active) return []
      const order = last.events.at(-1)?.order
      const lastOrders = new Map(order === undefined ? [] : [[last.id, order]])
      return [{ chatId: chat.id, lastThreadId: last.id, lastOrders }]
    })
  }

  #at(at: number, run: () => void): void {
    const index = this.#calendar.findIndex((event) => event.at > at)
    this.#calendar.splice(index < 0 ? this.#calendar.length : index, 0, { at, run })
  }
}

const identify = ({ action, threadId, payload }: AnyEnvelope): string =>
  action === added
    ? `${action} ${threadId} ${(payload as { event: { id: string } }).event.id}`
    : `${action} ${threadId}`

const isThreadEvent = ({ action }: AnyEnvelope): boolean => [opened, added, closed].includes(action)

/** Each occurrence once, and none that did not happen. */
const checkOnce = (world: World): void => {
  const names = world.emitted.filter(isThreadEvent).map(identify)
  expect(names).toHaveLength(new Set(names).size)
  expect(names.filter((name) => !world.truth.has(name))).toEqual([])
}

/** What is not marked late is in order, and before the end of its thread. */
const checkOrder = (world: World): void => {
  const highest = new Map<string, number>()
  for (const envelope of world.emitted.filter(isThreadEvent)) {
    if (envelope.flags.late === true) continue
    const { action, threadId = "", order = 0 } = envelope
    const before = highest.get(threadId) ?? -1
    expect(before, `${identify(envelope)} after ${before}`).toBeLessThan(
      action === opened ? 0 : order || Infinity
    )
    highest.set(threadId, action === closed ? Infinity : order)
  }
}

const missing = (world: World): string[] => {
  const names = new Set(world.emitted.map(identify))
  return [...world.truth].filter((name) => !names.has(name))
}

/** Tag, untag and tag again are as many events as there were. */
const checkTags = (world: World): void => {
  const counts = new Map<string, number>()
  for (const { action, threadId = "" } of world.emitted) {
    if (action === tagged) counts.set(threadId, (counts.get(threadId) ?? 0) + 1)
  }
  if (world.lost || world.undecidable) {
    for (const [id, count] of counts) expect(count).toBeLessThanOrEqual(world.tags.get(id) ?? 0)
  } else expect(counts).toEqual(world.tags)
}

const check = (scenario: Scenario): void => {
  const world = new World(scenario)
  world.run()
  checkOnce(world)
  checkOrder(world)
  if (!world.lost) expect(missing(world)).toEqual([])
  checkTags(world)
  if (world.isCalm) expect(world.emitted.filter(({ flags }) => flags.late)).toEqual([])
  world.reconcile()
  checkOnce(world)
  checkOrder(world)
  expect(missing(world)).toEqual([])
  expect(world.join.lanes.held).toBe(0)
  expect(world.join.next()).toBeUndefined()
}

const chat = fc.integer({ min: 0, max: 2 })
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("open" as const), chat, events: fc.integer({ min: 0, max: 3 }) })
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("send" as const), chat }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("close" as const), chat }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("tag" as const), chat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("say" as const), chat }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ms: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 20_000 }))
    })
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("disconnect" as const, "reconnect" as const) }) }
)
const weather: fc.Arbitrary<Weather> = fc.record({
  pushDelay: fc.integer({ min: 0, max: 200 }),
  webhooks: fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 3 })
})
const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    commands: fc.array(fc.tuple(command, weather), { minLength: 3, maxLength: 45, size: "max" }),
    sides: fc.constantFrom("both", "both", "push", "webhook"),
    lossy: fc.boolean(),
    step: fc.constantFrom(1, 1, 1, 2),
    fetches: fc.array(fc.constantFrom(0, 20, 300, 7_000), { minLength: 1, maxLength: 4 })
  })
  .map(({ sides, ...rest }) => ({ ...rest, push: sides !== "webhook", webhook: sides !== "push" }))

const { JOIN_MODEL_RUNS, JOIN_MODEL_SEED } = process.env
const runs = Number(JOIN_MODEL_RUNS ?? 10_000)
const seed = JOIN_MODEL_SEED ?? (JOIN_MODEL_RUNS === undefined ? "1" : undefined)

test(
  "what comes out is what happened: once, in order, complete after a reconciliation",
  { timeout: 36e5 },
  () => {
    const options = { numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) }
    const report = fc.check(fc.property(scenario, check), options)
    expect(fc.defaultReportMessage(report)).toBeUndefined()
  }
)
