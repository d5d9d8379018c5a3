// Members of a group in processes of their own, which die, stop and are cut off while events come.
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, it } from "vitest"
import { redisLog } from "./index.ts"
import { Appender, pendingOf } from "./test-support/appender.ts"
import { Proxy } from "./test-support/proxy.ts"
import { RedisServer, whyNoRedis } from "./test-support/redis-server.ts"
import { Workers } from "./test-support/workers.ts"

const lease = 800

// They wait most of the time.
describe.skipIf(whyNoRedis !== undefined)("members of a group", { concurrent: true }, () => {
  let server: RedisServer
  let mortal: RedisServer
  beforeAll(async () => {
    server = await RedisServer.start()
    mortal = await RedisServer.start(["--appendfsync", "always"])
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await mortal[Symbol.asyncDispose]()
  })

  const scene = async (namespace: string, { url } = server, work = 8) => {
    const log = redisLog<number>({ url, namespace, lease })
    const task = { address: { url }, namespace, group: "bot", lease, work }
    return { log, appender: new Appender(log), workers: await Workers.make(task) }
  }

  it(
    "lose nothing and keep the order when they are killed, and when they come and go",
    { timeout: 30_000 },
    async ({ expect }) => {
      const { log, appender, workers } = await scene("killed")
      await using _ = workers
      for (let i = 0; i < 3; i++) await workers.start()
      await appender.append(1)
      for (let round = 0; round < 3; round++) {
        for (let i = 0; i < 10; i++) {
          await appender.append(20)
          await sleep(15)
        }
        const [first] = workers.names
        await workers.end(first!, round === 2 ? "SIGTERM" : "SIGKILL")
        await workers.start()
      }
      await expect.poll(() => pendingOf(log), { timeout: 15_000 }).toBe(0)
      const { lost, disorder, ackedTwice, overlaps, handlings } = await workers.judge(appender.events)
      // A machine that lets a process wait for longer than its lease makes some.
      for (const overlap of overlaps) process.stdout.write(`${overlap}\n`)
      expect({ lost, disorder, ackedTwice }).toEqual({ lost: [], disorder: [], ackedTwice: [] })
      expect(handlings).toBeGreaterThanOrEqual(601)
      await log.close()
    }
  )

  it(
    "are refused when they were stopped for longer than their lease",
    { timeout: 30_000 },
    async ({ expect }) => {
      const { log, appender, workers } = await scene("stopped")
      await using _ = workers
      const frozen = await workers.start()
      await appender.append(100)
      await sleep(200)
      const other = await workers.start()
      await sleep(lease)
      workers.signal(frozen, "SIGSTOP")
      await appender.append(300)
      await sleep(lease * 2.5)
      workers.signal(frozen, "SIGCONT")
      await expect.poll(() => pendingOf(log), { timeout: 15_000 }).toBe(0)
      const { lost, disorder, ackedTwice } = await workers.judge(appender.events)
      expect({ lost, disorder, ackedTwice }).toEqual({ lost: [], disorder: [], ackedTwice: [] })
      expect(new Set((await workers.lines()).map(({ worker }) => worker))).toEqual(new Set([frozen, other]))
      await log.close()
    }
  )

  it(
    "tell their handlers when they are cut off for longer than their lease",
    { timeout: 30_000 },
    async ({ expect }) => {
      const { log, appender, workers } = await scene("cut-off", server, 200)
      await using _ = workers
      await using proxy = await Proxy.start(server.port)
      const cut = await workers.start({ url: proxy.url })
      await workers.start()
      await appender.append(100)
      await sleep(lease)
      const flow = setInterval(() => void appender.append(2), 20)
      await sleep(100)
      proxy.cut()
      await sleep(lease * 2)
      proxy.heal()
      await sleep(lease)
      clearInterval(flow)
      await expect.poll(() => pendingOf(log), { timeout: 15_000 }).toBe(0)
      const { lost, disorder, ackedTwice } = await workers.judge(appender.events)
      expect({ lost, disorder, ackedTwice }).toEqual({ lost: [], disorder: [], ackedTwice: [] })
      const lines = await workers.lines()
      expect(lines.some(({ worker, what }) => worker === cut && what === "refused")).toBe(true)
      await log.close()
    }
  )

  it("lose nothing when Redis itself is killed", { timeout: 30_000 }, async ({ expect }) => {
    const { log, appender, workers } = await scene("redis-killed", mortal)
    await using _ = workers
    await workers.start()
    await workers.start()
    for (let round = 0; round < 2; round++) {
      const flow = (async () => {
        for (let i = 0; i < 30; i++) {
          await appender.append(5)
          await sleep(10)
        }
      })()
      await sleep(150)
      await mortal.kill()
      await sleep(300)
      await mortal.run()
      await flow
    }
    await expect.poll(() => pendingOf(log), { timeout: 20_000 }).toBe(0)
    const { lost, disorder, ackedTwice } = await workers.judge(appender.events)
    expect({ lost, disorder, ackedTwice }).toEqual({ lost: [], disorder: [], ackedTwice: [] })
    await log.close()
  })
})
