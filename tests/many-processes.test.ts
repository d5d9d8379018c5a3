// One stream in many processes on a real Redis: receivers, sessions and workers, of which some are killed.
import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { Scene } from "./support/many-processes/scene.ts"
import { whyNoRedis } from "../packages/event-log/src/redis/test-support/redis-server.ts"

describe.skipIf(whyNoRedis !== undefined)("a stream in many processes", () => {
  it("loses, doubles and disorders nothing, and answers once, though some are killed", async () => {
    await using scene = await Scene.start()
    const { fake } = scene
    await Promise.all(
      (["receiver", "recorder", "session", "session", "worker", "worker"] as const).map((role) =>
        scene.start(role)
      )
    )
    const customers = Array.from({ length: 12 }, (_, i) => fake.customer(`customer-${i}`))
    const open = new Set<(typeof customers)[number]>()
    const restarts: Promise<unknown>[] = []
    const restartOne = async (role: "worker" | "session" | "receiver"): Promise<void> => {
      await scene.start(await scene.kill(scene.names(role)[0]!))
    }
    for (let i = 0; i < 120; i++) {
      const customer = customers[Math.floor(Math.random() * customers.length)]!
      // What is said next begins another thread.
      if (i % 9 === 8 && open.delete(customer)) customer.closes()
      customer.says(`message ${i}`)
      open.add(customer)
      if (i === 30) restarts.push(restartOne("worker"))
      if (i === 60) restarts.push(restartOne("session"))
      if (i === 90) restarts.push(restartOne("receiver"))
      await sleep(15)
    }
    await Promise.all(restarts)
    expect(await scene.settle(20_000)).toEqual([])
    const { disorder } = await scene.judge()
    expect({ disorder, ...scene.answers() }).toEqual({
      disorder: [],
      unanswered: [],
      answeredTwice: []
    })
    const logged = await scene.logged()
    expect(logged).toHaveLength(new Set(logged).size)
    expect(new Set(logged)).toEqual(scene.truth().what)
  })
})
