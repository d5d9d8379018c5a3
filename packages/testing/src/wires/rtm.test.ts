import { describe, expect, it } from "vitest"
import { assemble } from "../assemble.ts"
import type { VirtualClock } from "../service/clock.ts"
import { agent1 } from "../test-support/fake.ts"

/** A connection whose frames are written down. */
const connect = (region?: string) => {
  const parts = assemble({ clock: "virtual" })
  const frames: Record<string, any>[] = []
  const ends: string[] = []
  const session = parts.connect(
    {
      send: (text) => frames.push(JSON.parse(text) as Record<string, any>),
      close: (code, reason) => ends.push(`closed ${code} ${reason}`),
      terminate: () => ends.push("terminated"),
      cut: () => ends.push("cut")
    },
    region
  )
  const send = (action: string, payload?: unknown, request_id?: string) =>
    session.receive(JSON.stringify({ action, payload, request_id }))
  const advance = (ms: number) => (parts.service.clock as VirtualClock).advance(ms)
  return {
    parts,
    session,
    frames,
    ends,
    send,
    advance,
    logIn: () => send("login", { token: "Bearer x" }, "l")
  }
}

describe("a connection", () => {
  it("answers with the request id, and without one where there was none", () => {
    const { frames, send, logIn } = connect()
    logIn()
    send("ping", {})
    send("ping", {}, "7")
    expect(frames).toMatchObject([
      { request_id: "l", action: "login", type: "response", success: true },
      { action: "ping", type: "response", success: true },
      { request_id: "7", action: "ping", type: "response", success: true }
    ])
    expect(frames[1]).not.toHaveProperty("request_id")
  })

  it("takes nothing but login and ping before it is logged in", () => {
    const { frames, send, logIn } = connect()
    send("get_customers", {}, "1")
    send("ping", {}, "2")
    logIn()
    send("get_customers", {}, "3")
    logIn()
    expect(frames.map(({ success, payload }) => (success === true ? "ok" : payload.error.type))).toEqual([
      "authentication",
      "ok",
      "ok",
      "ok",
      "validation"
    ])
  })

  it("has 30 seconds to log in, and pings do not help", async () => {
    const { frames, ends, send, advance } = connect()
    await advance(29_000)
    send("ping", {})
    await advance(999)
    expect(ends).toEqual([])
    await advance(1)
    expect(ends).toEqual(["closed 1000 connection_timeout"])
    expect(frames.at(-1)).toEqual({
      action: "agent_disconnected",
      type: "push",
      payload: { reason: "connection_timeout" }
    })
  })

  it("is closed 45 seconds after the last sign of life, with one announcement", async () => {
    const { session, frames, ends, send, advance, logIn } = connect()
    logIn()
    await advance(40_000)
    send("ping", {})
    await advance(40_000)
    session.signOfLife()
    await advance(44_999)
    expect(ends).toEqual([])
    await advance(1)
    expect(ends).toEqual(["closed 1000 ping_timeout"])
    await advance(120_000)
    expect(ends.length).toBe(1)
    expect(frames.filter(({ action }) => action === "agent_disconnected")).toMatchObject([
      { payload: { reason: "ping_timeout" } }
    ])
  })

  it("is told what is wrong with a frame", () => {
    const { session, frames, logIn } = connect()
    logIn()
    for (const text of ["no json", "[]", '{"request_id":"1"}', '{"action":7}']) session.receive(text)
    expect(frames.slice(1).map(({ payload }) => payload.error.type)).toEqual(Array(4).fill("validation"))
  })

  it("is sent to the data centre that is responsible", () => {
    const { frames, send } = connect()
    send("login", { token: "Bearer fra-x" }, "1")
    expect(frames[0]?.["success"]).toBe(true)
    const other = connect("dal")
    other.send("login", { token: "Bearer fra-x" }, "1")
    expect(other.frames[0]?.["payload"]).toMatchObject({
      error: { type: "misdirected_request", data: { region: "fra" } }
    })
  })

  it("ends with a logout, after its answer", async () => {
    const { frames, ends, send, advance, logIn } = connect()
    logIn()
    send("logout", {}, "bye")
    await advance(0)
    expect(frames.at(-1)).toMatchObject({ request_id: "bye", success: true })
    expect(ends).toEqual(["closed 1000 logged out"])
    send("ping", {}, "late")
    expect(frames.at(-1)).toMatchObject({ request_id: "bye" })
  })
})

describe("a login", () => {
  it("answers licence, profile and the chats one may see", () => {
    const { frames, logIn } = connect()
    logIn()
    expect(frames[0]?.["payload"]).toMatchObject({
      license: { id: "104130623" },
      my_profile: { id: agent1, permission: "administrator", routing_status: "accepting_chats" },
      chats_summary: [
        { id: "PJ0MRSHTDG", last_event_per_type: { message: { thread_id: "K600PKZON8" } } },
        { id: "a0c22fdd-fb71-40b5-bfc6-a8a0bc3117f5" }
      ]
    })
  })

  it("takes chats again, unless it is a re-login", () => {
    const { parts, send, logIn, frames } = connect()
    const agent = parts.service.state.agents.find(agent1)
    agent.routing_status = "not_accepting_chats"
    send("login", { token: "Bearer x", reconnect: true }, "1")
    expect(frames[0]?.["payload"].my_profile.routing_status).toBe("not_accepting_chats")
    logIn()
    const second = connect()
    second.parts.service.state.agents.find(agent1).routing_status = "not_accepting_chats"
    second.logIn()
    expect(second.frames[0]?.["payload"].my_profile.routing_status).toBe("accepting_chats")
  })
})
