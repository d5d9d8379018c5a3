import { describe, expect, it } from "vitest"
import type { TransportKind } from "../catalog/action.ts"
import { ConnectionError } from "../errors.ts"
import { prefer } from "./prefer.ts"
import type { Transport, TransportReply, TransportRequest } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"

type Answer = (request: TransportRequest) => TransportReply | Promise<TransportReply>

const answered: Answer = () => ({ ok: true, payload: {} })

const recording = <Kind extends TransportKind>(kind: Kind) => {
  const transport = {
    kind,
    takesToken: kind === "web",
    ready: true,
    answer: answered,
    calls: [] as string[],
    closed: 0,
    recovered: 0,
    execute: async (request: TransportRequest): Promise<TransportReply> => {
      transport.calls.push(request.action)
      return transport.answer(request)
    },
    recover: async () => ++transport.recovered > 0,
    close: async () => {
      transport.closed++
    }
  }
  return transport satisfies Transport<Kind>
}

const setUp = () => {
  const rtm = recording("rtm")
  const web = recording("web")
  const client = prefer(
    { catalog: v3_0, transport: rtm },
    { catalog: v3_0, transport: web },
    { validate: "off", retry: ({ attempts }) => (attempts < 3 ? 0 : undefined) }
  )
  return { client, rtm, web }
}

const failing =
  (delivery: "not-sent" | "unknown"): Answer =>
  () => {
    throw new ConnectionError({ reason: "lost", delivery })
  }

describe("prefer", () => {
  it("takes the RTM API while it is ready, the Web API while it is not", async () => {
    const { client, rtm, web } = setUp()
    await client.call("start_chat").catch(() => undefined)
    rtm.ready = false
    await client.safe.start_chat()
    expect([rtm.calls, web.calls]).toEqual([["start_chat"], ["start_chat"]])
  })

  it("sends what only one of the two carries over that one", async () => {
    const { client, rtm, web } = setUp()
    rtm.ready = false
    await client.safe.logout()
    await client.safe.ping()
    expect([rtm.calls, web.calls]).toEqual([["logout", "ping"], []])
    rtm.ready = true
    await client.safe.send_file({ chat_id: "1", file: new Blob(["x"]) })
    expect(web.calls).toEqual(["send_file"])
  })

  it("sends a call with a token of its own over the one that takes it", async () => {
    const { client, rtm, web } = setUp()
    await client.safe.start_chat({}, { token: "own" })
    expect([rtm.calls, web.calls]).toEqual([[], ["start_chat"]])
    expect(await client.safe.ping({}, { token: "own" })).toMatchObject({ error: { option: "token" } })
    expect(rtm.calls).toEqual([])
  })

  it("moves over at once when the RTM API did not send the call, whatever the call", async () => {
    const { client, rtm, web } = setUp()
    rtm.answer = failing("not-sent")
    await client.safe.start_chat()
    expect([rtm.calls, web.calls]).toEqual([["start_chat"], ["start_chat"]])
  })

  it("repeats a safe call whose outcome is unknown, but never an unsafe one", async () => {
    const { client, rtm, web } = setUp()
    rtm.answer = () => {
      rtm.ready = false
      throw new ConnectionError({ reason: "lost", delivery: "unknown" })
    }
    expect(await client.safe.get_chat_threads({ chat_id: "1" })).toMatchObject({ ok: true })
    expect([rtm.calls, web.calls]).toEqual([["get_chat_threads"], ["get_chat_threads"]])
    rtm.ready = true
    expect(await client.safe.start_chat()).toMatchObject({ ok: false, error: { delivery: "unknown" } })
    expect(web.calls).toEqual(["get_chat_threads"])
  })

  it("asks the one that refused to recover, closes both, and passes on an abort", async () => {
    const { client, rtm, web } = setUp()
    rtm.answer = () => ({ ok: false, error: { type: "authentication", message: "no" } })
    await client.safe.start_chat()
    expect([rtm.recovered, web.recovered]).toEqual([1, 0])
    await expect(client.start_chat({}, { signal: AbortSignal.abort("enough") })).rejects.toBe("enough")
    await client.close()
    expect([rtm.closed, web.closed]).toEqual([1, 1])
  })

  it("is made of two clients, and says which of them is none", () => {
    const web = { catalog: v3_0, transport: recording("web") }
    const rtm = { catalog: v3_0, transport: recording("rtm") }
    for (const none of [undefined, null, 7, {}, { transport: {} }]) {
      expect(() => prefer(none as never, web)).toThrow(expect.objectContaining({ option: "rtm" }))
      expect(() => prefer(rtm, none as never)).toThrow(expect.objectContaining({ option: "web" }))
    }
  })

  it("says which transport carries an action that it has not", async () => {
    const { client } = setUp()
    await expect(client.call("nothing" as "ping")).rejects.toMatchObject({ _tag: "ConfigurationError" })
  })
})
