import { v3_0 } from "@agent-chat/core/v3.0"
import { FakeLiveChat } from "@agent-chat/testing"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makeWebApi, webApi } from "./effect.ts"
import type { FetchInit } from "./platform/fetch-sender.ts"

let fake: FakeLiveChat
beforeAll(async () => {
  fake = await FakeLiveChat.start()
})
afterAll(() => fake.close())

const options = () => ({ token: fake.token, baseUrl: fake.webUrl })

describe("webApi", () => {
  it("is a service with a layer, whose calls are Effects", async () => {
    const Chat = webApi(v3_0)
    const program = Effect.gen(function* () {
      const chat = yield* Chat
      const started = yield* chat.start_chat({})
      return yield* chat.call("get_chat_threads", { chat_id: started.chat.id })
    })
    const reply = await Effect.runPromise(Effect.provide(program, Chat.layer(options())))
    expect(reply.chat.threads).toHaveLength(1)
  })

  it("fails with the errors of this SDK, by their tag", async () => {
    const program = Effect.gen(function* () {
      const chat = yield* makeWebApi(v3_0, options())
      return yield* chat
        .get_chat_threads({ chat_id: "nowhere" })
        .pipe(Effect.catchTag("ApiError", (error) => Effect.succeed(error.type)))
    })
    expect(await Effect.runPromise(Effect.scoped(program))).toBe("validation")
  })

  it("fails in the error channel when an option is wrong", async () => {
    const exit = await Effect.runPromise(Effect.scoped(Effect.flip(makeWebApi(v3_0, { token: "" }))))
    expect(exit).toMatchObject({ _tag: "ConfigurationError", option: "token" })
  })

  it("aborts the call when the fiber is interrupted", async () => {
    let signal: AbortSignal | undefined
    const hanging = (_url: string, init: FetchInit): Promise<Response> => {
      signal = init.signal
      return new Promise<Response>(() => {})
    }
    const program = Effect.gen(function* () {
      const chat = yield* makeWebApi(v3_0, { ...options(), fetch: hanging })
      const fiber = yield* Effect.forkChild(chat.close_thread({ chat_id: "C" }))
      yield* Effect.promise(() => expect.poll(() => signal).toBeDefined())
      yield* Fiber.interrupt(fiber)
      return yield* Fiber.await(fiber)
    })
    const exit = await Effect.runPromise(Effect.scoped(program))
    expect(Exit.hasInterrupts(exit)).toBe(true)
    expect(signal?.aborted).toBe(true)
  })

  it("closes the client with the scope", async () => {
    const chat = await Effect.runPromise(Effect.scoped(makeWebApi(v3_0, options())))
    const error = await Effect.runPromise(Effect.flip(chat.close_thread({ chat_id: "C" })))
    expect(error).toMatchObject({ _tag: "ConnectionError", reason: "closed", delivery: "not-sent" })
  })
})
