// Logs in memory and in a file against the bare engine, and how long a start takes with much in the file.
//   node --conditions=@agent-chat/source bench/durable-log.ts [engines|latency|start]
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as sleep } from "node:timers/promises"
import { type EventLog, MemoryLog } from "@agent-chat/core/events"
import { sqliteLog } from "@agent-chat/event-log/sqlite"
import { compare } from "./src/harness.ts"
import { inLanes } from "./src/lanes.ts"

const count = 20_000
const inFlight = 256
const chats = 200
const event = { action: "incoming_event", text: "x".repeat(800) }
type Event = typeof event

const folder = mkdtempSync(join(tmpdir(), "bench-log-"))
let files = 0
const freshPath = (): string => join(folder, `${files++}.db`)

const draft = (n: number) => ({
  event,
  key: `incoming_event:"c${n % chats}","t${n % chats}","e${n}"`,
  keyClass: "id" as const,
  partition: `c${n % chats}`,
  bytes: 1_800,
  fact: `["incoming_event:e${n}","id",["added","c${n % chats}","t${n % chats}",${n},null,0]]`
})

/** Appends all, so many at a time. */
const appendAll = (log: EventLog<Event>): Promise<number> =>
  inLanes(count, inFlight, (n) => log.append([draft(n)]))

const consumeAll = async (log: EventLog<Event>, wanted = count): Promise<void> => {
  const end = new AbortController()
  let left = wanted
  for await (const delivery of log.subscribe("group", { maxInFlight: inFlight, signal: end.signal })) {
    void delivery.ack().then(() => --left === 0 && end.abort())
  }
}

const overAndOut = async (log: EventLog<Event>): Promise<number> => {
  const reading = consumeAll(log)
  await appendAll(log)
  await reading
  await log.close()
  return count
}

const bare = (synchronous: string, consumes: boolean): number => {
  const database = new DatabaseSync(freshPath())
  database.exec(
    `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}`
  )
  database.exec("CREATE TABLE events (seq INTEGER PRIMARY KEY, key TEXT UNIQUE, event TEXT, done INTEGER)")
  const insert = database.prepare("INSERT INTO events VALUES (?, ?, ?, 0)")
  const read = database.prepare("SELECT event FROM events WHERE seq = ?")
  const mark = database.prepare("UPDATE events SET done = ? WHERE seq = ?")
  for (let first = 0; first < count; first += inFlight) {
    const last = Math.min(count, first + inFlight)
    database.exec("BEGIN")
    for (let n = first; n < last; n++) insert.run(n, draft(n).key, JSON.stringify(event))
    database.exec("COMMIT")
    if (!consumes) continue
    // An attempt is written down before the event is handed out, and then that it is done.
    for (const done of [1, 2]) {
      database.exec("BEGIN")
      for (let n = first; n < last; n++) {
        if (done === 1) JSON.parse(String(read.get(n)!["event"]))
        mark.run(done, n)
      }
      database.exec("COMMIT")
    }
  }
  database.close()
  return count
}

const benchEngines = async (): Promise<void> => {
  const memory = () => new MemoryLog<Event>({ capacity: count * 2, capacityBytes: 2 ** 30 })
  const sqlite = (synchronous: "full" | "normal") =>
    sqliteLog<Event>(freshPath(), { synchronous, capacity: count * 2 })
  await compare({
    title: `append, ${inFlight} in flight`,
    rounds: 5,
    contenders: [
      { name: "bare node:sqlite, full", run: () => bare("FULL", false) },
      ...(["full", "normal"] as const).map((synchronous) => ({
        name: `sqliteLog, ${synchronous}`,
        run: async () => {
          const log = sqlite(synchronous)
          await appendAll(log)
          await log.close()
          return count
        },
        ...(synchronous === "full" ? { goal: 0.35 } : {})
      })),
      {
        name: "MemoryLog",
        run: async () => {
          const log = memory()
          await appendAll(log)
          await log.close()
          return count
        }
      }
    ]
  })
  await compare({
    title: "append, hand out and acknowledge",
    rounds: 5,
    contenders: [
      { name: "bare node:sqlite, full", run: () => bare("FULL", true) },
      { name: "sqliteLog, full", run: () => overAndOut(sqlite("full")), goal: 0.35 },
      { name: "sqliteLog, normal", run: () => overAndOut(sqlite("normal")) },
      { name: "MemoryLog", run: () => overAndOut(memory()), goal: 2 }
    ]
  })
}

const percentile = (sorted: readonly number[], share: number): string =>
  sorted[Math.floor(sorted.length * share)]!.toFixed(2)

/** How long an event takes from its append to its handler, at 500 a second. */
const benchLatency = async (): Promise<void> => {
  const logs: [string, EventLog<Event>][] = [
    ["memory", new MemoryLog<Event>()],
    ["sqlite normal", sqliteLog<Event>(freshPath(), { synchronous: "normal" })],
    ["sqlite full", sqliteLog<Event>(freshPath())]
  ]
  for (const [name, log] of logs) {
    const times: number[] = []
    const sent = new Map<string, number>()
    const end = new AbortController()
    const deliveries = log.subscribe("group", { signal: end.signal })
    const reading = (async () => {
      for await (const delivery of deliveries) {
        times.push(performance.now() - sent.get(delivery.key)!)
        void delivery.ack()
      }
    })()
    const began = performance.now()
    for (let n = 0; n < 2_000; n++) {
      const wait = began + n * 2 - performance.now()
      if (wait > 1) await sleep(wait)
      const one = draft(n)
      sent.set(one.key, performance.now())
      void log.append([one])
    }
    await sleep(200)
    end.abort()
    await reading
    await log.close()
    times.sort((a, b) => a - b)
    console.log(
      `latency at 500/s, ${name}: p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms`
    )
  }
}

/** How long it takes until the first event is handed out, and until everything is restored. */
const benchStart = async (): Promise<void> => {
  for (const [name, events, pending, goal] of [
    ["300,000 pending", 300_000, true, 2_000],
    ["1,000,000 keys", 1_000_000, false, 3_000]
  ] as const) {
    const path = freshPath()
    const options = { synchronous: "normal", capacity: 2_000_000 } as const
    const before = sqliteLog<Event>(path, options)
    const end = new AbortController()
    if (pending) before.subscribe("group", { signal: end.signal })
    for (let first = 0; first < events; first += 1_000) {
      await before.append(Array.from({ length: 1_000 }, (_, i) => draft(first + i)))
    }
    end.abort()
    await before.close()
    const began = performance.now()
    const log = sqliteLog<Event>(path, options)
    const { facts } = await log.restore({ since: 0, most: 200_000 })
    let restored = 0
    for await (const _fact of facts) restored++
    if (pending)
      await log.subscribe("group", { signal: new AbortController().signal })[Symbol.asyncIterator]().next()
    else await log.append([draft(events)])
    const took = performance.now() - began
    const verdict = took <= goal ? "reached" : "MISSED"
    console.log(
      `start with ${name}: ${took.toFixed(0)} ms, ${restored} facts restored; goal ${goal} ms, ${verdict}`
    )
    await log.close()
  }
}

const topics = { engines: benchEngines, latency: benchLatency, start: benchStart }
const wanted = process.argv[2]
try {
  for (const [topic, run] of Object.entries(topics)) if (wanted === undefined || wanted === topic) await run()
} finally {
  rmSync(folder, { recursive: true })
}
