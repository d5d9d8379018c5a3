// Whoever has ioredis 5 gets what whoever has version 6 does, over an address and with a client of their own.
import { Redis } from "ioredis-5"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { redisLog } from "./index.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"
import { runSuite, throughProxy } from "./test-support/suite.ts"

vi.mock("ioredis", () => import("ioredis-5"))

describe.skipIf(whyNoRedis !== undefined)("a log in Redis through ioredis 5", () => {
  let server: RedisServer
  beforeAll(async () => void (server = await RedisServer.start()))
  afterAll(() => server[Symbol.asyncDispose]())

  runSuite("ioredis 5", { partitions: 16 }, () => throughProxy(server.port))

  it("takes a client of it", async () => {
    const client = new Redis(server.url)
    // So does whatever the log makes of an address.
    expect(await import("ioredis")).toMatchObject({ Redis })
    const log = redisLog<number>({ client, namespace: "client" })
    const [appended] = await log.append([{ event: 1, key: "one", keyClass: "id", partition: "" }])
    expect(appended).toMatchObject({ duplicate: false })
    await log.close()
    expect(await client.ping()).toBe("PONG")
    client.disconnect()
  })
})
