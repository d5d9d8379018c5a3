// A primary with two replicas and three sentinels: what becomes of the log when the primary is gone.
import { setTimeout as sleep } from "node:timers/promises"
import { FencedError } from "@agent-chat/core/events"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { redisLog } from "./index.ts"
import { Appender, pendingOf } from "./test-support/appender.ts"
import { Proxy } from "./test-support/proxy.ts"
import { Reader } from "./test-support/reader.ts"
import { RedisSentinels } from "./test-support/redis-sentinels.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"
import { Workers } from "./test-support/workers.ts"

const lease = 1_500
const timeout = 4_000

const draft = (event: number) => ({
  event,
  key: `${event}`,
  keyClass: "id" as const,
  partition: "chat"
})

describe.skipIf(whyNoRedis !== undefined)("a log behind sentinels", () => {
  let group: RedisSentinels
  beforeEach(async () => void (group = await RedisSentinels.start()), 30_000)
  afterEach(() => group[Symbol.asyncDispose]())

  it(
    "goes on with the server that takes over, and loses, doubles and disorders nothing that was said to be kept",
    { timeout: 60_000 },
    async () => {
      const { sentinels } = group
      const about = { namespace: "failover", lease, timeout }
      const address = { sentinels, waitReplicas: 1 }
      const log = redisLog<number>({ ...about, ...address })
      const appender = new Appender(log)
      await using workers = await Workers.make({ ...about, address, group: "bot", work: 20 })
      await workers.start()
      await workers.start()
      await appender.append(1)
      const before = await group.primary()
      // Whoever led over the primary only, and is cut off with it.
      const old = redisLog<number>({ ...about, url: before.url })
      const lead = await old.inbox!.lead({ signal: new AbortController().signal })
      const over = new AbortController()
      /** How long no append was answered. */
      let longest = 0
      const appending = (async () => {
        while (!over.signal.aborted) {
          const began = performance.now()
          await appender.append(5)
          longest = Math.max(longest, performance.now() - began)
          await sleep(10)
        }
      })()
      await sleep(1_000)
      await before.kill()
      await expect.poll(() => group.primary(), { timeout: 20_000 }).not.toBe(before)
      await sleep(3_000)
      over.abort()
      await appending
      await expect.poll(() => pendingOf(log), { timeout: 20_000 }).toBe(0)
      const { lost, disorder, ackedTwice, overlaps, handlings } = await workers.judge(appender.events)
      const count = [...appender.events.values()].flat().length
      process.stdout.write(
        `failover: ${count} events, ${handlings} handlings, ${overlaps.length} overlaps; nothing was taken for ${longest.toFixed(0)} ms\n`
      )
      expect({ lost, disorder, ackedTwice }).toEqual({ lost: [], disorder: [], ackedTwice: [] })
      // The lead has passed on: what the old one would write is refused.
      const next = await log.inbox!.lead({ signal: AbortSignal.timeout(10_000) })
      expect(next.epoch).toBeGreaterThan(lead.epoch)
      const stale = { epoch: lead.epoch, checkpoint: lead.checkpoint, done: [] }
      await expect(log.append([draft(-1)], { nonce: "stale", lead: stale })).rejects.toThrow(FencedError)
      await next.release()
      await old.close()
      await log.close()
    }
  )

  it(
    "keeps nothing in a server that was stopped while another took over, and wakes up",
    { timeout: 60_000 },
    async () => {
      const { sentinels } = group
      const about = { namespace: "stopped", lease, timeout: 1_000 }
      const log = redisLog<number>({ ...about, sentinels, waitReplicas: 1 })
      const reader = new Reader(log, "bot")
      await log.append([draft(1)])
      expect(await reader.takeAndAck(1)).toEqual([1])
      const before = await group.primary()
      // One replica would not do: for a moment one of them still follows the old server while the other has taken over.
      const aside = redisLog<number>({ ...about, url: before.url, waitReplicas: 2 })
      await aside.append([draft(2)])
      before.pause()
      await expect.poll(() => group.primary(), { timeout: 20_000 }).not.toBe(before)
      before.resume()
      // Over the old one: it has no replica any more.
      await expect(aside.append([draft(3)])).rejects.toThrow(/replicas|READONLY|NOREPLICAS|answer/)
      await expect
        .poll(() => log.append([draft(4)]).then(() => "kept", String), { timeout: 20_000 })
        .toBe("kept")
      expect(await reader.takeAndAck(2)).toEqual([2, 4])
      await aside.close()
      await log.close()
    }
  )
})

describe.skipIf(whyNoRedis !== undefined)(
  "a log whose primary dies before its replica has everything",
  () => {
    it(
      "loses the last of it when nobody waits for replicas, and nothing else",
      { timeout: 30_000 },
      async () => {
        await using primary = await RedisServer.start()
        await using link = await Proxy.start(primary.port)
        const linked = new URL(link.url)
        await using replica = await RedisServer.start(["--replicaof", `127.0.0.1 ${linked.port}`])
        await using way = await Proxy.start(primary.port)
        const log = redisLog<number>({ namespace: "unguarded", lease, timeout, url: way.url })
        for (let event = 0; event < 100; event++) await log.append([draft(event)])
        await primary.with(async (redis) => {
          while ((await redis.wait(1, 500)) < 1) await redis.ping()
        })
        const lag = 100
        link.cut()
        const end = performance.now() + lag
        let count = 100
        while (performance.now() < end) await log.append([draft(count++)])
        await primary.kill()
        await link[Symbol.asyncDispose]()
        await replica.with((redis) => redis.replicaof("NO", "ONE"))
        way.leadTo(replica.port)
        await expect
          .poll(() => log.append([draft(-1)]).then(() => "kept", String), { timeout: 10_000 })
          .toBe("kept")
        const found: number[] = []
        const reader = new Reader(log, "bot")
        while (found.at(-1) !== -1) found.push(...(await reader.takeAndAck(1)))
        process.stdout.write(
          `without waitReplicas: ${count + 1 - found.length} events lost at a lag of ${lag} ms\n`
        )
        expect(found.slice(0, -1)).toEqual(Array.from({ length: 100 }, (_, i) => i))
        await log.close()
      }
    )
  }
)
