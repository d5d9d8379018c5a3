import { once } from "node:events"
import { createServer, connect, type AddressInfo, type Server } from "node:net"
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
        client.on("data", (data) => behind.write(data)).on("close", () => behind.destroy())
        behind
          .on("data", (data) => setTimeout(() => client.write(data), delay))
          .on("close", () => client.destroy())
        for (const socket of [client, behind]) socket.on("error", () => {})
      }).listen(0, "127.0.0.1")
      await once(proxy, "listening")
    })
    beforeEach(() => (delay = 0))
    afterEach(async () => {
      delay = 0
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
  }
)
