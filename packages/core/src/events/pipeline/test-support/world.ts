import { Subject } from "rxjs"
import { vi } from "vitest"
import type { AnyCatalog } from "../../../catalog/catalog.ts"
import type { AnyEnvelope, Envelope } from "../../envelope.ts"
import { type Acceptance, type AgentChatEvent, toEvent } from "../../event.ts"
import type { EventStream } from "../../event-stream.ts"
import type { Idiom } from "../../join/test-support/idioms.ts"
import { joinEvents } from "../../join-events.ts"
import { FailingLog } from "./failing-log.ts"
import type { Move, Scenario, Weather } from "./scenario.ts"
import { datedTransport, Service, type Thread } from "./service.ts"
// What is loaded when it is needed has to be there where tests move the time.
import "../../consume/consuming.ts"
import "../../recovery/repairs.ts"

type Consumer = (event: AgentChatEvent<AnyCatalog>) => Acceptance | Promise<Acceptance>

/** A stream, the service and the network around it, and a handler that may fail. */
export class World {
  readonly handled: string[] = []
  /** What of it was said to be late. */
  readonly late = new Set<string>()
  /** What a sender was told to be safe before it was handled. */
  readonly tooSoon: string[] = []
  /** What happened. */
  readonly truth = new Set<string>()
  /** What of it may be told or not. */
  readonly optional = new Set<string>()
  /** What happened before it was answered which chats are open, and no source has told of: nobody can tell it from history. */
  readonly untold = new Set<string>()
  readonly stream: EventStream<AnyCatalog>
  readonly #idiom: Idiom
  readonly #roles: AnyCatalog["roles"]["threadEvents"]
  readonly #scenario: Scenario
  readonly service: Service
  readonly #pushes = new Subject<AgentChatEvent<AnyCatalog>>()
  readonly #log = new FailingLog()
  #consumer: Consumer | undefined
  #connection = 0
  #isConnected: boolean
  #disconnectedAt = 0
  #callsWork = true
  #receives = true
  readonly #onRefused = new Set<() => void>()
  /** The chats that were given away to another agent. */
  readonly #away = new Set<string>()
  /** The threads whose opening the stream was told of. */
  readonly #followed = new Set<string>()
  /** Whether the stream was told what was open, and what was over, as it began. */
  #hasBegun = false
  #wasListed = false
  #failures = 0

