import { once } from "node:events"
import { createServer, connect, type AddressInfo, type Server, type Socket } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import type { EventLog } from "@agent-chat/core/events"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { redisLog, type RedisLogOptions } from "./index.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"

const lease = 2_000
/** Two answers in a row take longer than a lease lasts once it is known. */
const latency = 850

describe.skipIf(whyNoRedis !== undefined)(
  `a slow Redis${whyNoRedis === undefined ? "" : `: ${whyNoRedis}`}`,
  () => {
    let server: RedisServer
    let proxy: Server
    let delay = 0
    /** Bytes that come through in a millisecond, in each direction of a connection. */
    let rate = Infinity
    let connections = 0
    let names = 0
    const warned: string[] = []
    const onWarning = ({ message }: Error): void => void warned.push(message)
    const opened: EventLog[] = []
    const open = (about: Partial<RedisLogOptions> = {}): EventLog => {
      const { port } = proxy.address() as AddressInfo
      const url = `redis://127.0.0.1:${port}`
      const log = redisLog<unknown>({ url, namespace: `slow-${names}`, lease, ...about })
      opened.push(log)
      return log
    }
    beforeAll(async () => {
      process.on("warning", onWarning)
      server = await RedisServer.start()
      proxy = createServer((client) => {
        const behind = connect(server.port, "127.0.0.1")
        connections++
        /** Hands over what comes, one piece after another. */
        const pass = (from: Socket, to: Socket, late: () => number): void => {
          let before = Promise.resolve()
          from.on("data", (data) => {
            const until = performance.now() + late()
            before = before.then(async () => {
              const ms = Math.max(data.length / rate, until - performance.now())
              if (ms > 0) await sleep(ms)
              to.write(data)
            })
          })
          from.on("close", () => to.destroy())
        }
        pass(client, behind, () => 0)
        pass(behind, client, () => delay)
        for (const socket of [client, behind]) socket.on("error", () => {})
      }).listen(0, "127.0.0.1")
      await once(proxy, "listening")
    })
    beforeEach(() => (delay = 0))
    afterEach(async () => {
      delay = 0
      rate = Infinity
      names++
      await Promise.all(opened.splice(0).map((log) => log.close()))
    })
    afterAll(async () => {
      process.off("warning", onWarning)
      proxy.close()
      await server[Symbol.asyncDispose]()
    })

    it("keeps no lease from being renewed in time", { timeout: 30_000 }, async () => {
      const log = open()
      const { signal } = new AbortController()
      const lead = await log.inbox!.lead({ signal })
      const reader = log.subscribe("a", { from: "earliest", signal })[Symbol.asyncIterator]()
      await log.append([{ event: 1, key: "1", keyClass: "id", partition: "chat" }])
      const delivery = (await reader.next()).value!
      delay = latency
      await sleep(3 * lease)
      expect([lead.lost.aborted, delivery.lost.aborted]).toEqual([false, false])
      expect(await delivery.ack()).toBe(true)
      expect(warned).toEqual([])
    })

    it("is not asked for more big events at a time than it can give", { timeout: 30_000 }, async () => {
      const log = open({ partitions: 1 })
      const count = 40
      for (let i = 0; i < count; i++) {
        await log.append([
          { event: `${i} ${"x".repeat(2 ** 20)}`, key: String(i), keyClass: "id", partition: `${i}` }
        ])
      }
      const asked = vi.fn<(count: number) => void>()
      const { signal } = new AbortController()
      const seen = new Set<string>()
      await server.with(async (redis) => {
        const monitor = await redis.monitor()
        monitor.on("monitor", (_at: string, [name = "", ...args]: string[]) => {
          if (name.toUpperCase() === "XRANGE") asked(Number(args.at(-1)))
        })
        for await (const delivery of log.subscribe("a", { from: "earliest", signal })) {
          seen.add((delivery.event as string).split(" ")[0]!)
          void delivery.ack()
          if (seen.size === count) break
        }
        monitor.disconnect()
      })
      const [first = 0, ...next] = asked.mock.calls.map(([each]) => each)
      expect(first).toBeLessThanOrEqual(16)
      expect(Math.max(...next)).toBeLessThanOrEqual(2)
    })

    it(
      "is given time for an event that takes longer, while all else goes on",
      { timeout: 40_000 },
      async () => {
        const troubles: string[] = []
        const log = open({
          timeout: 1_000,
          partitions: 4,
          onTrouble: ({ message }) => void troubles.push(message)
        })
        const { signal } = new AbortController()
        const reader = log.subscribe("a", { from: "earliest", signal })[Symbol.asyncIterator]()
        const draft = (event: string) =>
          ({ event, key: event.slice(0, 9), keyClass: "id", partition: event.slice(0, 5) }) as const
        await log.append([draft("small")])
        const small = (await reader.next()).value!
        const before = connections
        rate = 2_000
        await log.append([draft(`large${"x".repeat(3 * 2 ** 20)}`)])
        const large = (await reader.next()).value!
        expect((large.event as string).length).toBe(5 + 3 * 2 ** 20)
        expect([await large.ack(), await small.ack()]).toEqual([true, true])
        expect(small.lost.aborted).toBe(false)
        // One for what is big; where that was not read in time once, another one.
        expect(connections - before).toBeLessThanOrEqual(3)
      }
    )

    it("is not given an event that it cannot hold", async () => {
      const log = open()
      const event = "x".repeat(64 * 2 ** 20)
      const refused = log.append([{ event, key: "1", keyClass: "id", partition: "1" }])
      await expect(refused).rejects.toMatchObject({ _tag: "ConfigurationError", option: "drafts[0].event" })
      expect(log.health()).toMatchObject({
        state: "down",
        reasons: [expect.stringContaining("keep it elsewhere")]
      })
      await log.append([{ event: "fits", key: "2", keyClass: "id", partition: "1" }])
      expect(log.health().state).not.toBe("down")
      // What a stream of many processes sees of it is not even brought.
      expect(log.inbox?.largest).toBe(32 * 2 ** 20)
    })
  }
)
