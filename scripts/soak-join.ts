// `node scripts/soak-join.ts [hours]`: a day of 20 events a second through a joined stream, on a clock that runs as fast as
// it can. Every event comes as a push and as a webhook, at different times. Memory has to stay flat.
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { type AgentChatEvent, joinEvents, toEvent } from "@agent-chat/core/events"
import { v3_0 } from "@agent-chat/core/v3.0"
import { Subject } from "rxjs"

const hours = Number(process.argv[2] ?? 24)
const perSecond = 20
const started = performance.now()

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc") as () => void
const heap = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

/** A clock that this script moves. */
let now = Date.UTC(2026, 0, 1)
let timers: { at: number; run: () => void }[] = []
Date.now = () => now
globalThis.setTimeout = ((run: () => void, after = 0) => {
  const timer = { at: now + after, run }
  timers.push(timer)
  return timer
}) as unknown as typeof setTimeout
globalThis.clearTimeout = ((timer: (typeof timers)[number] | undefined) => {
  timers = timers.filter((candidate) => candidate !== timer)
}) as unknown as typeof clearTimeout
const advance = (until: number): void => {
  for (;;) {
    const next = timers.reduce<(typeof timers)[number] | undefined>(
      (first, timer) => (timer.at <= until && (first === undefined || timer.at < first.at) ? timer : first),
      undefined
    )
    if (next === undefined) break
    timers.splice(timers.indexOf(next), 1)
    now = Math.max(now, next.at)
    next.run()
  }
  now = until
}

type Event = AgentChatEvent<typeof v3_0>
const pushes = new Subject<Event>()
const webhooks = new Subject<Event>()
const errors: unknown[] = []
const events = joinEvents({
  rtm: { catalog: v3_0, events: pushes },
  webhooks: { catalog: v3_0, events: webhooks },
  onError: (cause) => errors.push(cause)
})
let seen = 0
events.subscribe(() => seen++)

/** What happens, with the time at which its webhook comes. */
const waiting: { at: number; name: string; payload: unknown }[][] = Array.from({ length: 4 }, () => [])
let happened = 0
const happen = (name: string, payload: unknown): void => {
  happened++
  pushes.next(toEvent(v3_0, name, payload, { source: "push", receivedAt: now }))
  const delay = happened % 4
  waiting[delay]!.push({ at: now + delay * 1_000, name, payload })
}

const open: { id: string; orders: number }[] = []
let threads = 0
const step = (i: number): void => {
  const chat = open[i % 50]
  if (chat === undefined || chat.orders > 40) {
    if (chat !== undefined) happen("thread_closed", { chat_id: `c${i % 50}`, thread_id: chat.id })
    const id = `t${++threads}`
    open[i % 50] = { id, orders: 0 }
    happen("incoming_chat_thread", { chat: { id: `c${i % 50}`, thread: { id, active: true, events: [] } } })
    return
  }
  if (i % 10 === 0) {
    happen("chat_thread_tagged", { chat_id: `c${i % 50}`, thread_id: chat.id, tag: "vip" })
    return
  }
  const order = ++chat.orders
  const event = {
    id: `${chat.id}_${order}`,
    type: "message",
    order,
    timestamp: Math.floor(now / 1_000),
    text: "hello"
  }
  happen("incoming_event", { chat_id: `c${i % 50}`, thread_id: chat.id, event })
}

const samples: number[] = []
let i = 0
for (let hour = 1; hour <= hours; hour++) {
  for (let tick = 0; tick < 3_600 * perSecond; tick++) {
    advance(now + 1_000 / perSecond)
    // Lets promises have their turn, which the clock does not.
    if (tick % 1_000 === 0) await Promise.resolve()
    step(i++)
    for (const queue of waiting) {
      while (queue.length > 0 && queue[0]!.at <= now) {
        const { name, payload } = queue.shift()!
        webhooks.next(toEvent(v3_0, name, payload, { source: "webhook", receivedAt: now, origin: "w" }))
      }
    }
  }
  samples.push(heap())
}
advance(now + 10_000)

const { keys, held, duplicates } = events.metrics()
// Generations of keys come and go, so peaks are compared: those of the first half of the day with those of the second.
const half = Math.ceil(samples.length / 2)
const growth = Math.max(...samples.slice(half)) / Math.max(...samples.slice(0, half))
const took = (performance.now() - started) / 1_000
process.stdout.write(
  `${hours} h, ${happened} events in ${took.toFixed(1)} s; heap by the hour: ${samples.map((mib) => mib.toFixed(0)).join(" ")} MiB\n` +
    `${seen} emitted, ${duplicates} duplicates, ${held} held, ${keys.remembered} keys, second half of the day against the first: ${growth.toFixed(2)}\n`
)
// Webhooks that are still on their way when the day ends are no duplicates yet.
const sound =
  seen === happened &&
  held === 0 &&
  errors.length === 0 &&
  happened - duplicates < 200 &&
  (growth < 1.2 || hours < 24)
process.stdout.write(`${sound ? "1 passed, 0 failed" : "0 passed, 1 failed"}\n`)
process.exitCode = sound ? 0 : 1
