import { describe, expect, it, vi } from "vitest"
import type { ConsumeHandler } from "./consume.ts"
import { StepInterruptedError } from "./step-interrupted.ts"
import { draft, make } from "./test-support/contexts.ts"

describe("step", () => {
  it("runs once over all repeats, and gives what came of it", async () => {
    const { log, live } = make()
    const run = vi.fn(async () => ({ ticket: 7 }))
    const got: unknown[] = []
    const handler: ConsumeHandler<string> = async (_event, context) => {
      got.push(await context.step("ticket", run))
      if (got.length < 3) throw new Error("afterwards")
    }
    const die = live(async (event, context) => {
      await Promise.resolve(handler(event, context)).catch(() => {})
      await new Promise(() => {})
    })
    await log.append([draft("one")])
    await expect.poll(() => got).toHaveLength(1)
    die()
    live(handler)
    await expect.poll(() => got).toEqual([{ ticket: 7 }, { ticket: 7 }, { ticket: 7 }])
    expect(run).toHaveBeenCalledOnce()
  })

  it("runs again when the process ended while it ran, unless it is not to be repeated", async () => {
    const { log, live, reported } = make()
    const ran: string[] = []
    const die = live(async (_event, context) => {
      void context.step("may", () => {
        ran.push("may")
        return new Promise(() => {})
      })
      await context.step(
        "may not",
        () => {
          ran.push("may not")
          return new Promise(() => {})
        },
        { repeat: false }
      )
    })
    await log.append([draft("one")])
    await expect.poll(() => ran).toHaveLength(2)
    die()
    live(
      async (_event, context) => {
        await context.step("may", () => void ran.push("again"))
        await context.step("may not", () => void ran.push("twice"), { repeat: false })
      },
      { retries: 1 }
    )
    await expect.poll(() => reported).toHaveLength(1)
    expect(ran.toSorted()).toEqual(["again", "may", "may not"])
    expect(reported[0]).toBeInstanceOf(StepInterruptedError)
    expect(reported[0]).toMatchObject({ step: "may not" })
  })

  it("that failed runs again", async () => {
    const { log, live } = make()
    let tries = 0
    const results: unknown[] = []
    live(async (_event, context) => {
      results.push(
        await context.step("shaky", () => {
          if (++tries < 2) throw new Error("not yet")
          return undefined
        })
      )
    })
    await log.append([draft("one")])
    await expect.poll(() => results).toEqual([undefined])
    expect(tries).toBe(2)
  })
})