  constructor(idiom: Idiom, scenario: Scenario) {
    this.#idiom = idiom
    this.service = new Service(idiom)
    this.#roles = idiom.catalog.roles.threadEvents
    this.#scenario = scenario
    this.#isConnected = scenario.push
    if (scenario.old) this.service.beginBefore(this.#serverClock - 3_600_000)
    const { catalog } = idiom
    const call = (action: string, payload: unknown) => this.#answer(action, payload)
    const webhooks = {
      catalog,
      events: new Subject<AgentChatEvent<AnyCatalog>>(),
      consume: (consumer: Consumer) => {
        this.#consumer = consumer
        return () => (this.#consumer = undefined)
      },
      onRefused: (listener: () => void) => {
        this.#onRefused.add(listener)
        return () => void this.#onRefused.delete(listener)
      }
    }
    this.stream = joinEvents<AnyCatalog>({
      web: { catalog, call, transport: datedTransport(scenario.ahead) } as never,
      ...(scenario.push ? { rtm: { catalog, events: this.#pushes } } : {}),
      ...(scenario.webhook ? { webhooks } : {}),
      ...(scenario.inMemory === true ? {} : { log: this.#log }),
      ...(scenario.enrich === true ? { enrich: { actions: [this.#roles.added] as never } } : {}),
      repairAfter: 5_000,
      sweepEvery: 60_000,
      onError: () => {}
    })
    this.stream.consume((event) => this.#handle(event), {
      retries: 1_000,
      retryDelay: () => 200
    })
  }

  async run(): Promise<void> {
    await vi.advanceTimersByTimeAsync(this.#scenario.settled)
    for (const move of this.#scenario.moves) {
      this.#do(move)
      await vi.advanceTimersByTimeAsync(move.do === "wait" ? move.ms : 20)
    }
    // In the end all works, and stays so for a while.
    this.#log.works = this.#callsWork = this.#receives = true
    this.#failures = 0
    for (const chat of [0, 1]) this.#do({ do: "back", chat })
    this.#do({ do: "reconnect" })
    await vi.advanceTimersByTimeAsync(600_000)
    const closing = this.stream.close()
    await vi.advanceTimersByTimeAsync(60_000)
    await closing
  }

  #do(move: Move): void {
    switch (move.do) {
      case "say":
        return this.#say(this.service.chats[move.chat]!, `c${move.chat}`, move.weather)
      case "close":
        return this.#close(this.service.chats[move.chat]!, `c${move.chat}`, move.weather)
      case "disconnect":
        if (!this.#isConnected) return
        this.#isConnected = false
        this.#connection++
        this.#disconnectedAt = Date.now()
        return
      case "reconnect": {
        if (!this.#scenario.push || this.#isConnected) return
        this.#isConnected = true
        const now = Date.now()
        const about = { from: this.#disconnectedAt, to: now, lasted: now - this.#disconnectedAt }
        const source = { source: "push", receivedAt: now } as const
        return this.#pushes.next({ action: "gap", reason: "reconnected", ...about, ...source } as never)
      }
      case "log":
        this.#log.works = move.works
        return
      case "calls":
        this.#callsWork = move.works
        return
      case "receiver":
        this.#receives = move.works
        return
      case "away":
        this.#away.add(`c${move.chat}`)
        return
      case "back":
        return this.#comeBack(this.service.chats[move.chat]!, `c${move.chat}`)
      case "fail":
        this.#failures = move.times
        return
      case "wait":
    }
  }

  /** An agent that gets a chat back is told of its thread as if it opened, with all that was said in it. */
  #comeBack(chat: Thread[], chatId: string): void {
    if (!this.#away.delete(chatId)) return
    const thread = chat.at(-1)
    if (thread?.active !== true) return
    if (!this.truth.has(`opened ${thread.id}`)) {
      // One that is older than the stream looks new as long as nothing shows the server's clock.
      const told = thread.events.map(({ wire }) => `added ${wire.id}`)
      for (const name of [`opened ${thread.id}`, ...(this.#hasBegun ? [] : told)]) {
        if (!this.truth.has(name)) this.optional.add(name)
        this.truth.add(name)
      }
    }
    this.#push(this.#roles.opened, { chat: this.service.chat(chatId, thread) }, 0, () =>
      this.#followed.add(thread.id)
    )
  }

  get #serverClock(): number {
    return Date.now() + this.#scenario.ahead * 60_000
  }

  #say(chat: Thread[], chatId: string, weather: Weather): void {
    let thread = chat.at(-1)
    const isNew = thread?.active !== true
    if (isNew) {
      thread = this.service.begin(chat, this.#serverClock)
      this.truth.add(`opened ${thread.id}`)
    }
    const event = this.#idiom.event(thread!.id, thread!.events.length + 1, this.#serverClock)
    thread!.events.push(event)
    this.truth.add(`added ${event.wire.id}`)
    if (isNew)
      this.#send(
        chatId,
        this.#roles.opened,
        { chat: this.service.chat(chatId, thread!) },
        weather,
        event.wire.id
      )
    else {
      const payload = this.#roles.addition(chatId, thread!.id, event.wire)
      this.#send(chatId, this.#roles.added, payload, weather, event.wire.id)
    }
  }

  #close(chat: Thread[], chatId: string, weather: Weather): void {
    const thread = chat.at(-1)
    if (thread?.active !== true) return
    thread.active = false
    this.truth.add(`closed ${thread.id}`)
    // Whoever has not been told that a thread was open cannot tell that it has ended.
    const isUnheardOf = (this.#scenario.old && thread.id === "t1") || this.untold.has(`opened ${thread.id}`)
    if (isUnheardOf && !this.#hasBegun) this.optional.add(`closed ${thread.id}`)
    this.#send(chatId, this.#roles.closed, this.#roles.closing(chatId, thread.id), weather, undefined)
  }

  #send(
    chatId: string,
    name: string,
    given: unknown,
    { push, webhooks }: Weather,
    id: string | undefined
  ): void {
    const payload: unknown = structuredClone(given)
    const opening = name === this.#roles.opened ? [`opened ${id?.split("_")[0]}`] : []
    const names = id === undefined ? [] : [`added ${id}`, ...opening]
    const thread = this.service.chats[Number(chatId.slice(1))]!.at(-1)!
    // What is said before a chat is an agent's is history to it.
    if (this.#away.has(chatId) && !this.#followed.has(thread.id)) {
      for (const each of id === undefined ? [`closed ${thread.id}`] : names) this.optional.add(each)
    }
    if (!this.#wasListed) for (const each of names) this.untold.add(each)
    const isTold = (): void => {
      for (const each of names) this.untold.delete(each)
      if (name === this.#roles.opened) this.#followed.add(thread.id)
    }
    if (!this.#away.has(chatId)) this.#push(name, payload, push, isTold)
    if (!this.#scenario.webhook) return
    for (const delay of webhooks) setTimeout(() => void this.#deliver(name, payload, id, isTold), delay)
  }

  #push(name: string, payload: unknown, delay: number, isTold: () => void = () => {}): void {
    const connection = this.#connection
    if (!this.#isConnected) return
    setTimeout(() => {
      if (!this.#isConnected || connection !== this.#connection) return
      isTold()
      const about = { source: "push", receivedAt: Date.now() } as const
      this.#pushes.next(toEvent(this.#idiom.catalog, name, payload, about))
    }, delay)
  }

  /** A sender tries again as long as nobody has taken it. */
  async #deliver(
    name: string,
    payload: unknown,
    id: string | undefined,
    isTold: () => void,
    since = Date.now()
  ): Promise<void> {
    const about = { source: "webhook", origin: "w1", receivedAt: Date.now() } as const
    if (this.#receives) isTold()
    else for (const tell of this.#onRefused) tell()
    const taken = this.#receives && this.#consumer?.(toEvent(this.#idiom.catalog, name, payload, about))
    const outcome = taken === false || taken === undefined ? "not-taken" : await taken
    if (outcome !== "not-taken") {
      if (id !== undefined && !this.handled.includes(`added ${id}`)) this.tooSoon.push(id)
    } else if (Date.now() - since < this.#idiom.catalog.wire.webhook.repeatedFor) {
      setTimeout(() => void this.#deliver(name, payload, id, isTold, since), 3_000)
    }
  }

  async #handle(event: Envelope<AnyCatalog>): Promise<void> {
    if (this.#scenario.handling > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.#scenario.handling))
    }
    if (this.#failures > 0) {
      this.#failures--
      throw new Error("the database is away")
    }
    const { opened, added, closed } = this.#roles
    if (event.action === "gap") return
    const { action, threadId, payload, flags } = event as AnyEnvelope
    const id = (payload as { event?: { id: string } }).event?.id
    const name = { [opened]: `opened ${threadId}`, [closed]: `closed ${threadId}`, [added]: `added ${id}` }[
      action
    ]
    if (name === undefined) return
    this.handled.push(name)
    if (flags.late === true) this.late.add(name)
  }

  async #answer(action: string, given: unknown): Promise<unknown> {
    const { answered } = this.#scenario
    await new Promise((resolve) => setTimeout(resolve, answered))
    if (action === this.#idiom.catalog.roles.openChats.action) this.#wasListed = true
    const answer = structuredClone(this.service.answer(action, given as Record<string, unknown>))
    await new Promise((resolve) => setTimeout(resolve, 40 - answered))
    if (!this.#callsWork) throw new Error("503")
    if (action === this.#idiom.catalog.roles.archive.action) this.#hasBegun = true
    return answer
  }
}
