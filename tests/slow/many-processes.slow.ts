// One stream in many processes on a real Redis, for longer: everything is killed, stopped or cut off now and then, and what
// each process wrote down is checked against what happened. `HISTORY_RUNS` does it more often, `MANY_PROCESSES_EVENTS` for longer.
import { monitorEventLoopDelay } from "node:perf_hooks"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, describe, expect, it } from "vitest"
import type { Part } from "../support/many-processes/part.ts"
import { lease, Scene } from "../support/many-processes/scene.ts"
import { whyNoRedis } from "../../packages/event-log/src/redis/test-support/redis-server.ts"

const size = Number(process.env["MANY_PROCESSES_EVENTS"] ?? 1_200)
const runs = Number(process.env["HISTORY_RUNS"] ?? 1)

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
    scene.note("Redis is killed")
    await scene.redis.kill()
    await sleep(200)
    await scene.redis.run()
    scene.note("Redis is back")
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
  const sum = {
    runs: 0,
    blows: 0,
    events: 0,
    lost: 0,
    doubled: 0,
    disordered: 0,
    unanswered: 0,
    answeredTwice: 0,
    repeats: 0,
    overlaps: 0
  }
  afterAll(() => console.log("all runs:", sum))

  it(
    `loses, doubles and disorders nothing in ${size} events, whatever is killed`,
    { timeout: 240_000, repeats: runs - 1 },
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
      // The service lives in this process.
      const delay = monitorEventLoopDelay({ resolution: 10 })
      delay.enable()
      const end = new AbortController()
      const dealt: string[] = []
      const nemesis = (async () => {
        const names = Object.keys(blows)
        // Each run begins with another one.
        for (let i = Math.floor(Math.random() * names.length); !end.signal.aborted; i++) {
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
      const unhandled = await scene.settle(60_000)
      delay.disable()
      const stalled = Math.round(delay.max / 1e6)
      const { disorder, overlaps, repeats, late } = await scene.judge()
      const logged = await scene.logged()
      const { unanswered, answeredTwice } = scene.answers()
      const there = new Set(logged)
      const lost = new Set([...unhandled, ...[...scene.truth().what].filter((each) => !there.has(each))])
      sum.runs++
      sum.blows += dealt.length
      sum.events += logged.length
      sum.lost += lost.size
      sum.doubled += logged.length - there.size
      sum.disordered += disorder.length
      sum.unanswered += unanswered.length
      sum.answeredTwice += answeredTwice.length
      sum.repeats += repeats
      sum.overlaps += overlaps.length
      console.log(
        `${dealt.length} blows, ${logged.length} events, ${late} late, ${repeats} handled again, ${overlaps.length} overlaps of handlers,`,
        `${scene.balancer.doubts} webhooks brought again in doubt, the service stood still for ${stalled} ms`
      )
      for (const overlap of overlaps.slice(0, 10)) console.log(overlap)
      const odd = [
        ...answeredTwice.map((id) => `incoming_event ${id}`),
        ...disorder.flatMap((each) => each.match(/[a-z_]+ \S+(?= by)|(?<=before ).*/g) ?? []),
        ...[...lost].slice(0, 10)
      ]
      if (odd.length > 0) console.log((await scene.story(odd)).join("\n"))
      expect({ lost: [...lost], disorder, unanswered }).toEqual({ lost: [], disorder: [], unanswered: [] })
      // A service that takes longer for a request than the lease may not have seen it yet when another looks for it.
      expect(stalled < lease / 2 ? answeredTwice : []).toEqual([])
      expect(logged).toHaveLength(there.size)
      expect(there).toEqual(scene.truth().what)
    }
  )
})
