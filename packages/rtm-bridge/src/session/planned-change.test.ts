import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { loginReply } from "../test-support/scripted-socket.ts"
import { outcome, ready, settle, start } from "../test-support/session.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("a planned change of connections", () => {
  it.each(["logs in", "fails"])(
    "hands out no copy that comes late, when the next change %s",
    async (next) => {
      const { rtm, service, events } = await ready()
      service.automatic = false
      void outcome(rtm.renew())
      await settle()
      const [first] = service.sockets
      const second = service.last
      second.open()
      first!.push("thread_closed", { n: 1 })
      second.reply(second.received[0]!, loginReply(2))
      void outcome(rtm.renew())
      await vi.advanceTimersByTimeAsync(250)
      service.last.open()
      if (next === "fails") service.last.break()
      second.push("thread_closed", { n: 1 })
      // This one only looks the same.
      second.push("thread_closed", { n: 1 })
      expect(events.map(({ action }) => action)).toEqual(["thread_closed", "gap", "thread_closed"])
      await rtm.close()
    }
  )

  it("does not outlive a disconnect after which the session stops", async () => {
    const { rtm, service } = await ready()
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    service.last.open()
    service.sockets[0]!.push("agent_disconnected", { reason: "license_expired" })
    expect(rtm.status.value).toEqual({ state: "closed", reason: "license_expired" })
    await settle()
    expect(renewed.error).toMatchObject({ delivery: "not-sent" })
    expect(service.last.readyState).toBe(3)
    await rtm.close()
  })

  it("begins anew when the token expires with which the second logs in as well", async () => {
    const { rtm, service } = await ready({ token: (rejected) => (rejected === "1" ? "2" : "1") })
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    const second = service.last
    second.open()
    service.automatic = true
    service.sockets[0]!.push("agent_disconnected", { reason: "access_token_expired" })
    second.refuse(second.received[0]!, "authentication")
    await vi.advanceTimersByTimeAsync(250)
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.last.received[0]?.payload["token"]).toBe("Bearer 2")
    expect(renewed).toHaveProperty("value")
    await rtm.close()
  })

  it("is waited for also by who asks for it when told of the connection before", async () => {
    const { rtm, service } = start()
    const renewed: ReturnType<typeof outcome>[] = []
    rtm.status.subscribe(({ state }) => {
      if (state !== "ready") return
      service.automatic = false
      renewed.push(outcome(rtm.renew()))
    })
    await rtm.connect()
    await settle()
    expect(service.sockets).toHaveLength(2)
    expect(renewed[0]).not.toHaveProperty("value")
    service.last.open()
    service.last.reply(service.last.received[0]!, loginReply(2))
    await settle()
    expect(renewed[0]).toHaveProperty("value")
    await rtm.close()
  })

  it("opens the second before it lets go of the first, and interrupts nobody", async () => {
    const tokens = ["1", "2"]
    const { rtm, service, statuses, events } = await ready({ token: () => tokens.shift() ?? "3" })
    const [first] = service.sockets
    const old = outcome(rtm.start_chat())
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    const second = service.last
    second.open()
    first!.push("thread_closed", { n: 1 })
    const during = outcome(rtm.get_chat_threads({ chat_id: "1" }))
    expect(first!.requests("get_chat_threads")).toHaveLength(1)
    second.push("thread_closed", { n: 1 })
    second.reply(second.received[0]!, loginReply(2))
    // Its copy was delivered by the first one; this one was not.
    second.push("thread_closed", { n: 2 })
    first!.push("thread_closed", { n: 2 })
    const after = outcome(rtm.get_chat_threads({ chat_id: "2" }))
    expect(second.requests("get_chat_threads")).toHaveLength(1)
    first!.reply(first!.requests("start_chat")[0]!, { n: 1 })
    first!.reply(first!.requests("get_chat_threads")[0]!, { n: 2 })
    second.reply(second.requests("get_chat_threads")[0]!, { n: 3 })
    await settle()
    expect([old.value, during.value, after.value]).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
    expect(renewed).toEqual({ value: { id: "agent@example.com" } })
    expect(events).toMatchObject([
      { action: "thread_closed", payload: { n: 1 } },
      { action: "gap", snapshot: loginReply(2) },
      { action: "thread_closed", payload: { n: 2 } }
    ])
    expect(first!.readyState).toBe(3)
    expect(second.received[0]?.payload).toMatchObject({ token: "Bearer 2", reconnect: true })
    expect(statuses.map(({ state }) => state)).toEqual(["idle", "connecting", "ready"])
    await rtm.close()
  })

  it("leaves the first alone when the second is refused", async () => {
    const { rtm, service } = await ready()
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    service.last.open()
    service.last.refuse(service.last.received[0]!, "authentication")
    await settle()
    expect(renewed.error).toMatchObject({ _tag: "ApiError", type: "authentication" })
    expect(rtm.status.value).toEqual({ state: "ready" })
    const call = outcome(rtm.ping())
    service.sockets[0]!.reply(service.sockets[0]!.requests("ping")[0]!)
    await settle()
    expect(call).toEqual({ value: {} })
    await rtm.close()
  })

  it("becomes a plain reconnect when the first dies meanwhile", async () => {
    const { rtm, service, statuses } = await ready()
    service.automatic = false
    const renewed = outcome(rtm.renew())
    await settle()
    service.sockets[0]!.break()
    expect(rtm.status.value).toMatchObject({ state: "reconnecting" })
    service.last.open()
    service.last.reply(service.last.received[0]!, loginReply(2))
    await settle()
    expect(renewed).toEqual({ value: { id: "agent@example.com" } })
    expect(statuses.at(-1)).toEqual({ state: "ready" })
    expect(service.sockets).toHaveLength(2)
    await rtm.close()
  })

  it("takes a later push of the same content for another one when the first died meanwhile", async () => {
    const { rtm, service, events } = await ready()
    service.automatic = false
    void outcome(rtm.renew())
    await settle()
    const [first] = service.sockets
    const second = service.last
    second.open()
    first!.push("thread_closed", { n: 1 })
    first!.break()
    second.reply(second.received[0]!, loginReply(2))
    await vi.advanceTimersByTimeAsync(11_000)
    second.push("thread_closed", { n: 1 })
    expect(events.map(({ action }) => action)).toEqual(["thread_closed", "gap", "thread_closed"])
    await rtm.close()
  })

  it("is not disturbed when the first one dies with calls under way", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.start_chat())
    await rtm.renew()
    service.sockets[0]!.break()
    await settle()
    expect(call.error).toMatchObject({ reason: "lost", delivery: "unknown" })
    expect(rtm.status.value).toEqual({ state: "ready" })
    expect(service.sockets).toHaveLength(2)
    await rtm.close()
  })

  it("happens when the server announces a disconnect that allows for it", async () => {
    const { rtm, service, statuses } = await ready()
    service.last.push("agent_disconnected", { reason: "role_permissions_changed" })
    await settle()
    expect(service.sockets.map(({ readyState }) => readyState)).toEqual([3, 1])
    expect(statuses.at(-1)).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("cures a call that is refused because of its token", async () => {
    const { rtm, service } = await ready({ token: (rejected) => (rejected === undefined ? "1" : "2") })
    const call = outcome(rtm.start_chat())
    service.last.refuse(service.last.requests("start_chat")[0]!, "authentication")
    await vi.advanceTimersByTimeAsync(1)
    expect(service.last.received[0]?.payload["token"]).toBe("Bearer 2")
    service.last.reply(service.last.requests("start_chat")[0]!, { chat_id: "C" })
    await settle()
    expect(call.value).toEqual({ chat_id: "C" })
    await rtm.close()
  })
})
