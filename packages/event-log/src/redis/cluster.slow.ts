// A namespace in a cluster: all its keys lie in one slot, which may move to another node at any time.
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { redisLog } from "./index.ts"
import { Reader } from "./test-support/reader.ts"
import { RedisCluster } from "./test-support/redis-cluster.ts"
import { whyNoRedis } from "./test-support/redis-server.ts"
import { runSuite } from "./test-support/suite.ts"

const draft = (event: number) => ({
  event,
  key: `event:${event}`,
  keyClass: "id" as const,
  partition: `chat-${event % 10}`
})

describe.skipIf(whyNoRedis !== undefined)("a log in a cluster", () => {
  let cluster: RedisCluster
  beforeAll(async () => void (cluster = await RedisCluster.start()), 30_000)
  afterAll(() => cluster[Symbol.asyncDispose]())

  runSuite("Redis Cluster", { partitions: 16, lease: 1_000 }, () => cluster.openWay())

  it(
    "loses and disorders nothing while its slot moves to another node and back",
    { timeout: 30_000 },
    async () => {
      await using way = await cluster.openWay()
      const namespace = "moves"
      const log = redisLog<number>({ ...way.address, namespace, lease: 1_000 })
      const reader = new Reader(log, "bot")
      const slot = await way.client.cluster("KEYSLOT", `{${namespace}}:meta`)
      const first = await cluster.ownerOf(slot)
      const other = (first + 1) % cluster.nodes.length
      const moved = new AbortController()
      let count = 0
      /** However slow the machine is. */
      const someMore = async (): Promise<void> => {
        const enough = count + 20
        await expect.poll(() => count, { timeout: 20_000 }).toBeGreaterThanOrEqual(enough)
      }
      const moving = (async () => {
        for (const [from, to] of [
          [first, other],
          [other, first]
        ] as const) {
          await someMore()
          await cluster.move(slot, from, to)
          expect(await cluster.ownerOf(slot)).toBe(to)
        }
        await someMore()
        moved.abort()
      })()
      const appending = (async () => {
        while (!moved.signal.aborted) {
          const event = count++
          const nonce = `n${event}`
          // Once more until it is taken, as whoever appends does.
          while (
            !(await log.append([draft(event)], { nonce }).then(
              () => true,
              () => false
            ))
          )
            await sleep(50)
        }
      })()
      await Promise.all([moving, appending])
      const byChat = new Map<number, number[]>()
      for (const event of await reader.takeAndAck(count)) {
        byChat.set(event % 10, [...(byChat.get(event % 10) ?? []), event])
      }
      for (const [chat, events] of byChat) {
        expect(events).toEqual(Array.from({ length: events.length }, (_, i) => chat + i * 10))
      }
      expect([...byChat.values()].flat()).toHaveLength(count)
      expect(log.health().state).not.toBe("down")
      await log.close()
    }
  )

  it(
    "asks the node where the log lies whether its replicas have what was written",
    { timeout: 30_000 },
    async () => {
      await using way = await cluster.openWay()
      await using _ = await cluster.addReplica(0)
      for (const node of [0, 1, 2]) {
        const log = redisLog<number>({
          ...way.address,
          namespace: await cluster.namespaceOn(node),
          waitReplicas: 1,
          timeout: 800
        })
        for (let event = 0; event < 3; event++) {
          const words = await log.append([draft(event)]).then(() => "kept", String)
          expect({ node, isKept: words === "kept" }).toEqual({ node, isKept: node === 0 })
        }
        await log.close()
      }
    }
  )

  it("tells of no trouble with a client that keeps no commands for later", async () => {
    await using way = await cluster.openWay({ enableOfflineQueue: false })
    while (way.client.status !== "ready") await sleep(10)
    const told: string[] = []
    const log = redisLog<number>({
      ...way.address,
      namespace: "impatient",
      onTrouble: ({ message }) => void told.push(message)
    })
    const reader = new Reader(log, "bot")
    await log.append([draft(1)])
    expect(await reader.takeAndAck(1)).toEqual([1])
    expect(told).toEqual([])
    await log.close()
  })

  it("hears again over another connection when nothing comes over the one it hears with", async () => {
    await using way = await cluster.openWay()
    const namespace = "deaf"
    way.mute(/subscribe/i)
    const log = redisLog<number>({ ...way.address, namespace, timeout: 300, onTrouble: () => {} })
    // A busy machine may need several tries.
    const append = (): Promise<boolean> =>
      log.append([draft(1)]).then(
        () => true,
        () => false
      )
    await expect.poll(append, { timeout: 10_000 }).toBe(true)
    const listeners = async (): Promise<number> => {
      const found = await Promise.all(
        cluster.nodes.map((node) =>
          node.with((redis) => redis.call("PUBSUB", "NUMSUB", `{${namespace}}:bell`))
        )
      )
      return found.reduce<number>((sum, reply) => sum + Number((reply as unknown[])[1]), 0)
    }
    await sleep(500)
    expect(await listeners()).toBe(0)
    way.mute(undefined)
    await expect.poll(listeners, { timeout: 5_000 }).toBe(1)
    await log.close()
  })
})
