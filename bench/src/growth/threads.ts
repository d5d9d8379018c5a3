// The joined stream with more and more threads, and with windows that are full.
import { type AgentChatEvent, joinEvents, toEvent } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { Subject } from "rxjs"
import { setImmediate as immediate } from "node:timers/promises"
import type { Curve, Figures } from "./curve.ts"
import { cpuSince, heapUsed } from "./processes.ts"

type Event = AgentChatEvent<typeof v3_0>
type Side = "push" | "webhook"
type Input = readonly [side: Side, event: Event]

const text = "x".repeat(400)
const eventOf = (side: Side, name: string, payload: unknown): Input => [
  side,
  toEvent(v3_0, name, payload, { source: side, receivedAt: 0, origin: side })
]
const both = (name: string, payload: unknown): Input[] => [
  eventOf("push", name, payload),
  eventOf("webhook", name, payload)
]
const opening = (t: number): Input[] =>
  both("incoming_chat_thread", { chat: { id: `c${t}`, thread: { id: `t${t}`, active: true, events: [] } } })
const message = (t: number, order: number): Input[] =>
  both("incoming_event", {
    chat_id: `c${t}`,
    thread_id: `t${t}`,
    event: { id: `t${t}_${order}`, type: "message", order, timestamp: 1_473_433_500, author_id: "a", text }
  })
const closing = (t: number): Input[] => both("thread_closed", { chat_id: `c${t}`, thread_id: `t${t}` })

/** A stream to feed, and what it took to take that in. */
const makeFed = (times: Parameters<typeof joinEvents<typeof v3_0>>[0]["times"]) => {
  const sides = { push: new Subject<Event>(), webhook: new Subject<Event>() }
  const stream = joinEvents({
    rtm: { catalog: v3_0, events: sides.push },
    webhooks: { catalog: v3_0, events: sides.webhook },
    times
  })
  let seen = 0
  let gaps = 0
  let cpu = 0
  stream.subscribe(({ action }) => {
    if (action === "gap") gaps++
    else seen++
  })
  /** The making of the events is not counted. */
  const feed = (inputs: readonly Input[]): void => {
    const before = process.cpuUsage()
    for (const [side, event] of inputs) sides[side].next(event)
    cpu += cpuSince(before)
  }
  return {
    stream,
    /** Feeds what this makes, some at a time, so that none of it counts as memory of the stream. */
    feedAll: async (count: number, make: (place: number) => readonly Input[]): Promise<void> => {
      for (let first = 0; first < count; first += 200) {
        const some: Input[] = []
        for (let place = first; place < Math.min(count, first + 200); place++) some.push(...make(place))
        feed(some)
        // What is due by then has its turn.
        await immediate()
      }
    },
    get seen() {
      return seen
    },
    get gaps() {
      return gaps
    },
    /** Microseconds since it was last asked for. */
    takeCpu: (): number => {
      const taken = cpu
      cpu = 0
      return taken
    }
  }
}

/** Until the compiler is done, on a stream of its own. */
const warmUp = async (): Promise<void> => {
  const fed = makeFed({})
  await fed.feedAll(20_000, (place) => {
    const t = Math.floor(place / 10)
    const order = place % 10
    return order === 0 ? opening(t) : message(t, order)
  })
  await fed.feedAll(2_000, closing)
  await fed.stream.close()
}

const messages = 200_000

const measureThreads = async (threads: number): Promise<Figures> => {
  await warmUp()
  const before = heapUsed()
  const fed = makeFed({})
  await fed.feedAll(threads, opening)
  fed.takeCpu()
  const bytes = (heapUsed() - before) / threads
  await fed.feedAll(messages, (place) => message(place % threads, 1 + Math.floor(place / threads)))
  const cpu = fed.takeCpu() / (messages * 2)
  const total = heapUsed() - before
  const { keys } = fed.stream.metrics()
  if (fed.seen !== threads + messages) throw new Error(`${fed.seen} of ${threads + messages}`)
  await fed.stream.close()
  return {
    "CPU, µs an event brought": cpu,
    "bytes, an open thread": threads < 1_000 ? undefined : bytes,
    "bytes, a key with its thread": total / keys.remembered,
    "keys remembered": keys.remembered
  }
}

