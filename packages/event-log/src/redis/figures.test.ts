import { setTimeout as sleep } from "node:timers/promises"
import type { Draft, EventLog, GroupInfo } from "@agent-chat/core/events"
import { Redis } from "ioredis"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { redisLog, type RedisLogOptions } from "./index.ts"
import { Reader } from "./test-support/reader.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"

const draft = (event: number, about: Partial<Draft<number>> = {}): Draft<number> => ({
  event,
  key: `event:${event}`,
  keyClass: "id",
  partition: `chat ${event}`,
  ...about
})

describe.skipIf(whyNoRedis !== undefined)(
  `the figures of a log in Redis${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
  () => {
    let server: RedisServer
    let names = 0
    const opened: EventLog<number>[] = []
    const open = (about: Partial<RedisLogOptions> = {}): EventLog<number> => {
      const log = redisLog<number>({ url: server.url, namespace: `figures-${names}`, ...about })
      opened.push(log)
      return log
    }
    const groupOf = async (log: EventLog<number>): Promise<GroupInfo> => (await log.groups())[0]!
    /** What is said once it was asked: not what was so at the time before. */
    const healthOf = async (log: EventLog<number>): Promise<ReturnType<typeof log.health>> => {
      await log.groups()
      return log.health()
    }
    /** A process that dies: its connection is gone, and it gives nothing back. */
    const mortal = (about: Partial<RedisLogOptions> = {}): { log: EventLog<number>; kill: () => void } => {
      const client = new Redis(server.url)
      const log = redisLog<number>({ client, namespace: `figures-${names}`, ...about })
      return { log, kill: () => client.disconnect() }
    }
    beforeAll(async () => void (server = await RedisServer.start()))
    afterEach(async () => {
      vi.restoreAllMocks()
      names++
      await Promise.all(opened.splice(0).map((log) => log.close()))
    })
    afterAll(() => server[Symbol.asyncDispose]())

    it("tell what waits in a group and for how long, and come back to nothing", async () => {
      const log = open()
      const reader = new Reader(log, "bot")
      await log.append([1, 2, 3].map((event) => draft(event)))
      const out = await reader.take()
      await sleep(50)
      const busy = await groupOf(log)
      expect(busy).toMatchObject({ name: "bot", pending: 3, members: 1, dead: 0 })
      expect(busy.oldest).toBeGreaterThanOrEqual(50)
      expect(busy.oldest).toBeLessThan(5_000)
      await out.ack()
      await (await reader.take()).giveUp("no")
      await reader.takeAndAck(1)
      expect(await groupOf(log)).toMatchObject({ pending: 0, oldest: 0, inHand: 0, repeated: 0, dead: 1 })
    })

    it("tell of an old event that is handed out once more how old it is", async () => {
      const log = open()
      const reader = new Reader(log, "bot")
      await log.append([draft(1)])
      await (await reader.take()).giveUp("no")
      reader.end()
      await sleep(60)
      await log.append([draft(2)])
      expect(await log.sendAgain("bot")).toBe(1)
      const { pending, oldest } = await groupOf(log)
      expect(pending).toBe(2)
      expect(oldest).toBeGreaterThanOrEqual(60)
    })

    it("go by the clock of Redis, whatever that of this machine says", async () => {
      const log = open()
      const reader = new Reader(log, "bot")
      await log.append([draft(1)])
      await reader.take()
      const now = Date.now()
      vi.spyOn(Date, "now").mockReturnValue(now + 3_600_000)
      const { oldest, members } = await groupOf(log)
      expect(oldest).toBeLessThan(10_000)
      expect(members).toBe(1)
    })

    it("tell whose each partition is, and count what was taken over from one that died", async () => {
      const lease = 400
      const { log: dying, kill } = mortal({ lease, partitions: 4 })
      const heir = open({ lease, partitions: 4 })
      const first = new Reader(dying, "bot")
      await dying.append([draft(1)])
      await first.take()
      const [before, elsewhere] = [await groupOf(dying), await groupOf(heir)]
      expect(before.partitions).toHaveLength(4)
      expect(before.partitions!.every(({ isHere }) => isHere)).toBe(true)
      expect(elsewhere.partitions!.map(({ owner }) => owner)).toEqual(
        before.partitions!.map(({ owner }) => owner)
      )
      expect(elsewhere.partitions!.some(({ isHere }) => isHere)).toBe(false)
      expect(before.partitions![0]!.owner).toContain(`:${process.pid}:`)
      kill()
      await expect
        .poll(async () => (await groupOf(heir)).partitions!.filter(({ owner }) => owner === undefined).length)
        .toBe(4)
      // What died has nothing in hand, though it did not give it back.
      expect(await groupOf(heir)).toMatchObject({ pending: 1, inHand: 0, members: 0 })
      const second = new Reader(heir, "bot")
      expect((await second.take()).attempt).toBe(2)
      const after = await groupOf(heir)
      expect(after).toMatchObject({ pending: 1, inHand: 1, repeated: 1, members: 1 })
      expect(after.partitions!.every(({ isHere }) => isHere)).toBe(true)
      expect(heir.health().takeovers).toBe(4)
      await dying.close()
    })

    it("do not count what was given back as taken over", async () => {
      const [one, two] = [open({ partitions: 2 }), open({ partitions: 2 })]
      const first = new Reader(one, "bot")
      await one.append([draft(1)])
      await first.takeAndAck(1)
      await one.close()
      const second = new Reader(two, "bot")
      await two.append([draft(2)])
      await second.takeAndAck(1)
      expect(two.health().takeovers).toBe(0)
    })

    it("tell what waits to be joined, for how long and who joins", async () => {
      const lease = 400
      const { log: dying, kill } = mortal({ lease })
      const heir = open({ lease })
      const signal = new AbortController().signal
      const lead = await dying.inbox!.lead({ signal })
      await heir.inbox!.record(
        [
          { origin: "a", text: "1" },
          { origin: "a", text: "2" },
          { origin: "a", text: "3" }
        ],
        "n"
      )
      await sleep(50)
      const { joiner } = await healthOf(heir)
      expect(joiner).toMatchObject({ leads: false, inboxLag: 3 })
      expect(joiner!.leader).toContain(`:${process.pid}:`)
      expect(joiner!.inboxOldest).toBeGreaterThanOrEqual(50)
      const ids: string[] = []
      for await (const records of lead.read({ signal })) {
        ids.push(...records.map(({ id }) => id))
        if (ids.length === 3) break
      }
      // The last is done with, though the second is not.
      await dying.append([], {
        nonce: "1",
        lead: { epoch: lead.epoch, checkpoint: ids[0]!, done: [ids[2]!] }
      })
      await sleep(1_100)
      expect((await healthOf(heir)).joiner).toMatchObject({ inboxLag: 1 })
      await dying.append([], { nonce: "2", lead: { epoch: lead.epoch, checkpoint: ids[2]!, done: [] } })
      await sleep(1_100)
      expect((await healthOf(heir)).joiner).toMatchObject({ inboxLag: 0, inboxOldest: 0 })
      kill()
      await heir.inbox!.lead({ signal })
      expect(heir.health()).toMatchObject({ takeovers: 1, joiner: { leads: true } })
      await dying.close()
    })

    it("say that nobody joins what was seen", async () => {
      const log = open({ lease: 100 })
      await log.inbox!.record([{ origin: "a", text: "1" }], "n")
      await expect
        .poll(async () => (await healthOf(log)).reasons, { timeout: 10_000 })
        .toContainEqual(expect.stringMatching(/^nobody joins what was seen/))
      expect((await healthOf(log)).state).toBe("degraded")
    })

    it("say down for as long as Redis takes nothing, and not when another one leads", async () => {
      const log = open()
      await log.append([draft(1)])
      await server.with((redis) => redis.config("SET", "min-replicas-to-write", "1"))
      try {
        await expect(log.append([draft(2)])).rejects.toThrow("NOREPLICAS")
        // It answers, but it takes nothing.
        await sleep(1_100)
        expect((await healthOf(log)).state).toBe("down")
        expect(log.health().state).toBe("down")
      } finally {
        await server.with((redis) => redis.config("SET", "min-replicas-to-write", "0"))
      }
      await log.append([draft(2)])
      expect(log.health().state).not.toBe("down")
      const lead = { epoch: 1, checkpoint: "0", done: [] }
      await expect(log.append([draft(3)], { nonce: "x", lead })).rejects.toThrow("another one leads")
      expect(log.health().state).not.toBe("down")
    })

    it("cost the same, however long the log is", async () => {
      const log = open({ partitions: 2 })
      const end = new AbortController()
      log.subscribe("bot", { signal: end.signal })
      await log.append([draft(0)])
      end.abort()
      const costOf = async (): Promise<{ commands: number; bytes: number }> => {
        const read = (): Promise<number[]> =>
          server.with(async (redis) => {
            const info = await redis.info("stats")
            return ["total_commands_processed", "total_net_output_bytes"].map((name) =>
              Number(new RegExp(`${name}:(\\d+)`).exec(info)?.[1])
            )
          })
        const before = await read()
        await log.groups()
        const after = await read()
        return { commands: after[0]! - before[0]!, bytes: after[1]! - before[1]! }
      }
      await sleep(1_100)
      const short = await costOf()
      for (let first = 1; first < 5_000; first += 500) {
        await log.append(Array.from({ length: 500 }, (_, i) => draft(first + i, { partition: "one" })))
      }
      await sleep(1_100)
      const long = await costOf()
      expect(long.commands).toBeLessThanOrEqual(short.commands + 5)
      expect(long.bytes).toBeLessThan(short.bytes + 2_000)
      expect((await groupOf(log)).pending).toBe(5_001)
    })
  }
)
