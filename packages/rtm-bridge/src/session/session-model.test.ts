// Drives a session with random calls, answers, losses, reasons, renewals, aborts, pauses, logins as others and clock jumps,
// against a model of the service, and of a token service in trouble, that remembers what really happened. SESSION_MODEL_RUNS sets the number of runs, SESSION_MODEL_SEED repeats them.
import * as fc from "fast-check"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { step } from "../test-support/session-steps.ts"
import { World } from "../test-support/session-world.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const runs = Number(process.env["SESSION_MODEL_RUNS"] ?? 100)
const seed = process.env["SESSION_MODEL_SEED"]

it.each(["3.0", "3.6"] as const)(
  "v%s: keeps its promises whatever happens",
  { timeout: 60_000 + runs * 200 },
  async (version) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 80, size: "max" }), async (steps) => {
        const world = new World(version)
        await world.run({ do: "connect" })
        for (const one of steps) {
          await world.run(one)
          await vi.advanceTimersByTimeAsync(0)
          world.check()
        }
        await world.heal()
        world.check()
        for (const { settled, kind, number } of world.calls) expect(settled, `${kind} call ${number}`).toBe(1)
        const { state } = world.rtm.status.value
        expect(["ready", "closed"]).toContain(state)
        await Promise.all([world.rtm.close(), vi.advanceTimersByTimeAsync(1_000)])
        world.check()
        // What is left are the timers of the test itself.
        vi.clearAllTimers()
      }),
      { numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) }
    )
  }
)
