// Runs the join against a service that is simulated together with its network, and compares what comes out with what
// happened. The runs are the same each time; JOIN_MODEL_RUNS makes so many others, JOIN_MODEL_SEED repeats them.
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { AnyCatalog } from "../../catalog/catalog.ts"
import type { ChatSnapshot, ThreadSnapshot } from "../../catalog/roles.ts"
import { locate } from "../../catalog/place.ts"
import type { AnyEnvelope } from "../envelope.ts"
import { ServerTime } from "../time/server-time.ts"
import { People } from "./people.ts"
import { FetchedThreads } from "./fetched-threads.ts"
import { Join } from "./join.ts"
import { planFetches, uncheckedThreads } from "../recovery/plan.ts"
import { defaultTimes } from "./times.ts"
import type { RawEvent } from "./read-event.ts"
import { type Idiom, idioms, type StoredEvent } from "./test-support/idioms.ts"

declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

// Times of events may be in whole seconds, and pushes are up to 200 ms under way.
/** When the simulation begins. */
const epoch = 1_700_000_000_000
const times = { ...defaultTimes, clockSkew: 1_500 }

type Command =
  | { readonly do: "open"; readonly chat: number; readonly events: number }
  | { readonly do: "send" | "close" | "tag" | "say"; readonly chat: number }
  | { readonly do: "wait"; readonly ms: number }
  | { readonly do: "whisper" | "follow" }
  | { readonly do: "set"; readonly minutes: number }
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
  /** By how many minutes the clock of the server is ahead, and that on our wall. */
  readonly skews: readonly [server: number, wall: number]
  /** How much quicker our steady clock runs, in millionths. */
  readonly drift: number
  /** Whether answers bear a date. */
  readonly dates: boolean
  /** Whether a thread is fetched when it is closed. */
  readonly checkClosed: boolean
}

interface ServerThread {
  readonly id: string
  readonly startedAt: number
  readonly events: StoredEvent[]
  active: boolean
}

interface ServerChat {
  readonly id: string
  readonly threads: ServerThread[]
}

/**
 * The service, the network and a reconciler, on a clock that only this class moves. Nobody in it can read that clock: the
 * server has its own, and the stream two, one that runs steadily and one on the wall that is set now and then.
 */
