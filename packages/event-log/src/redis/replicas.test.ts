import type { EventLog } from "@agent-chat/core/events"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { redisLog, type RedisLogOptions } from "./index.ts"
import { Proxy } from "./test-support/proxy.ts"
import { Reader } from "./test-support/reader.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"

const draft = (event: number) => ({
  event,
  key: `event:${event}`,
  keyClass: "id" as const,
  partition: "chat"
})

/** Resolves when a server has a replica that keeps up. */
const isFollowed = (server: RedisServer): Promise<void> =>
  server.with(async (redis) => {
    await redis.set("one", "1")
    while ((await redis.wait(1, 500)) < 1) await redis.ping()
  })

describe.skipIf(whyNoRedis !== undefined)("a log in Redis that waits for replicas", () => {
  let primary: RedisServer
  let replica: RedisServer
  let names = 0
  const opened: EventLog<number>[] = []
  const open = (about: Partial<RedisLogOptions> = {}): EventLog<number> => {
    const namespace = `replicas-${names}`
    const log = redisLog<number>({
      url: primary.url,
      namespace,
      waitReplicas: 1,
      timeout: 600,
      lease: 500,
      ...about
    })
    opened.push(log)
    return log
  }
  beforeAll(async () => {
    primary = await RedisServer.start(["--repl-diskless-sync-delay", "0"])
    replica = await RedisServer.start(["--replicaof", `127.0.0.1 ${primary.port}`])
    await isFollowed(primary)
  })
  afterEach(async () => {
    names++
    replica.resume()
    await Promise.all(opened.splice(0).map((log) => log.close()))
  })
  afterAll(async () => {
    await primary[Symbol.asyncDispose]()
    await replica[Symbol.asyncDispose]()
  })

  it("takes what a replica has, and waits in vain where none has it", async () => {
    const log = open()
    await log.append([draft(1)])
    await log.inbox!.record([{ origin: "a", text: "seen" }], "n1")
    replica.pause()
    await expect(log.append([draft(2)])).rejects.toThrow("0 of 1 replicas")
    await expect(log.inbox!.record([{ origin: "a", text: "seen" }], "n2")).rejects.toThrow("0 of 1 replicas")
    replica.resume()
    expect(await log.append([draft(2)])).toMatchObject([{ duplicate: true }])
  })

  it("takes nothing for kept because the server that took over has replicas", async () => {
    await using proxy = await Proxy.start(primary.port)
    await using other = await RedisServer.start(["--repl-diskless-sync-delay", "0"])
    await using _ = await RedisServer.start(["--replicaof", `127.0.0.1 ${other.port}`])
    await isFollowed(other)
    const log = open({ url: proxy.url, timeout: 6_000 })
    await log.append([draft(1)])
    replica.pause()
    const words = log.append([draft(2)]).then(
      () => "kept",
      (cause: Error) => cause.message
    )
    const isWritten = () => primary.with((redis) => redis.hget(`{replicas-${names}}:meta`, "n"))
    await expect.poll(isWritten).toBe("2")
    proxy.leadTo(other.port)
    expect(await words).toContain("data set is another one")
  })

  it("hands out nothing that no replica has, and counts the attempt once", async () => {
    const log = open()
    const reader = new Reader(log, "a")
    await log.append([draft(1)])
    expect(await reader.takeAndAck(1)).toEqual([1])
    replica.pause()
    await log.append([draft(2)]).catch(() => {})
    let isTaken = false
    const next = reader.take().finally(() => (isTaken = true))
    // Longer than it takes to try more than once.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(isTaken).toBe(false)
    replica.resume()
    const { event, attempt } = await next
    expect({ event, attempt }).toEqual({ event: 2, attempt: 1 })
  })

  it("hands out nothing that the server which took over does not have", async () => {
    const log = open({ timeout: 2_000 })
    const reader = new Reader(log, "a")
    await log.append([draft(1), draft(2)])
    const first = await reader.take()
    // As if it had been read from a server that is gone.
    const [appended] = await log.append([draft(3)])
    const position = appended!.seq.split("-").map(Number).join("-")
    await expect.poll(() => log.groups().then(([group]) => group?.pending)).toBe(3)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await primary.with(async (redis) => {
      const logs = await redis.keys(`{replicas-${names}}:log:*`)
      for (const one of logs) await redis.xdel(one, position)
    })
    expect(await first.ack()).toBe(true)
    const second = await reader.take()
    expect(second.event).toBe(2)
    await second.ack()
    await log.append([draft(4)])
    expect((await reader.take()).event).toBe(4)
  })
})
