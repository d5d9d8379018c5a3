import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { openDesk } from "../test-support/desk.ts"
import { chatId } from "../test-support/fake.ts"

describe("the calls over HTTP", () => {
  it("are listed without tokens, asserted and forgotten", async () => {
    await using desk = await openDesk()
    await desk.say("hi")
    const socket = new WebSocket(desk.fake.rtmUrl)
    await once(socket, "open")
    socket.send('{"action":"login","request_id":"1","payload":{"token":"Bearer s3cr3t"}}')
    await once(socket, "message")
    const { body } = await desk.ask("GET", "/_fake/calls")
    expect(body).toMatchObject({
      count: 2,
      calls: [{ action: "send_event", via: "web", version: "3.6", agent_id: "agent1@example.com" }, {}]
    })
    expect(JSON.stringify(body)).not.toContain("s3cr3t")
    const assert = (expected: unknown) => desk.ask("POST", "/_fake/calls/assert", { expected })
    expect(
      (await assert([{ action: "send_event", payload: { chat_id: chatId }, version: "3.6" }, "login"])).status
    ).toBe(200)
    expect(await assert(["send_event"])).toMatchObject({
      status: 409,
      body: { error: { type: "assertion", message: expect.stringContaining("+ login (rtm)") as string } }
    })
    await desk.ask("DELETE", "/_fake/calls")
    expect((await desk.ask("GET", "/_fake/calls?action=login")).body).toEqual({ count: 0, calls: [] })
    socket.terminate()
  })
})

describe("faults over HTTP", () => {
  it("refuse the next call, whatever it is", async () => {
    await using desk = await openDesk()
    const { body } = await desk.ask("POST", "/_fake/faults", {
      kind: "fail",
      error: { type: "too_many_requests", data: { retry_after: 2 } },
      times: 1
    })
    expect((await desk.ask("GET", "/_fake/faults")).body.faults).toMatchObject([
      { id: body.id, kind: "fail", action: "*", left: 1 }
    ])
    const refused = await desk.say("hi")
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "2"])
    expect((await desk.say("hi")).status).toBe(200)
    expect((await desk.ask("GET", "/_fake/faults")).body).toEqual({ faults: [] })
  })

  it("refuse what is too many within a second", async () => {
    await using desk = await openDesk({ clock: "virtual" })
    await desk.ask("POST", "/_fake/faults", {
      kind: "rate",
      per_second: 2,
      retry_after: 1,
      action: "list_chats"
    })
    const list = async () => (await desk.api("list_chats", {})).status
    expect([await list(), await list(), await list()]).toEqual([200, 200, 429])
    expect((await desk.say("others pass")).status).toBe(200)
    await desk.ask("POST", "/_fake/clock", { advance: 1000 })
    expect(await list()).toBe(200)
  })

  it.each([
    [{ kind: "gateway", status: 502, times: 1 }, 502],
    [{ kind: "stall", times: 1 }, "no answer"],
    [{ kind: "drop", times: 1 }, "no answer"],
    [{ kind: "delay", ms: 5, times: 1 }, 200]
  ] as const)("can be %j", async (fault, expected) => {
    await using desk = await openDesk()
    await desk.ask("POST", "/_fake/faults", fault)
    const got = await fetch(`${desk.fake.webUrl}/v3.6/agent/action/list_chats`, {
      method: "POST",
      headers: { Authorization: "Bearer any" },
      signal: AbortSignal.timeout(300)
    }).then(
      ({ status }) => status,
      () => "no answer"
    )
    expect(got).toBe(expected)
  })

  it("are taken back, one or all", async () => {
    await using desk = await openDesk()
    const plan = async () => (await desk.ask("POST", "/_fake/faults", { kind: "fail" })).body.id as string
    const [one] = [await plan(), await plan(), await plan()]
    expect((await desk.ask("DELETE", `/_fake/faults/${one}`)).status).toBe(200)
    expect((await desk.ask("DELETE", `/_fake/faults/${one}`)).status).toBe(404)
    await desk.ask("DELETE", "/_fake/faults")
    expect((await desk.say("hi")).status).toBe(200)
  })

  it("strike at random until that ends", async () => {
    await using desk = await openDesk()
    await desk.ask("PUT", "/_fake/chaos", { seed: 1, drop: 1 })
    await expect(desk.say("hi")).rejects.toThrow("fetch failed")
    expect((await desk.ask("GET", "/_fake/chaos")).body).toMatchObject({ running: true, struck: { drop: 1 } })
    expect((await desk.ask("GET", "/_fake/feed")).body.records).toContainEqual(
      expect.objectContaining({ kind: "mishap", wire: "web", action: "send_event", what: "drop" })
    )
    await desk.ask("DELETE", "/_fake/chaos")
    expect((await desk.say("hi")).status).toBe(200)
  })

  it("are told of in the feed when they strike a connection", async () => {
    await using desk = await openDesk()
    const socket = new WebSocket(desk.fake.rtmUrlOf("3.6"))
    await once(socket, "open")
    await desk.ask("PUT", "/_fake/chaos", { seed: 1, drop: 0, duplicate: 1, reorder: 0, stall: 0, cut: 0 })
    socket.send('{"action":"ping","request_id":"1"}')
    await once(socket, "message")
    expect((await desk.ask("GET", "/_fake/feed")).body.records).toContainEqual(
      expect.objectContaining({ kind: "mishap", connection: "rtm-1", version: "3.6", what: "duplicate" })
    )
    socket.terminate()
  })
})
