import { describe, expect, it } from "vitest"
import { callInFakeTime, scripted, answer, clientOf, settled } from "./test-support/scripted-calls.ts"

callInFakeTime()

const throws = (): never => {
  throw new Error("thrown when it is read")
}

describe("a call, before anything is sent", () => {
  it("refuses a wrong payload without sending it", async () => {
    const { transport, requests } = scripted(answer())
    const { error } = await settled(clientOf(transport).get_chat_threads({ chat_id: 1 } as never))
    expect(error).toMatchObject({ _tag: "InvalidRequestError", path: "chat_id", delivery: "not-sent" })
    expect(requests).toHaveLength(0)
  })

  it("refuses wrong times without sending anything", async () => {
    const { transport, requests } = scripted(answer())
    for (const times of [{ timeout: 0 }, { deadline: Number.NaN }, { timeout: "1" as never }]) {
      const { error } = await settled(clientOf(transport).close_thread({ chat_id: "C" }, times))
      expect(error).toMatchObject({ _tag: "ConfigurationError", option: Object.keys(times)[0] })
    }
    expect(requests).toHaveLength(0)
  })

  it("refuses options it does not know, and says which may be meant", async () => {
    const { transport, requests } = scripted(answer())
    for (const [options, option, said] of [
      [{ timeOut: 5 }, "timeOut", "did you mean timeout?"],
      [{ constructor: 1 }, "constructor", "no such option"],
      [JSON.parse('{ "__proto__": 1 }'), "__proto__", "no such option"],
      [null, "options", "give an object"],
      ["token", "options", "give an object"],
      [{ signal: "no" }, "signal", "an AbortSignal"],
      [{ signal: { aborted: false, addEventListener: () => {} } }, "signal", "an AbortSignal"],
      [Object.defineProperty({}, "timeout", { enumerable: true, get: throws }), "options", "throws"],
      [{ maxAttempts: 0 }, "maxAttempts", "1 or more"]
    ] as const) {
      const { error } = await settled(clientOf(transport).close_thread({ chat_id: "C" }, options as never))
      expect(error).toMatchObject({ _tag: "ConfigurationError", option, delivery: "not-sent" })
      expect(error.message).toContain(said)
      const byName = await settled(
        clientOf(transport).call("close_thread", { chat_id: "C" }, options as never)
      )
      expect(byName.error).toMatchObject({ _tag: "ConfigurationError", option })
    }
    expect(requests).toHaveLength(0)
  })

  it("rejects where it is given no name of an action", async () => {
    const { transport } = scripted(answer())
    for (const name of [1n, Symbol("s"), null, {}]) {
      const { error } = await settled(clientOf(transport).call(name as never, {} as never))
      expect(error).toMatchObject({ _tag: "ConfigurationError", option: "name" })
    }
  })

  it("refuses what throws when it is read, with its path", async () => {
    const { transport, requests } = scripted(answer())
    const chat = Object.defineProperty({}, "chat_id", { enumerable: true, get: throws })
    for (const validate of ["strict", "lenient", "off"] as const) {
      const client = clientOf(transport, { validate })
      expect((await settled(client.close_thread(chat as never))).error).toMatchObject({
        _tag: "InvalidRequestError",
        path: "chat_id",
        found: "a getter that throws"
      })
      const trapped = new Proxy({}, { get: throws, ownKeys: throws })
      const { error } = await settled(client.close_thread(trapped as never))
      expect(error).toMatchObject({ _tag: "InvalidRequestError", delivery: "not-sent" })
    }
    expect(requests).toHaveLength(0)
  })

  it("refuses what JSON cannot hold before anything is sent, whatever is checked besides", async () => {
    const { transport, requests } = scripted(answer())
    const round: Record<string, unknown> = { chat_id: "C" }
    round["properties"] = { a: { b: round } }
    for (const validate of ["strict", "lenient", "off"] as const) {
      for (const payload of [round, { chat_id: "C", properties: { a: { b: 1n } } }]) {
        const client = clientOf(transport, { validate })
        const { error } = await settled(client.update_chat_properties(payload as never))
        expect(error).toMatchObject({ _tag: "InvalidRequestError", delivery: "not-sent", retryable: false })
        expect(error.path).toContain("properties.a.b")
      }
    }
    expect(requests).toHaveLength(0)
  })
})
