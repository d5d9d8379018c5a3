import { isAgentChatError, noRetry } from "@agent-chat/core"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { loginReply, ScriptedService } from "../test-support/scripted-socket.ts"
import { outcome, ready, settle, start } from "../test-support/session.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("events", () => {
  it("may be missing since the last sign of life before a logout", async () => {
    const { rtm, service, events } = await ready()
    const call = rtm.logout()
    service.last.reply(service.last.requests("logout")[0]!)
    await call
    const from = Date.now()
    await vi.advanceTimersByTimeAsync(5_000)
    await rtm.connect()
    expect(events).toMatchObject([{ action: "gap", from, to: from + 5_000 }])
    await rtm.close()
  })

  it("follow a gap marker with the snapshot of the login after every reconnect", async () => {
    const { rtm, service, events } = await ready()
    await vi.advanceTimersByTimeAsync(1_000)
    service.last.push("thread_closed", { n: 1 })
    const from = Date.now()
    await vi.advanceTimersByTimeAsync(1_000)
    service.automatic = false
    service.last.break()
    await vi.advanceTimersByTimeAsync(250)
    service.last.open()
    // This one overtakes the answer to the login.
    service.last.push("thread_closed", { n: 2 })
    expect(events).toHaveLength(1)
    service.last.reply(service.last.received[0]!, loginReply(2))
    expect(events).toMatchObject([
      { action: "thread_closed", payload: { n: 1 } },
      { action: "gap", reason: "reconnected", from, to: from + 1_250, snapshot: loginReply(2) },
      { action: "thread_closed", payload: { n: 2 } }
    ])
    await rtm.close()
  })

  it("reach everybody, also when a subscriber throws", async () => {
    const { rtm, service, events, diagnostics } = await ready()
    const bad = new Error("bad")
    rtm.on("thread_closed").subscribe(() => {
      throw bad
    })
    rtm.events.subscribe(() => {
      throw bad
    })
    service.last.push("thread_closed", {})
    await settle()
    expect(events).toHaveLength(1)
    expect(diagnostics).toEqual([
      { kind: "subscriber-failed", cause: bad },
      { kind: "subscriber-failed", cause: bad }
    ])
    await rtm.close()
  })

  it("that do not fit are handed over and reported, or withheld when validation is strict", async () => {
    const lenient = await ready({ validate: "lenient" })
    lenient.service.last.push("thread_closed", { chat_id: 7 })
    expect(lenient.events).toHaveLength(1)
    expect(lenient.diagnostics).toMatchObject([{ kind: "unexpected-event", action: "thread_closed" }])
    const strict = await ready({ validate: "strict" })
    strict.service.last.push("thread_closed", { chat_id: 7 })
    expect(strict.events).toHaveLength(0)
    expect(strict.diagnostics).toMatchObject([{ kind: "unexpected-event" }])
    await Promise.all([lenient.rtm.close(), strict.rtm.close()])
  })
})

