import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { redisLog } from "./index.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"
import { runSuite, throughProxy } from "./test-support/suite.ts"

describe.skipIf(whyNoRedis !== undefined)("a log in Redis", () => {
  let server: RedisServer
  beforeAll(async () => void (server = await RedisServer.start()))
  afterAll(() => server[Symbol.asyncDispose]())

  describe.each([1, 16])("with %i partitions", (partitions) => {
    runSuite("Redis", { partitions }, () => throughProxy(server.port))
  })

  it("remembers ids for as long as a webhook may be repeated", async () => {
    const namespace = "remembers"
    const log = redisLog<number>({ url: server.url, namespace })
    await log.append([{ event: 1, key: "one", keyClass: "id", partition: "" }])
    const left = await server.with((redis) => redis.pttl(`{${namespace}}:id:one`))
    expect(left).toBeGreaterThan(6.99 * 3_600_000)
    await log.close()
  })
})
