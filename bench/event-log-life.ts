// A log in Redis over starts and deaths: how long a start takes with much in it, how soon another goes on with what a process
// had that died, and what is lost when the server is killed.
//   node --conditions=@agent-chat/source bench/event-log-life.ts [start|takeover|kill]
import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { LogDelivery } from "@agent-chat/core/events"
import { redisLog } from "@agent-chat/event-log/redis"
import { Redis } from "ioredis"
import { RedisServer, whyNoRedis } from "../packages/event-log/src/redis/test-support/redis-server.ts"

const draft = (n: number, text: string) => ({
  event: { action: "incoming_event", text },
  key: `incoming_event:"c${n % 200}","t${n % 200}","e${n}"`,
  keyClass: "id" as const,
  partition: `c${n % 200}`,
  fact: `["incoming_event:e${n}","id",["added","c${n % 200}","t${n % 200}",${n},null,0]]`
})
type Event = ReturnType<typeof draft>["event"]

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const verdict = (took: number, goal: number): string =>
  `${took.toFixed(0)} ms; goal ${goal} ms, ${took <= goal ? "reached" : "MISSED"}`

/** How long it takes until everything is restored, and the first event is handed out or appended. */
const benchStart = async ({ path }: RedisServer): Promise<void> => {
  for (const [name, count, isPending, text, goal] of [
    ["300,000 pending", 300_000, true, "x".repeat(800), 2_000],
    ["1,000,000 stored keys", 1_000_000, false, "x", 3_000]
  ] as const) {
    const namespace = randomUUID()
    const options = { url: path, namespace, capacity: 2_000_000, timeout: 60_000 }
    const before = redisLog<Event>(options)
    const end = new AbortController()
    if (isPending) before.subscribe("group", { signal: end.signal })
    for (let first = 0; first < count; first += 1_000) {
      await before.append(Array.from({ length: 1_000 }, (_, i) => draft(first + i, text)))
    }
    end.abort()
    await before.close()
    const began = performance.now()
    const beganCpu = process.cpuUsage()
    const log = redisLog<Event>(options)
    const { facts } = await log.restore({ since: 0, most: 200_000 })
    let restored = 0
    for await (const _fact of facts) restored++
    if (isPending) {
      await log.subscribe("group", { signal: new AbortController().signal })[Symbol.asyncIterator]().next()
    } else await log.append([draft(count, text)])
    const took = performance.now() - began
    const { user, system } = process.cpuUsage(beganCpu)
    say(`start with ${name}: ${restored} facts restored, ${verdict(took, goal)}`)
    say(`  of which ${((user + system) / 1_000).toFixed(0)} ms on the processor in this process`)
    await log.close()
  }
}

/** How long after the death of a process another has what it had. */
const benchTakeover = async ({ path }: RedisServer): Promise<void> => {
  for (const [lease, rounds] of [
    [1_000, 10],
    [5_000, 4]
  ] as const) {
    const took = { member: 0, lead: 0 }
    for (let round = 0; round < rounds; round++) {
      const namespace = randomUUID()
      const client = new Redis(path)
      const dying = redisLog<Event>({ client, namespace, lease })
      const heir = redisLog<Event>({ url: path, namespace, lease })
      const signal = new AbortController().signal
      const take = async (log: typeof heir): Promise<LogDelivery<Event>> => {
        const next = await log.subscribe("group", { from: "earliest", signal })[Symbol.asyncIterator]().next()
        return next.value as LogDelivery<Event>
      }
      await dying.append([draft(1, "x")])
      await take(dying)
      await dying.inbox!.lead({ signal })
      // The heir is there already, and may have asked a moment ago.
      await sleep(Math.random() * lease)
      const since = performance.now()
      const both = Promise.all([
        take(heir).then(() => (took.member = Math.max(took.member, performance.now() - since))),
        heir.inbox!.lead({ signal }).then(() => (took.lead = Math.max(took.lead, performance.now() - since)))
      ])
      client.disconnect()
      await both
      await heir.close()
      void dying.close()
    }
    say(`take-over of a partition, lease ${lease} ms: at most ${verdict(took.member, lease + 1_000)}`)
    say(`take-over of the lead, lease ${lease} ms: at most ${verdict(took.lead, lease + 1_000)}`)
  }
}

/** How much of what was said to be appended is not there when the server was killed and started again. */
const benchKill = async (server: RedisServer): Promise<void> => {
  const rounds = 5
  let appended = 0
  let lost = 0
  for (let round = 0; round < rounds; round++) {
    const log = redisLog<Event>({ url: server.path, namespace: `kill-${round}`, timeout: 500 })
    const kept: number[] = []
    const over = new AbortController()
    let next = 0
    const run = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const n = next++
        try {
          await log.append([draft(n, "x".repeat(800))])
          kept.push(n)
        } catch {
          return
        }
      }
    }
    const running = Promise.all(Array.from({ length: 64 }, run))
    await sleep(1_500 + Math.random() * 1_000)
    await server.kill()
    over.abort()
    await running
    await server.run()
    const client = new Redis(server.path)
    for (const n of kept) lost += 1 - (await client.exists(`{kill-${round}}:id:${draft(n, "").key}`))
    client.disconnect()
    appended += kept.length
    await log.close()
  }
  say(`server killed ${rounds} times, appendfsync everysec: ${lost} of ${appended} events lost`)
}

const topics = { start: benchStart, takeover: benchTakeover, kill: benchKill }
const wanted = process.argv[2]
for (const [topic, run] of Object.entries(topics)) {
  if (wanted !== undefined && wanted !== topic) continue
  if (whyNoRedis !== undefined) {
    say(`skipped: ${whyNoRedis}`)
    break
  }
  await using server = await RedisServer.start(["--appendfsync", "everysec"])
  await run(server)
}
