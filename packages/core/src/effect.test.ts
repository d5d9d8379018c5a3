import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import { call, effectClient } from "./effect.ts"
import { createClient } from "./clients/promise.ts"
import type { Transport } from "./catalog/transport.ts"
import { v3_0 } from "./v3.0/index.ts"

const over = (execute: Transport["execute"]) => {
  const transport: Transport<"web"> = { kind: "web", catalog: v3_0, execute }
  return { transport, chat: effectClient(createClient(v3_0, transport)) }
}

describe("effectClient", () => {
  it("has the actions of the client, which run when the Effect does, each time anew", async () => {
    let requests = 0
    const { chat } = over(async () => ({ ok: true, payload: { requests: ++requests } }))
    const closing = chat.close_thread({ chat_id: "C" })
    expect(requests).toBe(0)
    expect(await Effect.runPromise(closing)).toEqual({ requests: 1 })
    expect(await Effect.runPromise(chat.call("close_thread", { chat_id: "C" }))).toEqual({ requests: 2 })
    expect(await Effect.runPromise(closing)).toEqual({ requests: 3 })
    expect(chat).not.toHaveProperty("login")
  })

  it("fails with the very errors of this SDK", async () => {
    const { chat } = over(async () => ({ ok: false, error: { type: "validation", message: "no" } }))
    const program = chat.close_thread({ chat_id: "C" }).pipe(
      Effect.catchTags({
        ApiError: (error) => Effect.succeed(error.type),
        ConnectionError: (error) => Effect.succeed(error.reason)
      })
    )
    expect(await Effect.runPromise(program)).toBe("validation")
  })

  it("aborts the call when the fiber is interrupted, and does not fail", async () => {
    let aborted = false
    const { chat } = over(
      (_request, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => {
            aborted = true
            reject(signal.reason)
          })
        })
    )
    const program = Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(chat.start_chat({}))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(fiber)
      return yield* Fiber.await(fiber)
    })
    expect(Exit.hasInterrupts(await Effect.runPromise(program))).toBe(true)
    expect(aborted).toBe(true)
  })

  it.each([
    [null, "options"],
    [5, "options"],
    [[], "options"],
    [{ timeOut: 5 }, "timeOut"],
    [{ signal: new AbortController().signal }, "signal"]
  ])("fails with a ConfigurationError for options that are none: %j", async (options, option) => {
    const { transport, chat } = over(async () => ({ ok: true, payload: {} }))
    for (const calling of [
      chat.close_thread({ chat_id: "C" }, options as object),
      chat.call("close_thread", { chat_id: "C" }, options as object),
      call(transport, v3_0.actions.close_thread, { chat_id: "C" }, options as object)
    ]) {
      expect(await Effect.runPromise(Effect.flip(calling))).toMatchObject({
        _tag: "ConfigurationError",
        option
      })
    }
  })

  it("calls once over a transport", async () => {
    const { transport } = over(async ({ action }) => ({ ok: true, payload: { action } }))
    const program = call(transport, v3_0.actions.close_thread, { chat_id: "C" })
    expect(await Effect.runPromise(program)).toEqual({ action: "close_thread" })
  })
})
