// One stream in many processes on a real Redis, for longer: everything is killed, stopped or cut off now and then.
import { setTimeout as sleep } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import type { Part } from "../support/many-processes/part.ts"
import { lease, Scene } from "../support/many-processes/scene.ts"
import { whyNoRedis } from "../support/redis-server.ts"

const size = Number(process.env["MANY_PROCESSES_EVENTS"] ?? 1_200)

type Blow = (scene: Scene) => Promise<unknown>

/** What happens to processes, one after another. */
const blows: Readonly<Record<string, Blow>> = {
  "a worker is killed": (scene) => killOne(scene, "worker"),
  "a session is killed": (scene) => killOne(scene, "session"),
  "a receiver is killed": (scene) => killOne(scene, "receiver", "recorder"),
  "a worker is stopped for longer than its lease": (scene) => freezeOne(scene, "worker"),
  "whoever may join is stopped for longer than its lease": (scene) => freezeOne(scene, "session", "receiver"),
  "the sockets are dropped": (scene) => Promise.resolve(scene.fake.dropSockets()),
  "Redis is killed": async (scene) => {
    await scene.redis.kill()
    await sleep(200)
    await scene.redis.run()
  },
  "a worker and a session are killed": (scene) =>
    Promise.all([killOne(scene, "worker"), killOne(scene, "session")])
}

const oneOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!

const killOne = async (scene: Scene, ...roles: readonly Part["role"][]): Promise<void> => {
  await scene.start(await scene.kill(oneOf(scene.names(...roles))))
}

const freezeOne = async (scene: Scene, ...roles: readonly Part["role"][]): Promise<void> => {
  await scene.freeze(oneOf(scene.names(...roles)), lease * 2.5)
}

describe.skipIf(whyNoRedis !== undefined)("a stream in many processes", () => {
  it(
    `loses, doubles and disorders nothing in ${size} events, whatever is killed`,
    { timeout: 240_000 },
    async () => {
      await using scene = await Scene.start()
      const { fake } = scene
      const roles = [
        "receiver",
        "receiver",
        "recorder",
        "session",
        "session",
        "worker",
        "worker",
        "worker"
      ] as const
      await Promise.all(roles.map((role) => scene.start(role)))
      const customers = Array.from({ length: 30 }, (_, i) => fake.customer(`customer-${i}`))
      const open = new Set<(typeof customers)[number]>()
      const end = new AbortController()
      const dealt: string[] = []
      const nemesis = (async () => {
        const names = Object.keys(blows)
        for (let i = 0; !end.signal.aborted; i++) {
          await sleep(700)
          const name = names[i % names.length]!
          dealt.push(name)
          await blows[name]!(scene)
        }
      })()
      for (let i = 0; i < size; i++) {
        const customer = oneOf(customers)
        if (Math.random() < 0.03 && open.delete(customer)) customer.closes()
        else {
          customer.says(`message ${i}`)
          open.add(customer)
        }
        await sleep(Math.random() * 40)
      }
      end.abort()
      await nemesis
      expect(await scene.settle(60_000)).toEqual([])
      const { disorder, overlaps, repeats, late } = await scene.judge()
      const logged = await scene.logged()
      const { unanswered, answeredTwice } = scene.answers()
      console.log(
        `${dealt.length} blows, ${logged.length} events, ${late} late, ${repeats} handled again, ${overlaps.length} overlaps of handlers,`,
        `${scene.balancer.doubts} webhooks brought again in doubt`
      )
      for (const overlap of overlaps) console.log(overlap)
      expect({ disorder, unanswered, answeredTwice }).toEqual({
        disorder: [],
        unanswered: [],
        answeredTwice: []
      })
      expect(logged).toHaveLength(new Set(logged).size)
      expect(new Set(logged)).toEqual(scene.truth().what)
    }
  )
})
