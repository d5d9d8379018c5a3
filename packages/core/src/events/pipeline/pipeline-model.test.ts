// Runs whole streams against a service that is simulated together with its network, a log that fails now and then and a
// handler that does: what was handled is what happened, once and in order, and what was said to be safe was handled. The
// runs are the same each time; STREAM_MODEL_RUNS makes so many others, STREAM_MODEL_SEED repeats them.
import * as fc from "fast-check"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { idioms } from "../join/test-support/idioms.ts"
import { scenario } from "./test-support/scenario.ts"
import { scenariosThatFailed } from "./test-support/scenarios-that-failed.ts"
import { World } from "./test-support/world.ts"

declare const process: { readonly env: Readonly<Record<string, string | undefined>> }

/** How code gets to a page. */
const page = vi.hoisted(() => ({ takes: 0, failures: 0 }))

vi.mock(import("../time/load-code.ts"), async (original) => {
  const { loadCode } = await original()
  return {
    loadCode: async (load, what) => {
      if (page.takes > 0) await new Promise((resolve) => setTimeout(resolve, page.takes))
      return loadCode(() => {
        if (page.failures-- > 0) throw new TypeError("the page is offline")
        return load()
      }, what)
    }
  }
})

const epoch = 1_700_000_000_000

beforeEach(() => void vi.useFakeTimers({ now: epoch }))
afterEach(() => void vi.useRealTimers())

/** What was handled of one chat has to come in the order in which it happened, one thread after another. */
const disorder = ({ handled, late, service }: World): readonly string[] => {
  const last = new Map<string, number>()
  const opened = new Map<string, string>()
  return handled.flatMap((name) => {
    const [what, id = ""] = name.split(" ")
    const [thread = "", number] = id.split("_")
    const place = what === "opened" ? 0 : what === "closed" ? Infinity : Number(number)
    if (late.has(name)) return []
    const follows = opened.get(service.chatOf(thread)) ?? thread
    // Of one that was not opened, or that began in the same moment, nobody can tell whether it was first.
    const isOver = last.has(thread) && service.startOf(thread) < service.startOf(follows)
    const isAfter = isOver || place <= (last.get(thread) ?? -1)
    last.set(thread, Math.max(place, last.get(thread) ?? -1))
    if (what === "opened") opened.set(service.chatOf(thread), thread)
    return isAfter ? [name] : []
  })
}

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, i) => names.indexOf(name) !== i)

const runs = Number(process.env["STREAM_MODEL_RUNS"] ?? 100)
const seed = Number(process.env["STREAM_MODEL_SEED"] ?? 7)

test.each(["v3.0", "v3.6"] as const)(
  "what consumers handle is what happened, whatever fails meanwhile (%s)",
  { timeout: 600_000 },
  async (name) => {
    const idiom = idioms[name]
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        vi.setSystemTime(epoch)
        Object.assign(page, { takes: 0, failures: 0 }, given.code)
        const world = new World(idiom, given)
        await world.run()
        const { handled, truth, tooSoon } = world
        const optional = new Set([...world.optional, ...world.untold])
        expect({ twice: twice(handled), tooSoon }).toEqual({ twice: [], tooSoon: [] })
        expect(handled.filter((each) => !truth.has(each))).toEqual([])
        expect(disorder(world)).toEqual([])
        expect([...truth].filter((each) => !handled.includes(each) && !optional.has(each))).toEqual([])
      }),
      { numRuns: runs, seed, examples: scenariosThatFailed.map((each) => [each]) }
    )
  }
)
