import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import type { Draft, EventLog } from "@agent-chat/core/events"
import { Redis } from "ioredis"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { Connection } from "./connection.ts"
import { redisLog, type RedisLogOptions } from "./index.ts"
import { Proxy } from "./test-support/proxy.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"

const draft = (event: number): Draft<number> => ({
  event,
  key: `event:${event}`,
  keyClass: "id",
  partition: "chat"
})

/** How many connections a server has had. */
const connectionsOf = async (redis: Redis): Promise<number> =>
  Number(/total_connections_received:(\d+)/.exec(await redis.info("stats"))?.[1])

/** The numbers of those who only listen. */
const idsOfListeners = async (redis: Redis): Promise<string[]> =>
  String(await redis.call("CLIENT", "LIST", "TYPE", "pubsub")).match(/(?<=\bid=)\d+/g) ?? []

describe.skipIf(whyNoRedis !== undefined)(
  `the connections of a log in Redis${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
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

    it("drops a connection on which nothing comes once, however much waits for it", async () => {
      await using proxy = await Proxy.start(server.port)
      const warnings: string[] = []
      const onWarning = ({ message }: Error): void => void warnings.push(message)
      process.on("warning", onWarning)
      try {
        const log = open({ url: proxy.url, timeout: 200 })
        await log.append([draft(1)])
        proxy.cut()
        const asked = await Promise.allSettled(Array.from({ length: 30 }, () => log.deadLetters("a")))
        expect(new Set(asked.map(({ status }) => status))).toEqual(new Set(["rejected"]))
        // Warnings come a turn later.
        await new Promise((resolve) => setImmediate(resolve))
        expect(warnings).toEqual([])
        proxy.heal()
        await expect.poll(() => log.append([draft(2)]).catch(() => undefined)).toBeDefined()
        // The next connection is dropped, too, when nothing comes on it.
        proxy.cut()
        await expect(log.deadLetters("a")).rejects.toThrow("did not answer")
        proxy.heal()
        await expect.poll(() => log.append([draft(3)]).catch(() => undefined)).toBeDefined()
      } finally {
        process.off("warning", onWarning)
      }
    })

    it("takes no answer that it has not read yet for none", async () => {
      const log = open({ timeout: 200 })
      await log.append([draft(1)])
      const before = await server.with(connectionsOf)
      // It is answered while this process stands still.
      const paused = server.with((redis) => redis.call("CLIENT", "PAUSE", 200, "ALL"))
      await sleep(80)
      const asked = [log.deadLetters("a"), log.append([draft(2)])]
      await sleep(20)
      // Where it goes on with timers, not with what has come.
      await new Promise((resolve) => setImmediate(resolve))
      for (const until = performance.now() + 500; performance.now() < until;);
      await Promise.all([...asked, paused])
      // Those of this test.
      expect((await server.with(connectionsOf)) - before).toBe(2)
    })

    it.each(["that there are", "that are made meanwhile"])(
      "goes on over others when nothing ever comes on the connections %s",
      { timeout: 30_000 },
      async (which) => {
        await using proxy = await Proxy.start(server.port)
        const listeners = (): Promise<string[]> => server.with(idsOfListeners)
        const log = open({ url: proxy.url, timeout: 1_000, lease: 1_000 })
        const before = await server.with(connectionsOf)
        const { signal } = new AbortController()
        const reader = log.subscribe("a", { from: "earliest", signal })[Symbol.asyncIterator]()
        await log.append([draft(1)])
        await (await reader.next()).value!.ack()
        await expect.poll(listeners).toHaveLength(1)
        const deaf = await listeners()
        proxy.cut()
        if (which === "that are made meanwhile") proxy.leadTo(server.port)
        await sleep(3_000)
        proxy.healNew()
        const writer = open()
        await writer.append([draft(2)])
        const since = performance.now()
        expect((await reader.next()).value!.event).toBe(2)
        // The time for an answer, that of the client to end a connection (2 s), and the pauses before it is tried again.
        expect(performance.now() - since).toBeLessThan(1_000 + 2_000 + 2_000 + 1_000)
        // Three or four of its own made anew once or twice, those of the writer and of this test.
        expect((await server.with(connectionsOf)) - before).toBeLessThan(30)
        // Who only hears that something is new is another one, too, beside the writer.
        await expect
          .poll(async () => (await listeners()).filter((id) => !deaf.includes(id)).length, {
            timeout: 15_000
          })
          .toBe(2)
      }
    )

    it("makes one anew on which nothing comes, though what has come before was given more time", async () => {
      await using proxy = await Proxy.start(server.port)
      const connection = new Connection({ url: proxy.url }, 200, () => {})
      try {
        expect(await connection.carry(1_000, "PING")).toBe("PONG")
        proxy.cut()
        await expect(connection.carry(1, "PING")).rejects.toThrow("did not answer")
        proxy.healNew()
        await expect
          .poll(() => connection.carry(1, "PING").catch(() => undefined), { timeout: 8_000 })
          .toBe("PONG")
      } finally {
        connection.close()
      }
    })

    it("opens none when it is closed, be the client the user's", async () => {
      const client = new Redis(server.url)
      try {
        const connection = new Connection({ client }, 2_000, () => {})
        await connection.command("PING")
        connection.close()
        const before = await server.with(connectionsOf)
        await expect(connection.carry(1, "PING")).rejects.toThrow("the log is closed")
        connection.listen("bell", () => {})
        await sleep(50)
        // That of this test.
        expect((await server.with(connectionsOf)) - before).toBe(1)
      } finally {
        client.disconnect()
      }
    })

    it("reads in the database that a given client has selected", { timeout: 10_000 }, async () => {
      const client = new Redis(server.url)
      try {
        await client.select(3)
        const log = open({ url: undefined, client })
        await log.append([draft(1)])
        const { signal } = new AbortController()
        const reader = log.subscribe("a", { from: "earliest", signal })[Symbol.asyncIterator]()
        expect((await reader.next()).value!.event).toBe(1)
        await log.close()
      } finally {
        client.disconnect()
      }
    })

    it("tells of no trouble with a given client that keeps no commands for later", async () => {
      const client = new Redis(server.url, { enableOfflineQueue: false })
      try {
        await once(client, "ready")
        const told: string[] = []
        const log = open({ url: undefined, client, onTrouble: ({ message }) => void told.push(message) })
        const { signal } = new AbortController()
        const reader = log.subscribe("a", { from: "earliest", signal })[Symbol.asyncIterator]()
        await log.append([draft(1)])
        expect((await reader.next()).value!.event).toBe(1)
        expect(told).toEqual([])
        await log.close()
      } finally {
        client.disconnect()
      }
    })

    it("connects again with the password that a given client has by then", async () => {
      const user = `app-${names}`
      const asRoot = (...command: string[]) =>
        server.with((redis) => redis.call(command[0]!, ...command.slice(1)))
      await asRoot("ACL", "SETUSER", user, "on", ">old", "~*", "&*", "+@all")
      const client = new Redis(server.url, { username: user, password: "old" })
      client.on("error", () => {})
      try {
        const log = open({ url: undefined, client })
        const { signal } = new AbortController()
        const reader = log.subscribe("a", { from: "earliest", signal })[Symbol.asyncIterator]()
        await log.append([draft(1)])
        await (await reader.next()).value!.ack()
        await asRoot("ACL", "SETUSER", user, "resetpass", ">new")
        client.options.password = "new"
        await asRoot("CLIENT", "KILL", "USER", user)
        await expect.poll(() => log.append([draft(2)]).catch(() => undefined)).toBeDefined()
        expect((await reader.next()).value!.event).toBe(2)
        await log.close()
      } finally {
        client.disconnect()
        await asRoot("ACL", "DELUSER", user)
      }
    })

    it("gives what is big more time, be it for replicas", async () => {
      const connection = new Connection({ url: server.url }, 500, () => {})
      try {
        await connection.command("PING")
        await server.with((redis) => redis.call("CLIENT", "PAUSE", 800, "ALL"))
        const wanted = { replicas: 0, ms: 1, touched: "touched" }
        const script = { name: "length", source: "return #ARGV[1]" }
        const big = 4 * 2 ** 20
        expect(await connection.runReplicated(script, [], ["x".repeat(big)], wanted)).toBe(big)
      } finally {
        connection.close()
      }
    })

    it("takes the longest time there is for one that waits so long", async () => {
      const warnings: string[] = []
      const onWarning = ({ message }: Error): void => void warnings.push(message)
      process.on("warning", onWarning)
      try {
        const log = open({ timeout: 2 ** 31 - 1 })
        await log.append([draft(1)])
        await sleep(20)
        expect(warnings).toEqual([])
      } finally {
        process.off("warning", onWarning)
      }
    })

    it("leaves a server that became a replica once, however much it refused", async () => {
      const warnings: string[] = []
      const onWarning = ({ message }: Error): void => void warnings.push(message)
      process.on("warning", onWarning)
      const log = open()
      await log.append([draft(1)])
      const began = await server.with(connectionsOf)
      await server.with((redis) => redis.call("REPLICAOF", "127.0.0.1", "1"))
      try {
        const refused = await Promise.allSettled(Array.from({ length: 30 }, () => log.forget("a")))
        expect(new Set(refused.map(({ status }) => status))).toEqual(new Set(["rejected"]))
        await new Promise((resolve) => setImmediate(resolve))
        expect(warnings).toEqual([])
        // It looks again where the primary is, each time that it is refused anew.
        await expect.poll(() => server.with(connectionsOf)).toBeGreaterThan(began + 1)
        const again = await server.with(connectionsOf)
        await expect(log.forget("a")).rejects.toThrow("READONLY")
        await expect.poll(() => server.with(connectionsOf)).toBeGreaterThan(again + 1)
      } finally {
        process.off("warning", onWarning)
        await server.with((redis) => redis.call("REPLICAOF", "NO", "ONE"))
      }
      await expect.poll(() => log.append([draft(2)]).catch(() => undefined)).toBeDefined()
    })

    it("lives when it ends, or its connection does, while it asks to hear what is new", async () => {
      await using proxy = await Proxy.start(server.port)
      const unhandled: unknown[] = []
      const onUnhandled = (cause: unknown): void => void unhandled.push(cause)
      process.on("unhandledRejection", onUnhandled)
      const bell = `{test-${names}}:bell`
      const listeners = (): Promise<unknown> => server.with((redis) => redis.pubsub("NUMSUB", bell))
      try {
        const [log, closed] = [open({ url: proxy.url }), open({ url: proxy.url })]
        await log.append([draft(1)])
        await closed.append([draft(2)])
        await expect.poll(listeners).toEqual([bell, 2])
        proxy.mutes = /subscribe/i
        const before = await server.with(connectionsOf)
        proxy.leadTo(server.port)
        // Both are back, but for what they want to hear.
        await expect.poll(() => server.with(connectionsOf)).toBeGreaterThanOrEqual(before + 5)
        await sleep(100)
        await closed.close()
        await sleep(50)
        expect(unhandled).toEqual([])
        proxy.mutes = undefined
        proxy.leadTo(server.port)
        await expect.poll(listeners, { timeout: 5_000 }).toEqual([bell, 1])
        expect(unhandled).toEqual([])
      } finally {
        process.off("unhandledRejection", onUnhandled)
      }
    })
  }
)
