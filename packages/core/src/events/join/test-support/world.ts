import type { AnyCatalog } from "../../../catalog/catalog.ts"
import { locate } from "../../../catalog/place.ts"
import type { AnyEnvelope } from "../../envelope.ts"
import { ServerTime } from "../../time/server-time.ts"
import { Join } from "../join.ts"
import { People } from "../people.ts"
import type { RawEvent } from "../read-event.ts"
import { defaultTimes } from "../times.ts"
import { Calendar } from "./calendar.ts"
import { Clocks } from "./clocks.ts"
import type { Idiom } from "./idioms.ts"
import { Looks } from "./looks.ts"
import type { Command, Scenario, Weather } from "./scenario.ts"
import { Service, type ServerThread } from "./service.ts"

// Times of events may be in whole seconds, and pushes are up to 200 ms under way.
const times = { ...defaultTimes, clockSkew: 1_500 }

/**
 * The service, the network and a reconciler, on a clock that only this class moves. Nobody in it can read that clock: the
 * server has its own, and the stream two, one that runs steadily and one on the wall that is set now and then.
 */
export class World {
  readonly emitted: AnyEnvelope[] = []
  readonly tags = new Map<string, number>()
  /** What the stream was not there to see, or not allowed to: no news, unless the server's time is not known. */
  readonly history = new Set<string>()
  /** What may be told or not: that somebody begins to follow a chat leaves no trace. */
  readonly optional = new Set<string>()
  readonly join: Join
  readonly service: Service
  readonly clocks: Clocks
  readonly looks: Looks
  /** Some occurrence may have reached nobody. */
  lost = false
  /** Both sides missed something: what one has seen of equal content may stand for what the other has. */
  get undecidable(): boolean {
    return this.#missedWebhook && this.#connection > 0
  }
  #missedWebhook = false
  readonly #scenario: Scenario
  readonly #calendar = new Calendar()
  #connection = 0
  #connected: boolean
  #disconnectedAt = 0
  readonly #idiom: Idiom
  readonly #roles: AnyCatalog["roles"]["threadEvents"]

