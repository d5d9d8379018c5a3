import { of } from "rxjs"
import { describe, expect, it, vi } from "vitest"
import type { ConsumeContext } from "./consume-context.ts"
import { makeService, message, use } from "./test-support/contexts.ts"

describe("a context", () => {
  it("may be taken apart", async () => {
    const { client, sent } = makeService()
    const got = await use(async ({ step, once, attempt, id, signal }) => {
      await once("greeting").send_event(client, message("hello"))
      return [await step("ticket", () => 7), attempt, typeof id, signal.aborted]
    })
    expect(got).toEqual([7, 1, "string", false])
    expect(sent).toHaveLength(1)
  })

  it("says what is wrong with a step, before it runs", async () => {
    const run = vi.fn()
    for (const [step, option] of [
      [({ step }) => step("a", run, { repaet: false } as never), "step.repaet"],
      [({ step }) => step("a", run, { repeat: "no" } as never), "step.repeat"],
      [({ step }) => step("a", run, null as never), "step"],
      [({ step }) => step("a", Promise.resolve(1) as never), "run"],
      [({ step }) => step("a", undefined as never), "run"],
      [({ step }) => step("", run), "name"]
    ] as const satisfies readonly (readonly [(context: ConsumeContext) => unknown, string])[]) {
      expect(await use(step)).toMatchObject({ _tag: "ConfigurationError", option })
    }
    expect(run).not.toHaveBeenCalled()
  })

  it("says that the result of a step cannot be remembered, and where", async () => {
    const cycle: Record<string, unknown> = {}
    cycle["self"] = cycle
    for (const [result, found] of [
      [7n, "a BigInt"],
      [{ list: [() => 1] }, "a function at list[0]"],
      [new Map(), "a Map"],
      [{ at: Number.NaN }, "NaN at at"],
      [cycle, "a value that contains itself at self"],
      [of(1), "a function at"]
    ] as const) {
      const told = await use(({ step }) => step("ticket", () => result))
      expect(told).toMatchObject({ _tag: "ConfigurationError", option: 'step("ticket")' })
      expect((told as Error).message).toContain(found)
    }
  })

  it("says what is wrong with a call that is made once", async () => {
    const { client, calls } = makeService()
    const say = message("hello")
    for (const [call, option, words] of [
      [({ once }) => once("a").send_event(say as never, undefined as never), "client", "before the payload"],
      [({ once }) => once("a").send_event(null as never, say as never), "client", "before the payload"],
      [({ once }) => once("a").call(client, "send_evnt", say), "action", "did you mean send_event?"],
      [({ once }) => once("a").call(client, "start_chat", {}), "action", "use context.step"],
      [({ once }) => once("a").call(client, "__proto__", {}), "action", "no action __proto__"],
      [({ once }) => once("a").send_event(client, say, { timeOut: 5 } as never), "timeOut", "timeout"],
      [({ once }) => once("a").send_event(client, say, { signal: 5 } as never), "signal", "AbortSignal"],
      [({ once }) => once("a").send_event(client, say, null as never), "options", "an object"],
      [({ once }) => once(5 as never), "name", "a text"]
    ] as const satisfies readonly (readonly [(context: ConsumeContext) => unknown, string, string])[]) {
      const told = await use(call)
      expect(told).toMatchObject({ _tag: "ConfigurationError", option })
      expect((told as Error).message).toContain(words)
    }
    expect(calls).toEqual([])
  })
})
