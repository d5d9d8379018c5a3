import { once } from "node:events"
import { describe, expect, it } from "vitest"
import { WebSocket } from "ws"
import { openDesk } from "../test-support/desk.ts"

describe("the service over HTTP", () => {
  it("moves its clock, and sets it off", async () => {
    await using desk = await openDesk({ clock: "virtual" })
    const before = (await desk.ask("GET", "/_fake/clock")).body.now as number
    expect((await desk.ask("POST", "/_fake/clock", { advance: 1500 })).body).toEqual({
      kind: "virtual",
      now: before + 1500,
      skew: 0
    })
    expect((await desk.ask("POST", "/_fake/clock", { skew: -3_600_000 })).body.now).toBe(
      before + 1500 - 3_600_000
    )
    await using real = await openDesk()
    expect(await real.ask("POST", "/_fake/clock", { advance: 1 })).toMatchObject({
      status: 400,
      body: { error: { type: "validation" } }
    })
  })

  it("hands out its world and takes it back", async () => {
    await using desk = await openDesk()
    const { body: world } = await desk.ask("GET", "/_fake/world")
    await desk.say("hi")
    expect((await desk.ask("PUT", "/_fake/world", world)).status).toBe(200)
    expect(desk.fake.snapshot()).toEqual(world)
    const wrong = await desk.ask("PUT", "/_fake/world", { chats: [{ id: "C", thread: [] }] })
    expect(wrong).toMatchObject({ status: 400, body: { error: { type: "validation" } } })
    expect(wrong.body.error.message).toContain("chats[0].thread is not known; did you mean threads?")
  })

  it("ends connections, and tells what it speaks", async () => {
    await using desk = await openDesk()
    const socket = new WebSocket(desk.fake.rtmUrlOf("3.6"))
    await once(socket, "open")
    const { body } = await desk.ask("GET", "/_fake/connections")
    expect(body.connections).toMatchObject([{ id: "rtm-1", version: "3.6" }])
    const messages: string[] = []
    socket.on("message", (data: Buffer) => messages.push(data.toString()))
    await desk.ask("POST", "/_fake/connections/send", { frame: "{}" })
    await desk.ask("POST", "/_fake/connections/disconnect", { id: "rtm-1", reason: "connection_evicted" })
    await once(socket, "close")
    expect(messages).toEqual(["{}", expect.stringContaining("connection_evicted")])
    expect((await desk.ask("POST", "/_fake/connections/drop", { id: "rtm-1" })).status).toBe(404)
    expect((await desk.ask("GET", "/_fake/")).body).toMatchObject({
      versions: ["3.0", "3.6"],
      web_url: desk.fake.webUrl,
      rtm_urls: { "3.6": desk.fake.rtmUrlOf("3.6") },
      page_url: desk.fake.pageUrl,
      connections: 0
    })
  })

  it("adds and revokes tokens, and moves to another region", async () => {
    await using desk = await openDesk()
    const token = { token: "any", agent_id: "agent2@example.com" }
    expect((await desk.ask("POST", "/_fake/tokens", { ...token, agent_id: "nobody" })).status).toBe(404)
    await desk.ask("POST", "/_fake/tokens", token)
    await desk.api("list_chats", {})
    expect(desk.fake.calls.all.at(-1)?.agentId).toBe("agent2@example.com")
    await desk.ask("PUT", "/_fake/region", { region: "fra" })
    expect((await desk.api("list_chats", {})).status).toBe(421)
    await desk.ask("PUT", "/_fake/region", { region: "dal" })
    await desk.ask("POST", "/_fake/tokens/revoke", { token: "any" })
    expect((await desk.api("list_chats", {})).status).toBe(401)
  })

  it("registers webhooks, late ones too", async () => {
    const bodies: string[] = []
    await using desk = await openDesk({
      clock: "virtual",
      fetch: async (request) => {
        bodies.push(await request.text())
        return new Response()
      }
    })
    const webhook = {
      url: "http://hooks.example.com/",
      action: "incoming_event",
      version: "3.6",
      secret: "s3cr3t"
    }
    const { webhook_id } = (await desk.ask("POST", "/_fake/webhooks", webhook)).body
    await desk.ask("PUT", "/_fake/webhooks/delay", { ms: 5000 })
    await desk.say("hi")
    expect(bodies).toEqual([])
    await desk.ask("POST", "/_fake/clock", { advance: 5000 })
    await desk.ask("POST", "/_fake/webhooks/idle")
    expect(bodies).toHaveLength(1)
    const { body } = await desk.ask("GET", "/_fake/webhooks")
    expect(body).toMatchObject({
      webhooks: [{ webhook_id, action: "incoming_event" }],
      attempts: [{ webhook_id, attempt: 1, result: 200 }],
      delay: 5000
    })
    expect(JSON.stringify(body)).not.toContain("s3cr3t")
    expect((await desk.ask("DELETE", `/_fake/webhooks/${webhook_id}`)).status).toBe(200)
    expect((await desk.ask("DELETE", `/_fake/webhooks/${webhook_id}`)).status).toBe(404)
  })
})