  constructor(scenario: Scenario, idiom: Idiom) {
    this.#scenario = scenario
    this.#idiom = idiom
    this.#roles = idiom.catalog.roles.threadEvents
    this.#connected = scenario.push
    const clocks = (this.clocks = new Clocks(scenario))
    const service = (this.service = new Service(idiom, scenario.step, () => clocks.server))
    // One chat is older than the stream, one was over, and one is somebody else's.
    for (const chat of [0, 3, 4]) service.open(chat, 2)
    service.chats[4]!.threads[0]!.active = false
    for (const name of service.truth) this.history.add(name)
    this.history.add(`closed ${service.chats[4]!.threads[0]!.id}`)
    service.truth.clear()
    clocks.now += 60_000
    const serverTime = new ServerTime((moment) => clocks.wall - (clocks.moment - moment))
    this.join = new Join(
      {
        catalog: idiom.catalog,
        times,
        checkClosed: () => scenario.checkClosed,
        canFetch: true,
        began: clocks.moment,
        serverTime,
        newsSince: () => this.#newsSince,
        wallTime: () => clocks.wall,
        people: new People(idiom.catalog, [])
      },
      {
        accept: () => {},
        repeat: () => {},
        emit: (envelope) => this.emitted.push(envelope),
        fetch: (chatId, threadId) => this.looks.fetch(chatId, [threadId], undefined),
        hole: () => {}
      }
    )
    this.looks = new Looks({
      scenario,
      join: this.join,
      service,
      clocks,
      calendar: this.#calendar,
      serverTime,
      newsSince: () => this.#newsSince
    })
    this.join.openChats.adopt(this.service.openChats(), this.clocks.moment)
    this.join.begin(this.#origin, this.clocks.moment)
  }

  get #newsSince(): number {
    this.looks.decide()
    if (!this.#scenario.push) return this.looks.completeUntil
    return Math.min(this.looks.owedSince, this.#connected ? this.clocks.moment : this.#disconnectedAt)
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
    this.looks.work()
    this.looks.plan()
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

  advance(ms: number): void {
    const until = this.clocks.now + ms
    for (;;) {
      const event = this.#calendar.first
      const next = this.join.next() ?? Infinity
      const tick = Math.max(this.clocks.now, this.clocks.timeOf(next))
      if (Math.min(event?.at ?? Infinity, tick) > until) break
      if (event !== undefined && event.at <= tick) {
        this.#calendar.shift()
        this.clocks.now = Math.max(this.clocks.now, event.at)
        event.run()
      } else {
        this.clocks.now = tick
        this.join.tick(Math.max(this.clocks.moment, next))
      }
    }
    this.clocks.now = until
  }

  get #origin(): string {
    return `rtm.${this.#connection}`
  }

  #do(command: Command, weather: Weather): void {
    switch (command.do) {
      case "open":
        return this.#open(command.chat, command.events, weather)
      case "send": {
        const [chat, thread] = this.service.running(command.chat)
        if (thread === undefined) return this.#open(command.chat, 1, weather)
        const event = this.service.add(thread)
        return this.#announce(
          this.#roles.added,
          this.#roles.addition(chat.id, thread.id, event.wire),
          weather
        )
      }
      case "close": {
        const [chat, thread] = this.service.running(command.chat)
        if (thread === undefined) return
        thread.active = false
        this.service.truth.add(`closed ${thread.id}`)
        return this.#announce(this.#roles.closed, this.#roles.closing(chat.id, thread.id), weather)
      }
      case "tag": {
        const [chat, thread] = this.service.running(command.chat)
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
        this.clocks.wallSkew += command.minutes * 60_000
        return
      case "whisper": {
        const thread = this.service.chats[3]!.threads[0]!
        const event = this.service.add(thread)
        const name = `added ${thread.id} ${event.wire.id}`
        if (this.service.follows)
          return this.#announce(
            this.#roles.added,
            this.#roles.addition("hidden", thread.id, event.wire),
            weather
          )
        this.service.truth.delete(name)
        this.history.add(name)
        return
      }
      case "follow": {
        const chat = this.service.chats[3]!
        if (this.service.follows || !this.#connected) return
        this.service.follows = true
        const [thread] = chat.threads as [ServerThread]
        this.optional.add(`opened ${thread.id}`)
        // Where the line is drawn is not known to the second.
        const line =
          (this.clocks.server - (this.clocks.now - this.clocks.timeOf(this.#newsSince))) / 1_000 - 4
        for (const { wire, at } of thread.events) {
          if (at >= line) this.optional.add(`added ${thread.id} ${wire.id}`)
        }
        return this.#announce(this.#roles.opened, this.service.thread(chat, chat.threads[0]!).opening, {
          ...weather,
          webhooks: []
        })
      }
      case "disconnect":
        if (!this.#scenario.push || !this.#connected) return
        this.#connected = false
        this.#connection++
        this.#disconnectedAt = this.clocks.moment
        return
      case "reconnect":
        if (!this.#scenario.push || this.#connected) return
        this.#connected = true
        this.join.begin(this.#origin, this.clocks.moment)
        this.looks.owedSince = Math.min(this.looks.owedSince, this.#disconnectedAt)
        this.looks.plan()
    }
  }

  #open(index: number, count: number, weather: Weather): void {
    const opened = this.service.open(index, count)
    if (opened !== undefined)
      this.#announce(this.#roles.opened, this.service.thread(...opened).opening, weather)
  }

  #announce(action: string, payload: unknown, { pushDelay, webhooks }: Weather): void {
    const connection = this.#connection
    const isContent = action === this.#idiom.tagged
    const { opened } = this.#roles
    let reached = false
    if (this.#connected) {
      reached = true
      this.#calendar.add(this.clocks.now + pushDelay, () => {
        // What is on its way when the connection is lost is lost with it. A chat that is followed is told to its follower.
        if (this.#connected && this.#connection === connection) {
          this.#push({ action, payload, source: "push", receivedAt: this.clocks.now }, this.#origin)
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
        this.#calendar.add(this.clocks.now + delay, () =>
          this.#push({ action, payload, source: "webhook", receivedAt: this.clocks.now }, "webhook")
        )
        reached = true
      }
    }
    if (!reached) this.lost = true
  }

  #push(event: RawEvent, origin: string): void {
    if (event.source === "push" && event.action === this.#roles.added) this.looks.isDated = true
    this.join.push(this.join.read(event, origin), this.clocks.moment)
  }

  #isHidden(payload: unknown): boolean {
    const { events } = this.#idiom.catalog
    return locate(events[this.#roles.opened]!.place, payload).chatId === "hidden"
  }
}