describe("ending", () => {
  it("may be asked for by who decides about a disconnect", async () => {
    const onDisconnect = (): undefined => void rtm.close()
    const { rtm, service } = await ready({ session: { onDisconnect } })
    service.last.break()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "closed" })
    expect(service.sockets).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it("starts no worker for the logout when it was closed meanwhile", async () => {
    let workers = 0
    const nothing = (): void => undefined
    vi.stubGlobal("document", { addEventListener: nothing, removeEventListener: nothing })
    vi.stubGlobal(
      "Worker",
      class {
        constructor() {
          workers++
        }
        addEventListener = nothing
        postMessage = nothing
        terminate = () => workers--
      }
    )
    const { rtm } = await ready()
    vi.unstubAllGlobals()
    void outcome(rtm.start_chat())
    const drained = rtm.drain({ logout: true })
    await rtm.close()
    await drained
    expect(workers).toBe(0)
  })

  it("drains once, however often it is asked to, and logs out if anybody asked for that", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.start_chat())
    const drained = [{ logout: true }, {}].map((how) => outcome(rtm.drain(how)))
    service.last.reply(service.last.requests("start_chat")[0]!)
    await settle()
    expect(call).toEqual({ value: {} })
    service.last.reply(service.last.requests("logout")[0]!)
    await settle()
    for (const each of drained) expect(each).toHaveProperty("value")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("is not held up by a change of connections while it drains, and leaves no timer of it", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.start_chat())
    await rtm.renew()
    const drained = outcome(rtm.drain())
    service.last.push("agent_disconnected", { reason: "role_permissions_changed" })
    await settle()
    service.sockets[0]!.reply(service.sockets[0]!.requests("start_chat")[0]!)
    await settle()
    expect(call).toEqual({ value: {} })
    expect(drained).toHaveProperty("value")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("tells everybody who waits for the same call", async () => {
    const { rtm, service } = await ready()
    const call = outcome(rtm.start_chat())
    const drained = outcome(rtm.drain())
    service.last.push("agent_disconnected", { reason: "role_permissions_changed" })
    await settle()
    service.sockets[0]!.reply(service.sockets[0]!.requests("start_chat")[0]!)
    await settle()
    expect(call).toEqual({ value: {} })
    expect(drained).toHaveProperty("value")
    expect(vi.getTimerCount()).toBe(0)
  })

  it("goes on draining when the login is answered meanwhile", async () => {
    const { rtm, service, statuses } = start({}, new ScriptedService({ automatic: false }))
    const call = outcome(rtm.start_chat())
    await settle()
    service.last.open()
    const drained = rtm.drain()
    service.last.reply(service.last.received[0]!, loginReply(1))
    service.last.reply(service.last.requests("start_chat")[0]!)
    await Promise.all([drained, settle()])
    expect(call).toEqual({ value: {} })
    expect(statuses.map(({ state }) => state)).toEqual(["idle", "connecting", "draining", "closed"])
  })

  it("drains: takes nothing new, finishes what there is, logs out if asked", async () => {
    const { rtm, service, statuses } = await ready()
    const { last } = service
    const call = outcome(rtm.start_chat())
    const drained = outcome(rtm.drain({ logout: true }))
    expect(rtm.status.value).toEqual({ state: "draining" })
    await expect(rtm.start_chat()).rejects.toMatchObject({ reason: "closed", delivery: "not-sent" })
    last.reply(last.requests("start_chat")[0]!, { chat_id: "C" })
    await settle()
    expect(call.value).toEqual({ chat_id: "C" })
    last.reply(last.requests("logout")[0]!)
    await settle()
    expect(drained).toStrictEqual({ value: undefined })
    expect(statuses.slice(-2)).toEqual([{ state: "draining" }, { state: "closed", reason: "closed" }])
  })

  it("drains no longer than it may", async () => {
    const { rtm } = await ready({ session: { drainTimeout: 1_000 }, retry: noRetry })
    const call = outcome(rtm.start_chat())
    const drained = outcome(rtm.drain())
    await vi.advanceTimersByTimeAsync(1_000)
    expect(call.error).toMatchObject({ reason: "closed", delivery: "unknown" })
    expect(drained).toStrictEqual({ value: undefined })
  })

  it("stays away after a logout, until somebody connects again", async () => {
    const { rtm, service } = await ready()
    const call = rtm.logout()
    service.last.reply(service.last.requests("logout")[0]!)
    await call
    await vi.advanceTimersByTimeAsync(60_000)
    expect(rtm.status.value).toEqual({ state: "closed", reason: "logged-out" })
    expect(service.sockets).toHaveLength(1)
    await rtm.connect()
    expect(rtm.status.value).toEqual({ state: "ready" })
    await rtm.close()
  })

  it("leaves no timer behind, and may be asked for from a subscriber, and twice", async () => {
    const { rtm, service } = await ready()
    rtm.status.subscribe(({ state }) => {
      if (state === "reconnecting" || state === "closed") void rtm.close()
    })
    service.last.break()
    await rtm.close()
    expect(vi.getTimerCount()).toBe(0)
    const connecting = outcome(rtm.connect())
    await settle()
    expect(isAgentChatError(connecting.error)).toBe(true)
  })
})
