import { describe, expect, it, vi } from "vitest"
import { call } from "./engine.ts"
import { ConnectionError } from "../errors.ts"
import type { Transport } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"
import {
  callInFakeTime,
  scripted,
  answer,
  refuse,
  chat,
  clientOf,
  settled
} from "./test-support/scripted-calls.ts"

callInFakeTime()

describe("a call", () => {
  it("sends the payload and resolves with the very object that was answered", async () => {
    const reply = chat([])
    const { transport, requests } = scripted(answer(reply))
    expect(await clientOf(transport).get_chat_threads({ chat_id: "C" })).toBe(reply)
    expect(requests[0]).toMatchObject({
      action: "get_chat_threads",
      encoding: "json",
      payload: { chat_id: "C" }
    })
  })

  it("gives each request an id of its own, also to the clients of one transport", async () => {
    const { transport, requests } = scripted(answer())
    await Promise.all(
      [clientOf(transport), clientOf(transport)].map((client) => client.close_thread({ chat_id: "C" }))
    )
    await call(transport, v3_0.actions.close_thread, { chat_id: "C" })
    expect(new Set(requests.map(({ id }) => id)).size).toBe(3)
  })

  it("carries the bot of the client, or that of the call", async () => {
    const { transport, requests } = scripted(answer())
    const client = clientOf(transport, { authorId: "bot" })
    await client.close_thread({ chat_id: "C" })
    await client.close_thread({ chat_id: "C" }, { authorId: "other" })
    expect(requests.map(({ authorId }) => authorId)).toEqual(["bot", "other"])
  })

  it("carries a token of its own where the transport takes one, and is refused elsewhere", async () => {
    const { transport, requests } = scripted(answer())
    const chatId = { chat_id: "C" }
    await clientOf({ ...transport, takesToken: true }).close_thread(chatId, { token: "own" })
    expect(requests.map(({ token }) => token)).toEqual(["own"])
    const { error } = await settled(clientOf(transport).close_thread(chatId, { token: "own" }))
    expect(error).toMatchObject({ _tag: "ConfigurationError", option: "token", delivery: "not-sent" })
    expect(requests).toHaveLength(1)
  })

  it("ends with what ended the search for other credentials", async () => {
    const { transport } = scripted(refuse("authentication"))
    const signedOut = new ConnectionError({ reason: "signed-out", delivery: "not-sent" })
    const client = clientOf({ ...transport, recover: () => Promise.reject(signedOut) })
    expect((await settled(client.close_thread({ chat_id: "C" }))).error).toBe(signedOut)
  })

  it("takes an empty answer where the action answers nothing, and nowhere else", async () => {
    const { transport } = scripted(answer(undefined))
    const empty = { kind: "web" as const, execute: async () => ({ ok: true as const, payload: undefined }) }
    expect(await clientOf(transport).close_thread({ chat_id: "C" })).toEqual({})
    for (const validate of ["strict", "lenient", "off"] as const) {
      const { error } = await settled(clientOf(empty, { validate }).get_chat_threads({ chat_id: "C" }))
      expect(error).toMatchObject({ _tag: "DecodeError", delivery: "accepted" })
    }
  })

  it("ends as unknown when what the transport answers is no answer, or throws", async () => {
    const boom = (): never => {
      throw new Error("boom")
    }
    const answers = [
      undefined,
      7,
      { ok: false },
      Object.defineProperty({}, "ok", { get: boom }),
      Object.defineProperty({ ok: false }, "error", { get: boom })
    ]
    for (const answered of answers) {
      const odd = { kind: "web" as const, execute: async () => answered as never }
      const { error } = await settled(clientOf(odd).start_chat())
      expect(error).toMatchObject({
        _tag: "ConnectionError",
        delivery: "unknown",
        cause: expect.any(Error) as Error
      })
    }
  })

  it("fails, reports or ignores an answer that does not fit", async () => {
    const { transport } = scripted(answer({ chat: 1 }))
    const onDiagnostic = vi.fn()
    const ask = (validate: "strict" | "lenient" | "off") =>
      settled(clientOf(transport, { validate, observe: { onDiagnostic } }).get_chat_threads({ chat_id: "C" }))
    expect((await ask("strict")).error).toMatchObject({
      _tag: "DecodeError",
      path: "chat",
      delivery: "accepted"
    })
    expect(onDiagnostic).not.toHaveBeenCalled()
    expect((await ask("lenient")).value).toEqual({ chat: 1 })
    expect(onDiagnostic).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: "unexpected-reply", action: "get_chat_threads" })
    )
    expect((await ask("off")).value).toEqual({ chat: 1 })
    expect(onDiagnostic).toHaveBeenCalledOnce()
  })

  it("fails where the whole of an answer is something else, however much is checked", async () => {
    for (const validate of ["strict", "lenient", "off"] as const)
      for (const payload of [7, "text", true, ...(validate === "off" ? [] : [[]])]) {
        const { error } = await settled(
          clientOf(scripted(answer(payload)).transport, { validate }).close_thread({ chat_id: "C" })
        )
        expect([validate, payload, error]).toMatchObject([
          validate,
          payload,
          { _tag: "DecodeError", path: "", delivery: "accepted", retryable: false }
        ])
      }
  })

  it("survives a transport that throws", async () => {
    const transport = {
      kind: "web",
      execute: () => {
        throw new TypeError("boom")
      }
    } as Transport<"web">
    const { error } = await settled(clientOf(transport).start_chat())
    expect(error).toMatchObject({ _tag: "ConnectionError", reason: "other", delivery: "not-sent" })
    expect(error.cause).toBeInstanceOf(TypeError)
  })

  it("survives a transport whose answer is none", async () => {
    for (const nonsense of [undefined, null, 7, { ok: false }, { ok: false, error: null }]) {
      const transport = { kind: "web", execute: async () => nonsense } as unknown as Transport<"web">
      const { error } = await settled(clientOf(transport).start_chat({}))
      expect(error).toBeInstanceOf(Error)
    }
  })
})
