import { describe, expect, it, vi } from "vitest"
import { call } from "./engine.ts"
import type { TransportRequest } from "../catalog/transport.ts"
import { v3_0 } from "../v3.0/index.ts"
import {
  callInFakeTime,
  scripted,
  answer,
  refuse,
  fail,
  hang,
  event,
  sent,
  chat,
  message,
  clientOf,
  settled
} from "./test-support/scripted-calls.ts"

callInFakeTime()

describe("a keyed call", () => {
  const customId = (request: TransportRequest): unknown => (request.payload as any).event.custom_id

  it("gets a key, and keeps it in every attempt", async () => {
    const { transport, requests } = scripted(fail("not-sent"), answer(sent))
    await settled(clientOf(transport).send_event(message))
    expect(customId(requests[0]!)).toMatch(/^[0-9a-f-]{36}$/)
    expect(customId(requests[1]!)).toBe(customId(requests[0]!))
  })

  it("keeps the caller's key, and does not touch the caller's payload", async () => {
    const { transport, requests } = scripted(answer(sent))
    const payload = { ...message, event: { ...message.event, custom_id: "mine" } }
    await clientOf(transport).send_event(payload)
    await clientOf(transport).send_event(message)
    expect(customId(requests[0]!)).toBe("mine")
    expect(message.event).not.toHaveProperty("custom_id")
  })

  it("is looked up after an unknown outcome, and answered with what is found", async () => {
    const { transport, requests } = scripted(
      (request) => fail("unknown")(request),
      () => answer(chat([{ ...event, custom_id: customId(requests[0]!) }]))(requests[1]!)
    )
    const { value } = await settled(clientOf(transport).send_event(message))
    expect(value).toMatchObject({ thread_id: "T", event: { id: "T_1" } })
    expect(requests.map(({ action }) => action)).toEqual(["send_event", "get_chat_threads"])
  })

  it("is repeated when the lookup shows that it did not happen", async () => {
    const { transport, requests } = scripted(fail("unknown"), answer(chat([])), answer(sent))
    expect((await settled(clientOf(transport).send_event(message))).value).toEqual(sent)
    expect(requests.map(({ action }) => action)).toEqual(["send_event", "get_chat_threads", "send_event"])
  })

  it("fails, and says so, when the key is that of an event with other content", async () => {
    const other = { ...event, custom_id: "mine", text: "something else" }
    const { transport, requests } = scripted(fail("unknown"), answer(chat([other])))
    const payload = { ...message, event: { ...message.event, custom_id: "mine" } }
    const { error } = await settled(clientOf(transport).send_event(payload))
    expect(error).toMatchObject({
      _tag: "InvalidRequestError",
      path: "event.custom_id",
      delivery: "unknown",
      retryable: false,
      cause: { _tag: "ConnectionError", reason: "lost" }
    })
    expect(requests).toHaveLength(2)
  })

  it("finds its own event among others with the same key, however the service keeps its spaces", async () => {
    const found = { ...event, id: "T_2", order: 2, custom_id: "mine", text: "hi " }
    const { transport } = scripted(
      fail("unknown"),
      answer(chat([{ ...event, custom_id: "mine", text: "something else" }, found]))
    )
    const payload = { ...message, event: { ...message.event, custom_id: "mine" } }
    const { value } = await settled(clientOf(transport).send_event(payload))
    expect(value).toMatchObject({ thread_id: "T", event: { id: "T_2" } })
  })

  describe("that may have been made before", () => {
    const mine = { ...message, event: { ...message.event, custom_id: "mine" } }

    it.each([
      ["as it is now", { text: "hello" }],
      ["in other words", { text: "something else" }]
    ])("is looked for first, and answered with what is found %s", async (_how, about) => {
      const found = chat([{ ...event, ...about, custom_id: "mine" }])
      const { transport, requests } = scripted(answer(found))
      const { value } = await settled(clientOf(transport).send_event(mine, { lookFirst: true }))
      expect(value).toMatchObject({ thread_id: "T", event: { id: "T_1" } })
      expect(requests.map(({ action }) => action)).toEqual(["get_chat_threads"])
    })

    it("is made when it is not found", async () => {
      const { transport, requests } = scripted(answer(chat([])), answer(sent))
      expect((await settled(clientOf(transport).send_event(mine, { lookFirst: true }))).value).toEqual(sent)
      expect(requests.map(({ action }) => action)).toEqual(["get_chat_threads", "send_event"])
    })

    it("is not made when nobody can say whether it was", async () => {
      const { transport, requests } = scripted(refuse("authorization"))
      const { error } = await settled(clientOf(transport).send_event(mine, { lookFirst: true }))
      expect(error).toMatchObject({ _tag: "ApiError", type: "authorization" })
      expect(requests).toHaveLength(1)
    })

    it("is refused where nothing could be found", async () => {
      const { transport, requests } = scripted()
      const { error } = await settled(clientOf(transport).start_chat({}, { lookFirst: true }))
      expect(error).toMatchObject({ _tag: "ConfigurationError", option: "lookFirst" })
      expect(requests).toHaveLength(0)
    })
  })

  it("fails with the unknown outcome when the lookup fails", async () => {
    const { transport, requests } = scripted(fail("unknown"), refuse("authorization"))
    const { error } = await settled(clientOf(transport).send_event(message))
    expect(error).toMatchObject({ _tag: "ConnectionError", delivery: "unknown", action: "send_event" })
    expect(requests).toHaveLength(2)
  })

  it("is not repeated without a catalog to look it up", async () => {
    const { transport, requests } = scripted(fail("unknown"), answer(sent))
    const { catalog: _, ...bare } = transport
    const { error } = await settled(call(bare, v3_0.actions.send_event, message))
    expect(error).toMatchObject({ delivery: "unknown" })
    expect(requests).toHaveLength(1)
  })

  it("fails with the unknown outcome when its catalog throws while it looks", async () => {
    const boom = (): never => {
      throw new Error("boom")
    }
    const lookup = () => ({ action: "get_chat_threads", payload: { chat_id: "C" } })
    for (const broken of [
      { lookup: boom, find: boom },
      { lookup, find: boom }
    ]) {
      for (const step of [fail("unknown"), hang]) {
        const { transport } = scripted(step, answer(chat([])))
        const send_event = { withKey: (payload: unknown) => payload, ...broken }
        const catalog = { ...v3_0, roles: { keyed: { send_event } } }
        const options = { retry: () => 0, timeout: 50 }
        const { error } = await settled(
          call({ ...transport, catalog }, v3_0.actions.send_event, message, options)
        )
        expect(error).toMatchObject({ _tag: "ConnectionError", delivery: "unknown" })
      }
    }
  })

  it("can be aborted while it is looked up", async () => {
    const { transport, signals } = scripted(fail("unknown"), hang)
    const controller = new AbortController()
    const client = clientOf(transport, { retry: () => 0 })
    const promise = client.send_event(message, { signal: controller.signal })
    await vi.advanceTimersByTimeAsync(1)
    expect(signals).toHaveLength(2)
    controller.abort("no")
    expect(await settled(promise)).toMatchObject({ error: "no" })
    expect(signals[1]?.aborted).toBe(true)
  })
})
