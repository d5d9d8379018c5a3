import type { Commit } from "@agent-chat/core/events"
import { describe, expect, it } from "vitest"
import { Redis } from "ioredis"
import { redisLogs } from "./test-support/redis-logs.ts"
import { Reader } from "./test-support/reader.ts"
import { whyNoRedis } from "./test-support/redis-server.ts"
import { draft } from "./test-support/drafts.ts"

describe.skipIf(whyNoRedis !== undefined)(
  `a log in Redis${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
  () => {
    const logs = redisLogs()

    it("refuses a Redis that throws things away", async () => {
      await logs.server.with((redis) => redis.config("SET", "maxmemory-policy", "allkeys-lru"))
      try {
        await expect(logs.open().append([draft(1)])).rejects.toThrow("maxmemory-policy is allkeys-lru")
        const troubles: string[] = []
        const log = logs.open({ onTrouble: ({ message }) => troubles.push(message), lease: 200 })
        const reader = new Reader(log, "a")
        await expect.poll(() => troubles.join()).toContain("noeviction")
        await logs.server.with((redis) => redis.config("SET", "maxmemory-policy", "noeviction"))
        // Whoever waits for events goes on when that is mended.
        await expect
          .poll(() =>
            log.append([draft(1)]).then(
              () => "written",
              () => "refused"
            )
          )
          .toBe("written")
        expect(await reader.takeAndAck(1)).toEqual([1])
        await logs.server.with((redis) => redis.config("SET", "maxmemory-policy", "volatile-lru"))
        await expect.poll(() => log.health().reasons.join()).toContain("maxmemory-policy is volatile-lru")
      } finally {
        await logs.server.with((redis) => redis.config("SET", "maxmemory-policy", "noeviction"))
      }
    })

    it("goes on with the partitions it was made with, and refuses others", async () => {
      await logs.open({ partitions: 3 }).append([draft(1)])
      await logs.open().append([draft(2)])
      await expect(logs.open({ partitions: 4 }).append([draft(3)])).rejects.toThrow("made with 3 partitions")
      expect(await new Reader(logs.open(), "a").takeAndAck(2)).toEqual([1, 2])
    })

    it("does not touch what a later version wrote", async () => {
      const log = logs.open()
      await log.append([draft(1)])
      await logs.server.with((redis) => redis.hset(`{${logs.namespace}}:meta`, "format", "2"))
      await expect(logs.open().append([draft(2)])).rejects.toThrow("format 2")
    })

    it("answers an append that comes twice as it did the first time", async () => {
      const log = logs.open()
      const commit: Commit = { nonce: "once", state: [{ name: "seen", value: "1" }] }
      const drafts = [draft(1, { keyClass: "content" }), draft(2)]
      const first = await log.append(drafts, commit)
      await log.append([], { nonce: "other", state: [{ name: "seen", value: "2" }] })
      expect(await log.append(drafts, commit)).toEqual(first)
      expect((await log.restore({ since: 0, most: 10 })).state).toEqual(new Map([["seen", "2"]]))
      expect(await new Reader(log, "a").takeAndAck(2)).toEqual([1, 2])
    })

    it("gives back the last facts in the order of the log", async () => {
      const log = logs.open()
      for (const event of [1, 2, 3]) {
        await log.append([draft(event, { fact: `fact ${event}`, partition: `chat ${event}` })])
      }
      const { facts } = await log.restore({ since: 0, most: 2 })
      const found: string[] = []
      for await (const { fact } of facts) found.push(fact)
      expect(found).toEqual(["fact 2", "fact 3"])
    })

    it("goes on when Redis has forgotten the scripts", async () => {
      const log = logs.open()
      await log.append([draft(1)])
      await logs.server.with((redis) => redis.script("FLUSH"))
      await log.append([draft(2)])
      expect(await new Reader(log, "a").takeAndAck(2)).toEqual([1, 2])
    })

    it("leaves a client that was given to it open", async () => {
      const client = new Redis(logs.server.url)
      const log = logs.open({ url: undefined, client })
      await log.append([draft(1)])
      await log.close()
      expect(await client.ping()).toBe("PONG")
      client.disconnect()
      const prefixed = new Redis(logs.server.url, { keyPrefix: "x:" })
      expect(() => logs.open({ url: undefined, client: prefixed })).toThrow("keyPrefix")
      prefixed.disconnect()
    })

    it("refuses options that are wrong", () => {
      expect(() => logs.open({ namespace: "a{b}" })).toThrow("namespace")
      expect(() => logs.open({ url: undefined })).toThrow("give one of url, client and sentinels")
      expect(() => logs.open({ partitions: 0 })).toThrow("partitions")
      expect(() => logs.open({ leese: 1 } as never)).toThrow("lease")
      expect(() => logs.open({ url: undefined, client: {} as never })).toThrow("client of ioredis")
    })
  }
)
