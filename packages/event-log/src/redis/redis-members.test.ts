import { FencedError } from "@agent-chat/core/events"
import { describe, expect, it } from "vitest"
import { Proxy } from "./test-support/proxy.ts"
import { redisLogs } from "./test-support/redis-logs.ts"
import { Reader } from "./test-support/reader.ts"
import { whyNoRedis } from "./test-support/redis-server.ts"
import { draft } from "./test-support/drafts.ts"

/** In which of 16 partitions the chat named `chat` lies. */
const partitionOfChat = (): number => {
  let hash = 0x811c9dc5
  for (const letter of "chat") hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return (hash >>> 0) % 16
}

describe.skipIf(whyNoRedis !== undefined)(
  `members of a log in Redis${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
  () => {
    const logs = redisLogs()

    it("tells a process that was stopped for longer than its lease, before any timer does", async () => {
      const log = logs.open({ lease: 300 })
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

    it("refuses what a joiner writes whose lead has passed on", async () => {
      const [one, two] = [logs.open({ lease: 200 }), logs.open({ lease: 200 })]
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

    it("hands a member what another one stops to answer for, and refuses the other's word", async () => {
      const [one, two] = [logs.open({ lease: 300 }), logs.open({ lease: 300 })]
      const slow = new Reader(one, "a")
      await one.append([draft(1), draft(2)])
      const taken = await slow.take()
      await logs.server.with((redis) =>
        redis.hset(`{${logs.namespace}}:group:${partitionOfChat()}:a`, "until", "0")
      )
      const quick = new Reader(two, "a")
      expect([(await quick.take()).attempt, taken.attempt]).toEqual([2, 1])
      expect(await taken.ack()).toBe(false)
      expect(taken.lost.aborted).toBe(true)
    })

    it("goes on with what a dead member had within its lease and a second", async () => {
      const proxy = await Proxy.start(logs.server.port)
      const [one, two] = [
        logs.open({ url: proxy.url, lease: 1_000, timeout: 500 }),
        logs.open({ lease: 1_000 })
      ]
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

    it("shares the partitions among those who are there", async () => {
      const members = [logs.open({ lease: 400 }), logs.open({ lease: 400 }), logs.open({ lease: 400 })]
      const readers = members.map((log) => new Reader(log, "a"))
      const owners = async () =>
        logs.server.with(async (redis) => {
          const found = await Promise.all(
            Array.from({ length: 16 }, (_, i) => redis.hget(`{${logs.namespace}}:group:${i}:a`, "owner"))
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
