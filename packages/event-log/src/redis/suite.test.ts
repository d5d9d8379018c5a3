import { eventLogSuite } from "@agent-chat/testing/conformance/event-log"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { redisLog } from "./index.ts"
import { Proxy } from "./test-support/proxy.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"

const lease = 500

describe.skipIf(whyNoRedis !== undefined)("a log in Redis", () => {
  let server: RedisServer
  let names = 0
  beforeAll(async () => void (server = await RedisServer.start()))
  afterAll(() => server[Symbol.asyncDispose]())

  describe.each([1, 16])("with %i partitions", (partitions) => {
    eventLogSuite({
      name: "Redis",
      abilities: ["reopen", "second"],
      lease,
      make: async ({ capacity }) => {
        const namespace = `suite-${++names}`
        const proxies: Proxy[] = []
        /** A process whose way to Redis can be cut. */
        const open = async () => {
          const proxy = await Proxy.start(server.port)
          proxies.push(proxy)
          const log = redisLog<number>({
            url: proxy.url,
            namespace,
            partitions,
            capacity,
            lease,
            timeout: 500
          })
          return { log, proxy }
        }
        let current = await open()
        return {
          log: current.log,
          reopen: async () => {
            await current.proxy[Symbol.asyncDispose]()
            current = await open()
            return current.log
          },
          second: async () => {
            const { log, proxy } = await open()
            return {
              log,
              kill: () => proxy[Symbol.asyncDispose](),
              freeze: () => {
                proxy.cut()
                return () => proxy.heal()
              }
            }
          },
          dispose: async () => {
            for (const proxy of proxies) await proxy[Symbol.asyncDispose]()
          }
        }
      },
      describe,
      // They wait for leases most of the time.
      it: it.concurrent
    })
  })

  it("remembers ids for as long as a webhook may be repeated", async () => {
    const namespace = `suite-${++names}`
    const log = redisLog<number>({ url: server.url, namespace })
    await log.append([{ event: 1, key: "one", keyClass: "id", partition: "" }])
    const left = await server.with((redis) => redis.pttl(`{${namespace}}:id:one`))
    expect(left).toBeGreaterThan(6.99 * 3_600_000)
    await log.close()
  })
})
