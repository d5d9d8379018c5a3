import type { EventLog } from "@agent-chat/core/events"
import { describe, expect, it } from "vitest"
import { Redis } from "ioredis"
import { redisLogs } from "./test-support/redis-logs.ts"
import { Reader } from "./test-support/reader.ts"
import { whyNoRedis } from "./test-support/redis-server.ts"
import { draft } from "./test-support/drafts.ts"

const tidy = (log: EventLog<number>): Promise<void> =>
  (log as unknown as { readonly tidy: () => Promise<void> }).tidy()

/** How many events lie in all partitions. */
const sumOfLengths = async (redis: Redis, prefix: string): Promise<number> => {
  const lengths = await Promise.all((await redis.keys(`${prefix}:log:*`)).map((key) => redis.xlen(key)))
  return lengths.reduce((sum, length) => sum + length, 0)
}

describe.skipIf(whyNoRedis !== undefined)(
  `what a log in Redis keeps${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
  () => {
    const logs = redisLogs()

    it("forgets what is old, and groups that nobody reads, but nothing that a group has not handled", async () => {
      const log = logs.open({ retention: 1, window: 1, groupExpiry: 400, lease: 200 })
      const reader = new Reader(log, "reads")
      const gone = new Reader(log, "gone")
      await log.append(Array.from({ length: 300 }, (_, i) => draft(i, { partition: `chat ${i}`, fact: "f" })))
      expect(await gone.takeAndAck(1)).toHaveLength(1)
      gone.end()
      await reader.take()
      await new Promise((resolve) => setTimeout(resolve, 600))
      await tidy(log)
      expect((await log.groups()).map(({ name }) => name)).toEqual(["reads"])
      expect(await reader.takeAndAck(299)).toHaveLength(299)
    })

    it("forgets handled events earlier when they take too much, but not their ids, and nothing that waits", async () => {
      const log = logs.open({ retentionBytes: 1_000_000 })
      const reader = new Reader(log, "a")
      const wide = (event: number) =>
        draft(event, { partition: `chat ${event}`, key: `event:${event}:${"x".repeat(4_000)}` })
      await log.append(Array.from({ length: 500 }, (_, i) => wide(i)))
      await tidy(log)
      await expect.poll(() => log.health().bytes).toBeGreaterThan(2_000_000)
      expect(log.health()).toMatchObject({
        state: "degraded",
        reasons: [expect.stringContaining("more than it should")]
      })
      expect(await reader.takeAndAck(500)).toHaveLength(500)
      await log.append([wide(500)])
      await tidy(log)
      await expect.poll(() => log.health().bytes, { timeout: 5_000 }).toBeLessThan(1_000_000)
      expect(log.health()).toMatchObject({ state: "ok", reasons: [] })
      // No more than has to go.
      expect(await logs.server.with((redis) => sumOfLengths(redis, `{${logs.namespace}}`))).toBeGreaterThan(
        20
      )
      expect(await reader.takeAndAck(1)).toEqual([500])
      expect(await log.append([wide(0)])).toMatchObject([{ duplicate: true }])
    })

    it(
      "takes out what is old in steps, and dead letters that nobody sent again",
      { timeout: 20_000 },
      async () => {
        const log = logs.open({ retention: 1, groupExpiry: 1_000, lease: 200, partitions: 1 })
        const reader = new Reader(log, "a")
        for (let first = 0; first < 2_000; first += 1_000) {
          await log.append(Array.from({ length: 1_000 }, (_, i) => draft(first + i)))
        }
        await (await reader.take()).giveUp("no reason")
        expect(await reader.takeAndAck(1_999)).toHaveLength(1_999)
        expect(await log.deadLetters("a")).toHaveLength(1)
        await new Promise((resolve) => setTimeout(resolve, 1_100))
        await tidy(log)
        expect(await log.deadLetters("a")).toEqual([])
        expect(await logs.server.with((redis) => sumOfLengths(redis, `{${logs.namespace}}`))).toBeLessThan(
          200
        )
      }
    )
  }
)
