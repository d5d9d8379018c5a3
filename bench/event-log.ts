// A log in Redis against bare ioredis: events of about 0.9 kB, appended, handed out and acknowledged.
import { randomUUID } from "node:crypto"
import { redisLog } from "@agent-chat/event-log/redis"
import { Redis } from "ioredis"
import { compare } from "./src/harness.ts"
import { inLanes } from "./src/lanes.ts"
import { RedisServer, whyNoRedis } from "../packages/event-log/src/redis/test-support/redis-server.ts"

const count = 4_000
const inFlight = 256
const chats = 200
const event = { action: "incoming_event", text: "x".repeat(800) }
const rounds = 5

const draft = (n: number) => ({
  event,
  key: randomUUID(),
  keyClass: "id" as const,
  partition: `chat-${n % chats}`,
  fact: `fact ${n}`
})

const batches = Array.from({ length: count / inFlight }, (_, i) => i)

const bareConsume = async (client: Redis, blocking: Redis, stream: string): Promise<number> => {
  await client.xgroup("CREATE", stream, "group", "$", "MKSTREAM")
  const body = JSON.stringify(event)
  const reading = (async () => {
    for (let left = count; left > 0;) {
      const found = (await blocking.call(
        ...(["XREADGROUP", "GROUP", "group", "one", "COUNT", "256", "BLOCK", "1000"] as const),
        ...(["STREAMS", stream, ">"] as const)
      )) as [string, [string, string[]][]] | null
      const entries = found?.[1] ?? []
      left -= entries.length
      await Promise.all(
        entries.map(([id, fields]) => (JSON.parse(fields[1]!), client.xack(stream, "group", id)))
      )
    }
  })()
  await inLanes(count, inFlight, () => client.xadd(stream, "*", "e", body))
  await reading
  await client.del(stream)
  return count
}

const logConsume = async (path: string, batched: boolean): Promise<number> => {
  const log = redisLog<typeof event>({ url: path, namespace: randomUUID() })
  const end = new AbortController()
  const deliveries = log.subscribe("group", { maxInFlight: inFlight, signal: end.signal })
  const reading = (async () => {
    let left = count
    for await (const delivery of deliveries) {
      void delivery.ack().then(() => --left === 0 && end.abort())
    }
  })()
  if (batched) {
    for (const batch of batches) {
      await log.append(Array.from({ length: inFlight }, (_, i) => draft(batch * inFlight + i)))
    }
    for (let i = batches.length * inFlight; i < count; i++) await log.append([draft(i)])
  } else await inLanes(count, inFlight, (n) => log.append([draft(n)]))
  await reading
  await log.close()
  return count
}

for (const fsync of ["everysec", "always"]) {
  if (whyNoRedis !== undefined) {
    console.log(`skipped: ${whyNoRedis}`)
    break
  }
  await using server = await RedisServer.start(["--appendfsync", fsync])
  const { path } = server
  const client = new Redis(path)
  const blocking = new Redis(path)
  await compare({
    title: `Redis, appendfsync ${fsync}: append, ${inFlight} in flight`,
    rounds,
    contenders: [
      {
        name: "bare ioredis: SET NX and XADD in one script",
        run: async () => {
          const body = JSON.stringify(event)
          const script =
            "if redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[2]) then return redis.call('XADD', KEYS[2], '*', 'e', ARGV[1]) end"
          const stream = randomUUID()
          return await inLanes(count, inFlight, () =>
            client.eval(script, 2, `id:{${stream}}:${randomUUID()}`, `{${stream}}`, body, 60_000)
          )
        }
      },
      {
        name: "redisLog, one by one",
        run: async () => {
          const log = redisLog<typeof event>({ url: path, namespace: randomUUID() })
          await inLanes(count, inFlight, (n) => log.append([draft(n)]))
          await log.close()
          return count
        }
      },
      {
        name: "redisLog, 256 in a batch",
        run: async () => {
          const log = redisLog<typeof event>({ url: path, namespace: randomUUID() })
          for (const batch of batches) {
            await log.append(Array.from({ length: inFlight }, (_, i) => draft(batch * inFlight + i)))
          }
          await log.close()
          return batches.length * inFlight
        }
      }
    ]
  })
  await compare({
    title: `Redis, appendfsync ${fsync}: append, hand out and acknowledge`,
    rounds,
    contenders: [
      {
        name: "bare ioredis: XADD, XREADGROUP, XACK",
        run: () => bareConsume(client, blocking, randomUUID())
      },
      { name: "redisLog, one by one", run: () => logConsume(path, false) },
      { name: "redisLog, 256 in a batch", run: () => logConsume(path, true), goal: 0.25 }
    ]
  })
  client.disconnect()
  blocking.disconnect()
}
