import { v3_0 } from "@agent-chat/core/v3.0"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { describe, expect, it, vi } from "vitest"
import { makeRtm, rtmApi } from "./effect.ts"
import { ScriptedService } from "./test-support/scripted-socket.ts"

const Chat = rtmApi(v3_0)

const setUp = () => {
  const service = new ScriptedService()
  return { service, options: { token: "t", url: "ws://x.test/", webSocket: service.webSocket } }
}

describe("rtmApi", () => {
  it("connects with its layer, calls as Effects, and closes with the scope", async () => {
    const { service, options } = setUp()
    const program = Effect.gen(function* () {
      const chat = yield* Chat
      expect(chat.client.status.value).toEqual({ state: "ready" })
      return yield* chat.ping()
    })
    expect(await Effect.runPromise(Effect.provide(program, Chat.layer(options)))).toEqual({})
    expect(service.last.readyState).toBe(3)
  })

  it("fails with the errors of this SDK", async () => {
    const { service, options } = setUp()
    service.automatic = false
    const webSocket = (url: string) => {
      const socket = service.webSocket(url)
      socket.onRequest = (request) => socket.refuse(request, "license_expired")
      queueMicrotask(() => socket.open())
      return socket
    }
    const program = Effect.provide(Effect.asVoid(Chat), Chat.layer({ ...options, webSocket })).pipe(
      Effect.catchTag("ApiError", ({ type }) => Effect.succeed(type))
    )
    expect(await Effect.runPromise(program)).toBe("license_expired")
    const wrong = Effect.scoped(makeRtm(v3_0, { token: "" })).pipe(
      Effect.catchTag("ConfigurationError", ({ option }) => Effect.succeed(option))
    )
    expect(await Effect.runPromise(wrong)).toBe("token")
  })
})

describe("streams", () => {
  const withClient = async <A>(
    use: (parts: { service: ScriptedService; chat: any }) => Promise<A>
  ): Promise<A> => {
    const { service, options } = setUp()
    const scope = Scope.makeUnsafe()
    const chat = await Effect.runPromise(Scope.provide(makeRtm(v3_0, options), scope))
    await Effect.runPromise(chat.connect)
    try {
      return await use({ service, chat })
    } finally {
      await Effect.runPromise(Scope.close(scope, Exit.void))
    }
  }

  it("carry the pushes of one action, and the gaps between them", () =>
    withClient(async ({ service, chat }) => {
      const collected = Effect.runPromise(chat.on("thread_closed").pipe(Stream.take(2), Stream.runCollect))
      await new Promise((resolve) => setTimeout(resolve, 10))
      service.last.push("incoming_event", {})
      service.last.push("thread_closed", { chat_id: "1", thread_id: "1" })
      await Effect.runPromise(chat.renew)
      expect(await collected).toMatchObject([
        { action: "thread_closed" },
        { action: "gap", reason: "reconnected" }
      ])
    }))

  it("drop what nobody takes in time, and say how much that was", () =>
    withClient(async ({ service, chat }) => {
      const seen: any[] = []
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      const fiber = Effect.runFork(
        chat.events({ bufferSize: 2 }).pipe(
          Stream.runForEach((event: any) =>
            Effect.promise(async () => {
              seen.push(event)
              await held
            })
          )
        )
      )
      await new Promise((resolve) => setTimeout(resolve, 10))
      for (let n = 0; n < 10; n++) service.last.push("thread_closed", { n })
      await new Promise((resolve) => setTimeout(resolve, 10))
      // Whoever sets the clock does not change how long it lasted.
      const clock = vi.spyOn(Date, "now").mockReturnValue(1_000)
      release()
      await new Promise((resolve) => setTimeout(resolve, 10))
      service.last.push("thread_closed", { n: 10 })
      await new Promise((resolve) => setTimeout(resolve, 10))
      clock.mockRestore()
      const gap = seen.find((event) => event.action === "gap")
      expect(gap).toMatchObject({ reason: "overflow", from: 1_000 - gap.lasted, to: 1_000 })
      expect(gap.lasted).toBeGreaterThan(0)
      expect(seen.length - 1 + gap.dropped).toBe(11)
      expect(seen.at(-1)).toMatchObject({ payload: { n: 10 } })
      await Effect.runPromise(Fiber.interrupt(fiber))
    }))

  it("refuse options that are wrong", () =>
    withClient(async ({ chat }) => {
      for (const [wrong, option] of [
        [{ bufferSize: 0 }, "bufferSize"],
        [{ bufferSize: Infinity }, "bufferSize"],
        [{ buffersize: 5 }, "buffersize"],
        [null, "options"]
      ] as const) {
        expect(() => chat.events(wrong)).toThrow(expect.objectContaining({ option }))
        expect(() => chat.on("gap", wrong)).toThrow(expect.objectContaining({ option }))
      }
    }))
})