/** Threads in each of which the first of three messages is late: the other two are held until it comes. */
const measureHeld = async (threads: number): Promise<Figures> => {
  await warmUp()
  // Nobody can be asked for what is missing; it comes before its time is over.
  const fed = makeFed({ hold: 120_000 })
  const rounds = Math.max(1, Math.floor(30_000 / threads))
  let cpu = 0
  let held = 0
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const first = round * threads
    await fed.feedAll(threads, (place) => opening(first + place))
    fed.takeCpu()
    const empty = round === 0 ? heapUsed() : 0
    for (const order of [3, 2]) await fed.feedAll(threads, (place) => message(first + place, order))
    if (round === 0) {
      held = fed.stream.metrics().held
      bytes = (heapUsed() - empty) / held
    }
    await fed.feedAll(threads, (place) => message(first + place, 1))
    cpu += fed.takeCpu()
  }
  const { gaps } = fed
  await fed.stream.close()
  return {
    "CPU, µs an event brought": cpu / (rounds * threads * 3 * 2),
    // Where more come than are held, the heap holds more than those.
    "bytes, an event held": threads < 1_000 || held < threads * 2 ? undefined : bytes,
    "events held": held,
    "gaps told": gaps
  }
}

/** Threads that come and go, until as many ids are remembered as may be. */
const measureKeys = async (keys: number): Promise<Figures> => {
  await warmUp()
  const before = heapUsed()
  // Of a thread that is over nothing is kept; that is known once its end has waited.
  const fed = makeFed({ keys, hold: 20 })
  const perThread = 10
  const pass = (from: number, to: number, sides: number): Promise<void> =>
    fed.feedAll(to - from, (place) => {
      const t = from + place
      const inputs = [opening(t)]
      for (let order = 1; order <= perThread; order++) inputs.push(message(t, order))
      inputs.push(closing(t))
      return inputs.flatMap((copies) => copies.slice(0, sides))
    })
  const filled = Math.ceil((keys * 1.2) / perThread)
  await pass(0, filled, 1)
  fed.takeCpu()
  const measured = 10_000
  await pass(filled, filled + measured, 2)
  const cpu = fed.takeCpu() / (measured * (perThread + 2) * 2)
  const bytes = heapUsed() - before
  const { remembered, evicted } = fed.stream.metrics().keys
  await fed.stream.close()
  return {
    "CPU, µs an event brought": cpu,
    "heap, MB": bytes / 1e6,
    "keys remembered": remembered,
    "keys evicted": evicted
  }
}

/** The ids of threads that are open are remembered for as long as they are. */
const measureLongThreads = async (count: number): Promise<Figures> => {
  await warmUp()
  const before = heapUsed()
  const fed = makeFed({})
  const threads = 10
  await fed.feedAll(threads, opening)
  await fed.feedAll(count, (place) => message(place % threads, 1 + Math.floor(place / threads)).slice(0, 1))
  fed.takeCpu()
  const measured = 100_000
  await fed.feedAll(measured, (place) => message(place % threads, 1 + Math.floor((count + place) / threads)))
  const cpu = fed.takeCpu() / (measured * 2)
  const { remembered } = fed.stream.metrics().keys
  const bytes = (heapUsed() - before) / remembered
  await fed.stream.close()
  return { "CPU, µs an event brought": cpu, "bytes, a key": bytes, "keys remembered": remembered }
}

export const openThreads: Curve = {
  title: "joined stream: 200,000 messages over threads that are open, each as a push and as a webhook",
  unit: "open threads",
  sizes: [10, 100, 1_000, 10_000, 100_000],
  costs: ["CPU, µs an event brought", "bytes, an open thread"],
  measure: measureThreads
}

export const heldEvents: Curve = {
  title: "joined stream: threads with a hole, behind which two messages are held",
  unit: "threads with a hole",
  sizes: [10, 100, 1_000, 5_000, 50_000],
  costs: ["CPU, µs an event brought", "bytes, an event held"],
  measure: measureHeld
}

export const fullKeys: Curve = {
  title: "joined stream: threads that come and go, with the window of ids full",
  unit: "times.keys",
  sizes: [100, 1_000, 10_000, 100_000, 1_000_000],
  costs: ["CPU, µs an event brought"],
  measure: measureKeys
}

export const longThreads: Curve = {
  title: "joined stream: ten threads that stay open",
  unit: "messages in them",
  sizes: [10_000, 100_000, 1_000_000],
  costs: ["CPU, µs an event brought"],
  measure: measureLongThreads
}
