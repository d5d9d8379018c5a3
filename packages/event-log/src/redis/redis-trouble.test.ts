import { describe, expect, it } from "vitest"
import { inspect } from "node:util"
import { Proxy } from "./test-support/proxy.ts"
import { redisLogs } from "./test-support/redis-logs.ts"
import { Reader } from "./test-support/reader.ts"
import { Sentinels } from "./test-support/redis-sentinels.ts"
import { whyNoRedis } from "./test-support/redis-server.ts"
import { draft } from "./test-support/drafts.ts"

describe.skipIf(whyNoRedis !== undefined)(
  `a log in Redis in trouble${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
  () => {
    const logs = redisLogs()

    it("tells that its data have vanished, and goes on with what comes", async () => {
      const troubles: string[] = []
      const log = logs.open({ lease: 200, onTrouble: (cause) => troubles.push(cause.message) })
      const reader = new Reader(log, "a")
      await log.append([draft(1)])
      expect(await reader.takeAndAck(1)).toEqual([1])
      await logs.server.with((redis) => redis.flushall())
      await expect(log.append([draft(2)])).rejects.toThrow("data set is another one")
      await log.append([draft(3)])
      expect(await reader.takeAndAck(1)).toEqual([3])
      expect(troubles.join()).toContain("data set")
      expect(log.health().reasons.join()).toContain("data set")
    })

    it("keeps nothing that does not fit into memory, and lets what is there be handled", async () => {
      const log = logs.open({ lease: 400 })
      const reader = new Reader(log, "a")
      await log.append([draft(1), draft(2)])
      const first = await reader.take()
      await logs.server.with((redis) => redis.config("SET", "maxmemory", "1mb"))
      try {
        await expect(log.append([draft(3)])).rejects.toThrow("OOM")
        await expect(log.inbox!.record([{ origin: "a", text: "b" }], "n")).rejects.toThrow("OOM")
        expect(await first.ack()).toBe(true)
        expect(await reader.takeAndAck(1)).toEqual([2])
      } finally {
        await logs.server.with((redis) => redis.config("SET", "maxmemory", "0"))
      }
      await log.append([draft(4)])
      expect(await reader.takeAndAck(1)).toEqual([4])
    })

    it("says that a Redis takes nothing or is away, and goes on when it does", async () => {
      const troubles: string[] = []
      const log = logs.open({ lease: 400, timeout: 300, onTrouble: (cause) => troubles.push(cause.message) })
      const reader = new Reader(log, "a")
      await log.append([draft(1)])
      const first = await reader.take()
      await logs.server.with((redis) => redis.replicaof("127.0.0.1", "1"))
      try {
        await expect(log.append([draft(2)])).rejects.toThrow("READONLY")
        const refusal = await first.ack().then(String, (cause: unknown) => cause)
        expect(String(refusal)).toMatch(/READONLY|false/)
        expect(inspect(refusal, { depth: 9 })).not.toContain("EVALSHA")
        expect(log.health().state).toBe("down")
      } finally {
        await logs.server.with((redis) => redis.replicaof("NO", "ONE"))
      }
      await expect.poll(() => log.append([draft(3)]).then(() => "ok", String), { timeout: 5_000 }).toBe("ok")
      // It is still this member's, unless its lease was over.
      const counted = await first.ack()
      expect(await reader.takeAndAck(counted ? 1 : 2)).toEqual(counted ? [3] : [1, 3])
      expect(troubles.join()).toContain("READONLY")
    })

    it("goes on when sentinels that answered nothing for a while do", { timeout: 15_000 }, async () => {
      await using sentinels = await Sentinels.start(logs.server.port, 1)
      await using way = await Proxy.start(sentinels.ports[0]!)
      way.cut()
      const { hostname, port } = new URL(way.url)
      const log = logs.open({
        url: undefined,
        sentinels: [{ host: hostname, port: Number(port) }],
        timeout: 200
      })
      await expect(log.append([draft(1)])).rejects.toThrow("did not answer")
      way.heal()
      await expect.poll(() => log.append([draft(1)]).then(() => "ok", String), { timeout: 10_000 }).toBe("ok")
    })
  }
)
