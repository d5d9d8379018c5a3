import type { Commit, Draft, EventLog } from "@agent-chat/core/events"
import { FencedError } from "@agent-chat/core/events"
import { afterEach, beforeAll, afterAll, describe, expect, it } from "vitest"
import { inspect } from "node:util"
import { Redis } from "ioredis"
import { redisLog, type RedisLogOptions } from "./index.ts"
import { Proxy } from "./test-support/proxy.ts"
import { Reader } from "./test-support/reader.ts"
import { Sentinels } from "./test-support/redis-sentinels.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"

const draft = (event: number, about: Partial<Draft<number>> = {}): Draft<number> => ({
  event,
  key: `event:${event}`,
  keyClass: "id",
  partition: "chat",
  ...about
})

describe.skipIf(whyNoRedis !== undefined)(
  `a log in Redis${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
  () => {
    let server: RedisServer
    let names = 0
    const opened: EventLog<number>[] = []
    const open = (about: Partial<RedisLogOptions> = {}): EventLog<number> => {
      const log = redisLog<number>({ url: server.url, namespace: `test-${names}`, ...about })
      opened.push(log)
      return log
    }
    beforeAll(async () => void (server = await RedisServer.start()))
    afterEach(async () => {
      names++
      await Promise.all(opened.splice(0).map((log) => log.close()))
    })
    afterAll(() => server[Symbol.asyncDispose]())

    it("refuses a Redis that throws things away", async () => {
      await server.with((redis) => redis.config("SET", "maxmemory-policy", "allkeys-lru"))
      try {
        await expect(open().append([draft(1)])).rejects.toThrow("maxmemory-policy is allkeys-lru")
        const troubles: string[] = []
        const log = open({ onTrouble: ({ message }) => troubles.push(message), lease: 200 })
        const reader = new Reader(log, "a")
        await expect.poll(() => troubles.join()).toContain("noeviction")
        await server.with((redis) => redis.config("SET", "maxmemory-policy", "noeviction"))
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
        await server.with((redis) => redis.config("SET", "maxmemory-policy", "volatile-lru"))
        await expect.poll(() => log.health().reasons.join()).toContain("maxmemory-policy is volatile-lru")
      } finally {
        await server.with((redis) => redis.config("SET", "maxmemory-policy", "noeviction"))
      }
    })

    it("goes on with the partitions it was made with, and refuses others", async () => {
      await open({ partitions: 3 }).append([draft(1)])
      await open().append([draft(2)])
      await expect(open({ partitions: 4 }).append([draft(3)])).rejects.toThrow("made with 3 partitions")
      expect(await new Reader(open(), "a").takeAndAck(2)).toEqual([1, 2])
    })

    it("does not touch what a later version wrote", async () => {
      const log = open()
      await log.append([draft(1)])
      await server.with((redis) => redis.hset(`{test-${names}}:meta`, "format", "2"))
      await expect(open().append([draft(2)])).rejects.toThrow("format 2")
    })

    it("tells a process that was stopped for longer than its lease, before any timer does", async () => {
      const log = open({ lease: 300 })
      const reader = new Reader(log, "a")
      await log.append([draft(1)])
      const { lost } = await reader.take()
      let told = 0
      lost.addEventListener("abort", () => told++)
      expect(lost.aborted).toBe(false)
      // Nothing else has its turn meanwhile, as in a process that is stopped.
      for (const since = performance.now(); performance.now() - since < 400;);
      expect([lost.aborted, told]).toEqual([true, 1])
      expect(lost.reason).toBeInstanceOf(FencedError)
      expect(lost.aborted).toBe(true)
    })

    it("answers an append that comes twice as it did the first time", async () => {
      const log = open()
      const commit: Commit = { nonce: "once", state: [{ name: "seen", value: "1" }] }
      const drafts = [draft(1, { keyClass: "content" }), draft(2)]
      const first = await log.append(drafts, commit)
      await log.append([], { nonce: "other", state: [{ name: "seen", value: "2" }] })
      expect(await log.append(drafts, commit)).toEqual(first)
      expect((await log.restore({ since: 0, most: 10 })).state).toEqual(new Map([["seen", "2"]]))
      expect(await new Reader(log, "a").takeAndAck(2)).toEqual([1, 2])
    })

    it("gives back the last facts in the order of the log", async () => {
      const log = open()
      for (const event of [1, 2, 3]) {
        await log.append([draft(event, { fact: `fact ${event}`, partition: `chat ${event}` })])
      }
      const { facts } = await log.restore({ since: 0, most: 2 })
      const found: string[] = []
      for await (const { fact } of facts) found.push(fact)
      expect(found).toEqual(["fact 2", "fact 3"])
    })

    it("goes on when Redis has forgotten the scripts", async () => {
      const log = open()
      await log.append([draft(1)])
      await server.with((redis) => redis.script("FLUSH"))
      await log.append([draft(2)])
      expect(await new Reader(log, "a").takeAndAck(2)).toEqual([1, 2])
    })

    it("refuses what a joiner writes whose lead has passed on", async () => {
      const [one, two] = [open({ lease: 200 }), open({ lease: 200 })]
      const signal = new AbortController().signal
      const first = await one.inbox!.lead({ signal })
      await one.inbox!.record([{ origin: "a", text: "seen" }], "n1")
      await one.inbox!.record([{ origin: "a", text: "seen" }], "n1")
      const reading = first.read({ signal })[Symbol.asyncIterator]()
      const { value: records } = (await reading.next()) as { value: readonly { id: string; text: string }[] }
      expect(records.map(({ text }) => text)).toEqual(["seen"])
      const lead = { epoch: first.epoch, checkpoint: records[0]!.id, done: [] }
      await one.append([draft(1)], { nonce: "a", lead })
      await first.release()
      const second = await two.inbox!.lead({ signal })
      expect(second.epoch).toBeGreaterThan(first.epoch)
      expect(second.checkpoint).toBe(records[0]!.id)
      await expect(one.append([draft(2)], { nonce: "b", lead })).rejects.toThrow(FencedError)
      expect(first.lost.aborted).toBe(true)
      await second.release()
    })

    it("tells that its data have vanished, and goes on with what comes", async () => {
      const troubles: string[] = []
      const log = open({ lease: 200, onTrouble: (cause) => troubles.push(cause.message) })
      const reader = new Reader(log, "a")
      await log.append([draft(1)])
      expect(await reader.takeAndAck(1)).toEqual([1])
      await server.with((redis) => redis.flushall())
      await expect(log.append([draft(2)])).rejects.toThrow("data set is another one")
      await log.append([draft(3)])
      expect(await reader.takeAndAck(1)).toEqual([3])
      expect(troubles.join()).toContain("data set")
      expect(log.health().reasons.join()).toContain("data set")
    })

    it("keeps nothing that does not fit into memory, and lets what is there be handled", async () => {
      const log = open({ lease: 400 })
      const reader = new Reader(log, "a")
      await log.append([draft(1), draft(2)])
      const first = await reader.take()
      await server.with((redis) => redis.config("SET", "maxmemory", "1mb"))
      try {
        await expect(log.append([draft(3)])).rejects.toThrow("OOM")
        await expect(log.inbox!.record([{ origin: "a", text: "b" }], "n")).rejects.toThrow("OOM")
        expect(await first.ack()).toBe(true)
        expect(await reader.takeAndAck(1)).toEqual([2])
      } finally {
        await server.with((redis) => redis.config("SET", "maxmemory", "0"))
      }
      await log.append([draft(4)])
      expect(await reader.takeAndAck(1)).toEqual([4])
    })

    it("hands a member what another one stops to answer for, and refuses the other's word", async () => {
      const [one, two] = [open({ lease: 300 }), open({ lease: 300 })]
      const slow = new Reader(one, "a")
      await one.append([draft(1), draft(2)])
      const taken = await slow.take()
      await server.with((redis) => redis.hset(`{test-${names}}:group:${partitionOfChat()}:a`, "until", "0"))
      const quick = new Reader(two, "a")
      expect([(await quick.take()).attempt, taken.attempt]).toEqual([2, 1])
      expect(await taken.ack()).toBe(false)
      expect(taken.lost.aborted).toBe(true)
    })

    it("goes on with what a dead member had within its lease and a second", async () => {
      const proxy = await Proxy.start(server.port)
      const [one, two] = [open({ url: proxy.url, lease: 1_000, timeout: 500 }), open({ lease: 1_000 })]
      const dying = new Reader(one, "a")
      await two.append([draft(1)])
      await dying.take()
      const heir = new Reader(two, "a")
      await proxy[Symbol.asyncDispose]()
      const died = performance.now()
      expect((await heir.take()).attempt).toBe(2)
      expect(performance.now() - died).toBeLessThan(2_000)
      expect(two.health().takeovers).toBeGreaterThan(0)
    })

    it("says that a Redis takes nothing or is away, and goes on when it does", async () => {
      const troubles: string[] = []
      const log = open({ lease: 400, timeout: 300, onTrouble: (cause) => troubles.push(cause.message) })
      const reader = new Reader(log, "a")
      await log.append([draft(1)])
      const first = await reader.take()
      await server.with((redis) => redis.replicaof("127.0.0.1", "1"))
      try {
        await expect(log.append([draft(2)])).rejects.toThrow("READONLY")
        const refusal = await first.ack().then(String, (cause: unknown) => cause)
        expect(String(refusal)).toMatch(/READONLY|false/)
        expect(inspect(refusal, { depth: 9 })).not.toContain("EVALSHA")
        expect(log.health().state).toBe("down")
      } finally {
        await server.with((redis) => redis.replicaof("NO", "ONE"))
      }
      await expect.poll(() => log.append([draft(3)]).then(() => "ok", String), { timeout: 5_000 }).toBe("ok")
      // It is still this member's, unless its lease was over.
      const counted = await first.ack()
      expect(await reader.takeAndAck(counted ? 1 : 2)).toEqual(counted ? [3] : [1, 3])
      expect(troubles.join()).toContain("READONLY")
    })

    it("goes on when sentinels that answered nothing for a while do", { timeout: 15_000 }, async () => {
      await using sentinels = await Sentinels.start(server.port, 1)
      await using way = await Proxy.start(sentinels.ports[0]!)
      way.cut()
      const { hostname, port } = new URL(way.url)
      const log = open({ url: undefined, sentinels: [{ host: hostname, port: Number(port) }], timeout: 200 })
      await expect(log.append([draft(1)])).rejects.toThrow("did not answer")
      way.heal()
      await expect.poll(() => log.append([draft(1)]).then(() => "ok", String), { timeout: 10_000 }).toBe("ok")
    })

    it("leaves a client that was given to it open", async () => {
      const client = new Redis(server.url)
      const log = open({ url: undefined, client })
      await log.append([draft(1)])
      await log.close()
      expect(await client.ping()).toBe("PONG")
      client.disconnect()
      const prefixed = new Redis(server.url, { keyPrefix: "x:" })
      expect(() => open({ url: undefined, client: prefixed })).toThrow("keyPrefix")
      prefixed.disconnect()
    })

    it("refuses options that are wrong", () => {
      expect(() => open({ namespace: "a{b}" })).toThrow("namespace")
      expect(() => open({ url: undefined })).toThrow("give one of url, client and sentinels")
      expect(() => open({ partitions: 0 })).toThrow("partitions")
      expect(() => open({ leese: 1 } as never)).toThrow("lease")
      expect(() => open({ url: undefined, client: {} as never })).toThrow("client of ioredis")
    })

    it("forgets what is old, and groups that nobody reads, but nothing that a group has not handled", async () => {
      const log = open({ retention: 1, window: 1, groupExpiry: 400, lease: 200 })
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
      const log = open({ retentionBytes: 1_000_000 })
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
      expect(await server.with((redis) => sumOfLengths(redis, `{test-${names}}`))).toBeGreaterThan(20)
      expect(await reader.takeAndAck(1)).toEqual([500])
      expect(await log.append([wide(0)])).toMatchObject([{ duplicate: true }])
    })

    it(
      "takes out what is old in steps, and dead letters that nobody sent again",
      { timeout: 20_000 },
      async () => {
        const log = open({ retention: 1, groupExpiry: 1_000, lease: 200, partitions: 1 })
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
        expect(await server.with((redis) => sumOfLengths(redis, `{test-${names}}`))).toBeLessThan(200)
      }
    )

    it("shares the partitions among those who are there", async () => {
      const logs = [open({ lease: 400 }), open({ lease: 400 }), open({ lease: 400 })]
      const readers = logs.map((log) => new Reader(log, "a"))
      const owners = async () =>
        server.with(async (redis) => {
          const found = await Promise.all(
            Array.from({ length: 16 }, (_, i) => redis.hget(`{test-${names}}:group:${i}:a`, "owner"))
          )
          const counts = new Map<string, number>()
          for (const owner of found) if (owner) counts.set(owner, (counts.get(owner) ?? 0) + 1)
          return [...counts.values()].toSorted((a, b) => a - b)
        })
      await expect.poll(owners, { timeout: 5_000 }).toEqual([4, 6, 6])
      readers[0]!.end()
      await expect.poll(owners, { timeout: 5_000 }).toEqual([8, 8])
    })
  }
)

const tidy = (log: EventLog<number>): Promise<void> =>
  (log as unknown as { readonly tidy: () => Promise<void> }).tidy()

/** How many events lie in all partitions. */
const sumOfLengths = async (redis: Redis, prefix: string): Promise<number> => {
  const lengths = await Promise.all((await redis.keys(`${prefix}:log:*`)).map((key) => redis.xlen(key)))
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** In which of 16 partitions the chat named `chat` lies. */
const partitionOfChat = (): number => {
  let hash = 0x811c9dc5
  for (const letter of "chat") hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return (hash >>> 0) % 16
}