class World {
  /** The time as it is. */
  now = 1_000_000
  readonly emitted: AnyEnvelope[] = []
  readonly truth = new Set<string>()
  readonly tags = new Map<string, number>()
  /** What the stream was not there to see, or not allowed to: no news, unless the server's time is not known. */
  readonly history = new Set<string>()
  /** What may be told or not: that somebody begins to follow a chat leaves no trace. */
  readonly optional = new Set<string>()
  readonly join: Join
  readonly fetched: FetchedThreads
  /** What is known of the server's clock. */
  readonly serverTime = new ServerTime((moment) => epoch + this.now + this.#wallSkew - (this.moment - moment))
  /** Whether some decision was made without knowing what the server's clock shows. */
  guessed = false
  /** What the last look at the state would say of itself. */
  complete = false
  #wallSkew: number
  #isDated = false
  /** Some occurrence may have reached nobody. */
  lost = false
  /** Both sides missed something: what one has seen of equal content may stand for what the other has. */
  get undecidable(): boolean {
    return this.#missedWebhook && this.#connection > 0
  }
  #missedWebhook = false
  readonly #scenario: Scenario
  readonly #chats: readonly ServerChat[] = ["c0", "c1", "c2", "hidden", "past"].map((id) => ({
    id,
    threads: []
  }))
  /** Whether the agent has begun to follow the chat that was hidden from it. */
  #follows = false
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
  readonly #idiom: Idiom
  readonly #roles: AnyCatalog["roles"]["threadEvents"]

  constructor(scenario: Scenario, idiom: Idiom) {
    this.#scenario = scenario
    this.#idiom = idiom
    this.#roles = idiom.catalog.roles.threadEvents
    this.#connected = scenario.push
    this.#wallSkew = scenario.skews[1] * 60_000
    // One chat is older than the stream, one was over, and one is somebody else's.
    this.#open(0, 2, undefined)
    this.#open(3, 2, undefined)
    this.#open(4, 2, undefined)
    this.#chats[4]!.threads[0]!.active = false
    for (const name of this.truth) this.history.add(name)
    this.history.add(`closed ${this.#chats[4]!.threads[0]!.id}`)
    this.truth.clear()
    this.now += 60_000
    this.#completeUntil = this.moment
    this.join = new Join(
      {
        catalog: idiom.catalog,
        times,
        checkClosed: () => scenario.checkClosed,
        canFetch: true,
        began: this.moment,
        serverTime: this.serverTime,
        newsSince: () => this.#newsSince,
        wallTime: () => epoch + this.now + this.#wallSkew,
        people: new People(idiom.catalog, [])
      },
      {
        accept: () => {},
        repeat: () => {},
        emit: (envelope) => this.emitted.push(envelope),
        fetch: (chatId, threadId) => this.#fetch(chatId, [threadId], undefined),
        hole: () => {}
      }
    )
    this.fetched = new FetchedThreads(this.join.parts)
    this.join.openChats.adopt(this.#snapshot(), this.moment)
    this.join.begin(this.#origin, this.moment)
  }

  /** What the steady clock of the stream shows. */
  get moment(): number {
    return 77_000 + this.now * (1 + this.#scenario.drift / 1e6)
  }

  #timeOf(moment: number): number {
    return (moment - 77_000) / (1 + this.#scenario.drift / 1e6)
  }

  /** What the clock of the server shows, in milliseconds since 1970. */
  get #serverClock(): number {
    return epoch + this.now + this.#scenario.skews[0] * 60_000
  }

  get #newsSince(): number {
    this.#decide()
    if (!this.#scenario.push) return this.#completeUntil
    return Math.min(this.#owedSince, this.#connected ? this.moment : this.#disconnectedAt)
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
    return (
      this.#roles.density === "dense" &&
      this.#scenario.push &&
      this.#scenario.step === 1 &&
      this.#connection === 0
    )
  }

  /** Whether it can be told of a thread when it began among those of its chat. */
  isAlone(threadId: string): boolean {
    const start = this.startOf(threadId)
    const threads = this.#chats
      .map((chat) => chat.threads)
      .find((all) => all.some(({ id }) => id === threadId))
    return threads?.every(({ id }) => id === threadId || this.startOf(id) !== start) ?? true
  }

  /** When a thread began, as exactly as the service tells it. */
  startOf(threadId: string): number {
    const { grain } = this.#idiom
    const thread = this.#chats.flatMap(({ threads }) => threads).find(({ id }) => id === threadId)
    return Math.floor((thread?.startedAt ?? 0) / grain)
  }

  advance(ms: number): void {
    const until = this.now + ms
    for (;;) {
      const event = this.#calendar[0]
      const next = this.join.next() ?? Infinity
      const tick = Math.max(this.now, this.#timeOf(next))
      if (Math.min(event?.at ?? Infinity, tick) > until) break
      if (event !== undefined && event.at <= tick) {
        this.#calendar.shift()
        this.now = Math.max(this.now, event.at)
        event.run()
      } else {
        this.now = tick
        this.join.tick(Math.max(this.moment, next))
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
        return this.#announce(
          this.#roles.added,
          this.#roles.addition(chat.id, thread.id, event.wire),
          weather
        )
      }
      case "close": {
        const [chat, thread] = this.#running(command.chat)
        if (thread === undefined) return
        thread.active = false
        this.truth.add(`closed ${thread.id}`)
        return this.#announce(this.#roles.closed, this.#roles.closing(chat.id, thread.id), weather)
      }
      case "tag": {
        const [chat, thread] = this.#running(command.chat)
        if (thread === undefined) return
        this.tags.set(thread.id, (this.tags.get(thread.id) ?? 0) + 1)
        return this.#announce(
          this.#idiom.tagged,
          { chat_id: chat.id, thread_id: thread.id, tag: "vip" },
          weather
        )
      }
      case "say":
        return this.#announce(this.#idiom.multicast, { type: "note", content: {} }, weather)
      case "wait":
        return this.advance(command.ms)
      case "set":
        this.#wallSkew += command.minutes * 60_000
        return
      case "whisper": {
        const thread = this.#chats[3]!.threads[0]!
        const event = this.#add(thread)
        const name = `added ${thread.id} ${event.wire.id}`
        if (this.#follows)
          return this.#announce(
            this.#roles.added,
            this.#roles.addition("hidden", thread.id, event.wire),
            weather
          )
        this.truth.delete(name)
        this.history.add(name)
        return
      }
      case "follow": {
        const chat = this.#chats[3]!
        if (this.#follows || !this.#connected) return
        this.#follows = true
        const [thread] = chat.threads as [ServerThread]
        this.optional.add(`opened ${thread.id}`)
        // Where the line is drawn is not known to the second.
        const line = (this.#serverClock - (this.now - this.#timeOf(this.#newsSince))) / 1_000 - 4
        for (const { wire, at } of thread.events) {
          if (at >= line) this.optional.add(`added ${thread.id} ${wire.id}`)
        }
        return this.#announce(this.#roles.opened, this.#threadSnapshot(chat, chat.threads[0]!).opening, {
          ...weather,
          webhooks: []
        })
      }
      case "disconnect":
        if (!this.#scenario.push || !this.#connected) return
        this.#connected = false
        this.#connection++
        this.#disconnectedAt = this.moment
        return
      case "reconnect":
        if (!this.#scenario.push || this.#connected) return
        this.#connected = true
        this.join.begin(this.#origin, this.moment)
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
    const thread: ServerThread = {
      id: `t${++this.#ids}`,
      startedAt: this.#serverClock,
      events: [],
      active: true
    }
    chat.threads.push(thread)
    this.truth.add(`opened ${thread.id}`)
    for (let i = 0; i < count; i++) this.#add(thread)
    if (weather !== undefined)
      this.#announce(this.#roles.opened, this.#threadSnapshot(chat, thread).opening, weather)
  }

  #add(thread: ServerThread): ServerThread["events"][number] {
    const number = (thread.events.at(-1)?.number ?? 1 - this.#scenario.step) + this.#scenario.step
    const event = this.#idiom.event(thread.id, number, this.#serverClock)
    thread.events.push(event)
    this.truth.add(`added ${thread.id} ${event.wire.id}`)
    return event
  }

  #announce(action: string, payload: unknown, { pushDelay, webhooks }: Weather): void {
    const connection = this.#connection
    const isContent = action === this.#idiom.tagged
    const { opened } = this.#roles
    let reached = false
    if (this.#connected) {
      reached = true
      this.#at(this.now + pushDelay, () => {
        // What is on its way when the connection is lost is lost with it. A chat that is followed is told to its follower.
        if (this.#connected && this.#connection === connection) {
          this.#push({ action, payload, source: "push", receivedAt: this.now }, this.#origin)
        } else {
          if (!this.#scenario.webhook || this.#scenario.lossy) this.lost = true
          // Nobody was told that the chat is followed from now on: what it holds looks like what was missed.
          if (action === opened && this.#isHidden(payload)) {
            for (const name of this.history) this.optional.add(name)
          }
        }
      })
    }
    if (this.#scenario.webhook && !(action === opened && webhooks.length === 0 && this.#isHidden(payload))) {
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
    if (event.source === "push" && event.action === this.#roles.added) this.#isDated = true
    this.join.push(this.join.read(event, origin), this.moment)
  }

  #isHidden(payload: unknown): boolean {
    const { events } = this.#idiom.catalog
    return locate(events[this.#roles.opened]!.place, payload).chatId === "hidden"
  }

  #plan(): void {
    const look = ++this.#looks
    const startedAt = this.moment
    const { guesses } = this.fetched
    const since = this.#newsSince
    let open = 1
    this.complete = false
    const onFetched = (complete: boolean): void => {
      if (!complete || --open > 0 || look !== this.#looks) return
      if (this.fetched.guesses > guesses) return
      this.complete = true
      this.#owedSince = Infinity
      this.#completeUntil = startedAt
    }
    for (const { chatId, threadIds } of planFetches(this.join, this.#snapshot(), this.moment)) {
      open++
      this.#fetch(chatId, threadIds, since, onFetched)
    }
    // The archive is asked by the day a thread began, so it shows one that is older, and is no help with those that ended
    // only.
    const first = this.#serverClock - (this.now - this.#timeOf(since)) - 3_000
    const archive = this.#chats.flatMap((chat) =>
      chat.threads
        .filter(({ active, startedAt }) => !active && (chat.id === "past" || startedAt >= first))
        .map((thread) => this.#threadSnapshot(chat, thread))
    )
    const askedAt = this.moment
    const dated = this.#date()
    this.#at(this.now + 50, () => {
      dated()
      this.#decide()
      for (const thread of archive) this.fetched.take(thread, askedAt, this.moment, since)
      for (const { chatId, threadIds } of uncheckedThreads(this.join, since)) {
        open++
        this.#fetch(chatId, threadIds, since, onFetched)
      }
      onFetched(true)
    })
  }

  /** Something depends on the server's clock. Old events say of it no more than that it has gone on since. */
  #decide(): void {
    if (!this.#isDated) this.guessed = true
  }

  /** An answer that is written now; to be called when it comes. */
  #date(): () => void {
    // A date is in whole seconds.
    const [time, sentAt] = [Math.floor(this.#serverClock / 1_000) * 1_000, this.moment]
    return () => {
      if (!this.#scenario.dates) return
      this.#isDated = true
      this.serverTime.dated(time, sentAt, this.moment)
    }
  }

  #fetch(
    chatId: string,
    threadIds: readonly string[],
    since: number | undefined,
    onFetched: (complete: boolean) => void = () => {}
  ): void {
    const { fetches } = this.#scenario
    for (const threadId of threadIds) this.join.asked(threadId, this.moment)
    const duration = this.#fetched < 0 ? 50 : fetches[this.#fetched++ % fetches.length]!
    const chat = this.#chats.find(({ id }) => id === chatId)!
    const threads = chat.threads.filter(({ id }) => threadIds.includes(id))
    const answer = threads.map((thread) => this.#threadSnapshot(chat, thread))
    const askedAt = this.moment
    const dated = this.#date()
    this.#at(this.now + duration, () => {
      if (duration === 0) for (const threadId of threadIds) this.join.failed(threadId, this.moment)
      else {
        dated()
        this.#decide()
        for (const thread of answer) this.fetched.take(thread, askedAt, this.moment, since)
      }
      onFetched(duration > 0)
    })
  }

  #threadSnapshot(chat: ServerChat, thread: ServerThread): ThreadSnapshot {
    const { id, active } = thread
    const events = structuredClone(thread.events.map(({ wire }) => wire))
    const opening = { chat: this.#idiom.chat(chat.id, thread, events) }
    const { startedAt } = this.#roles.thread(opening)!
    return { chatId: chat.id, threadId: id, active, startedAt, events, opening }
  }

  /** The chats that are open, as a login or a summary shows them. */
  #snapshot(): ChatSnapshot[] {
    return this.#chats.flatMap((chat) => {
      const last = chat.threads.at(-1)
      if (last === undefined || !last.active || (chat.id === "hidden" && !this.#follows)) return []
      return [this.#idiom.summary(chat.id, last.id, last.events.at(-1))]
    })
  }

  #at(at: number, run: () => void): void {
    const index = this.#calendar.findIndex((event) => event.at > at)
    this.#calendar.splice(index < 0 ? this.#calendar.length : index, 0, { at, run })
  }
}

/** The part that an event plays in its thread, whatever its name. */
const partOf = ({ catalog }: Idiom, { action }: AnyEnvelope): "opened" | "added" | "closed" | undefined => {
  const { opened, added, closed } = catalog.roles.threadEvents
  return ({ [opened]: "opened", [added]: "added", [closed]: "closed" } as const)[action]
}

const identify = (idiom: Idiom, envelope: AnyEnvelope): string => {
  const { threadId, payload } = envelope
  const part = partOf(idiom, envelope)
  return part === "added"
    ? `added ${threadId} ${(payload as { event: { id: string } }).event.id}`
    : `${part} ${threadId}`
}

/** Each occurrence once, and none that did not happen. */
const checkOnce = (world: World, idiom: Idiom): void => {
  const names = world.emitted
    .filter((envelope) => partOf(idiom, envelope) !== undefined)
    .map((envelope) => identify(idiom, envelope))
  expect(names).toHaveLength(new Set(names).size)
  const surprising = names.filter((name) => !world.truth.has(name) && !world.optional.has(name))
  expect(surprising.filter((name) => !world.guessed || !world.history.has(name))).toEqual([])
}

/**
 * What is not marked late is in order, and before the end of its thread, which is before the next one in its chat opens.
 */
const checkOrder = (world: World, idiom: Idiom): void => {
  const highest = new Map<string, number>()
  const opened = new Map<string, string>()
  /** Of others nobody has said when they began. */
  const dated = new Set<string>()
  for (const envelope of world.emitted) {
    const part = partOf(idiom, envelope)
    if (part === "opened") dated.add(envelope.threadId ?? "")
    if (part === undefined || envelope.flags.late === true) continue
    const { chatId = "", threadId = "", payload } = envelope
    const last = opened.get(chatId) ?? threadId
    const isOver = dated.has(threadId) && world.startOf(threadId) < world.startOf(last)
    expect(isOver, `${identify(idiom, envelope)} after ${last} has opened`).toBe(false)
    if (part === "opened") opened.set(chatId, threadId)
    const before = highest.get(threadId) ?? -1
    const number = part === "added" ? idiom.number(payload) : part === "opened" ? 0 : Infinity
    expect(before, `${identify(idiom, envelope)} after ${before}`).toBeLessThan(number)
    highest.set(threadId, number)
  }
}

/** Nothing is late but what comes after the next thread of its chat has opened. */
const checkCalm = (world: World, idiom: Idiom): void => {
  const opened = new Map<string, number>()
  for (const envelope of world.emitted) {
    const { chatId = "", threadId = "", flags } = envelope
    const turn = Number(threadId.slice(1))
    const last = Math.max(turn, opened.get(chatId) ?? 0)
    if (partOf(idiom, envelope) === "opened") opened.set(chatId, last)
    // Of those that began at once nobody can tell which was first.
    if (turn === last && world.isAlone(threadId)) {
      expect({ what: identify(idiom, envelope), isLate: flags.late === true }).toMatchObject({
        isLate: false
      })
    }
  }
}

const missing = (world: World, idiom: Idiom): string[] => {
  const names = new Set(world.emitted.map((envelope) => identify(idiom, envelope)))
  return [...world.truth].filter((name) => !names.has(name))
}

/** Tag, untag and tag again are as many events as there were. */
const checkTags = (world: World, { tagged }: Idiom): void => {
  const counts = new Map<string, number>()
  for (const { action, threadId = "" } of world.emitted) {
    if (action === tagged) counts.set(threadId, (counts.get(threadId) ?? 0) + 1)
  }
  if (world.lost || world.undecidable) {
    for (const [id, count] of counts) expect(count).toBeLessThanOrEqual(world.tags.get(id) ?? 0)
  } else expect(counts).toEqual(world.tags)
}

const check = (scenario: Scenario, idiom: Idiom): void => {
  const world = new World(scenario, idiom)
  world.run()
  checkOnce(world, idiom)
  checkOrder(world, idiom)
  if (!world.lost) expect(missing(world, idiom)).toEqual([])
  checkTags(world, idiom)
  if (world.isCalm) checkCalm(world, idiom)
  world.reconcile()
  checkOnce(world, idiom)
  checkOrder(world, idiom)
  if (world.complete) expect(missing(world, idiom)).toEqual([])
  // A single push is enough to know the server's clock, as is a single date.
  if (scenario.dates || world.emitted.some(({ source, order }) => source === "push" && order !== undefined)) {
    expect(world.complete).toBe(true)
  }
  expect(world.join.order.held).toBe(0)
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
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("disconnect" as const, "reconnect" as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("whisper" as const, "follow" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("set" as const), minutes: fc.integer({ min: -90, max: 90 }) })
  }
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
    fetches: fc.array(fc.constantFrom(0, 20, 300, 7_000), { minLength: 1, maxLength: 4 }),
    skews: fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })),
    drift: fc.integer({ min: -500, max: 500 }),
    dates: fc.boolean(),
    checkClosed: fc.boolean()
  })
  .map(({ sides, ...rest }) => ({ ...rest, push: sides !== "webhook", webhook: sides !== "push" }))

const { JOIN_MODEL_RUNS, JOIN_MODEL_SEED } = process.env
const runs = Number(JOIN_MODEL_RUNS ?? 10_000)
const seed = JOIN_MODEL_SEED ?? (JOIN_MODEL_RUNS === undefined ? "1" : undefined)

test.each(Object.entries(idioms))(
  "what comes out is what happened: once, in order, complete after a reconciliation (%s)",
  { timeout: 36e5 },
  (_, idiom) => {
    const options = { numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) }
    const report = fc.check(
      fc.property(scenario, (each) => check(each, idiom)),
      options
    )
    const { message } = (report.errorInstance ?? {}) as Partial<Error>
    expect([fc.defaultReportMessage(report), message].join("\n")).toBe("\n")
  }
)
