import { describe, expect, it } from "vitest"
import { v3_0 } from "../v3.0/index.ts"
import { call } from "./engine.ts"
import { callInFakeTime, scripted, answer, refuse, clientOf } from "./test-support/scripted-calls.ts"

callInFakeTime()

describe("a client", () => {
  it("has a method for each action its transport carries, and no other", () => {
    const client = clientOf(scripted(answer()).transport)
    expect(client.send_event).toBeTypeOf("function")
    expect(client).not.toHaveProperty("login")
    expect(client.safe).not.toHaveProperty("login")
  })

  it("calls by name, and says what is wrong with one it does not know", async () => {
    const client = clientOf(scripted(answer()).transport)
    expect(await client.call("close_thread", { chat_id: "C" })).toEqual({})
    for (const [name, said] of [
      ["login", "only by rtm"],
      ["toString", "has no action"],
      ["close_tread", "did you mean close_thread?"]
    ] as const) {
      await expect(client.call(name as never, {} as never)).rejects.toMatchObject({
        _tag: "ConfigurationError",
        message: expect.stringContaining(said)
      })
    }
  })

  it("sends what the catalog does not know when it is told so, as it is, and once", async () => {
    const { transport, requests } = scripted(answer({ anything: [1] }), refuse("internal"), answer())
    const client = clientOf(transport, { validate: "strict" })
    const odd = { deep: [{ odd: null }] }
    expect(await client.call("brand_new", odd, { unlisted: true, timeout: 500 })).toEqual({ anything: [1] })
    expect(requests[0]).toMatchObject({ action: "brand_new", encoding: "json", payload: odd })
    // It may have acted.
    await expect(client.call("brand_new", {}, { unlisted: true })).rejects.toMatchObject({ type: "internal" })
    // One of the other transport may be known here, too.
    expect(await client.call("logout", {}, { unlisted: true })).toEqual({})
    expect(requests.map(({ action }) => action)).toEqual(["brand_new", "brand_new", "logout"])
    // What is known is called as ever.
    await expect(client.call("close_thread", {} as never, { unlisted: true } as never)).rejects.toMatchObject(
      {
        _tag: "InvalidRequestError"
      }
    )
    for (const name of ["../admin", "a/b", "a b", "", "__proto__", "a?b", 7]) {
      await expect(client.call(name as never, {}, { unlisted: true })).rejects.toMatchObject({
        option: "name"
      })
    }
    for (const unlisted of [false, "yes", 1]) {
      await expect(client.call("brand_new", {}, { unlisted } as never)).rejects.toMatchObject({
        option: "name"
      })
    }
    expect(requests).toHaveLength(3)
  })

  it("returns results instead of rejections through `safe`", async () => {
    const { transport } = scripted(answer(), refuse("validation"))
    const client = clientOf(transport)
    expect(await client.safe.close_thread({ chat_id: "C" })).toEqual({ ok: true, value: {} })
    expect(await client.safe.close_thread({ chat_id: "C" })).toMatchObject({
      ok: false,
      error: { _tag: "ApiError", type: "validation" }
    })
  })

  it("checks its options", () => {
    for (const options of [
      { timeout: -1 },
      { deadline: Number.NaN },
      { validate: "maybe" as never },
      { retry: 3 as never },
      { retryBudget: -1 }
    ]) {
      expect(() => clientOf(scripted(answer()).transport, options)).toThrow(
        expect.objectContaining({ _tag: "ConfigurationError", option: Object.keys(options)[0] })
      )
    }
  })

  it("made without a client says what it is to be given", async () => {
    const { transport, requests } = scripted(answer())
    const { close_thread } = v3_0.actions
    for (const [option, given, action] of [
      ["transport", undefined, close_thread],
      ["transport", clientOf(transport), close_thread],
      ["action", transport, undefined],
      ["action", transport, "close_thread"]
    ] as const)
      await expect(call(given as never, action as never, {} as never)).rejects.toMatchObject({
        _tag: "ConfigurationError",
        option
      })
    expect(requests).toEqual([])
  })
})
