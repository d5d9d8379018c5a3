import { describe, expect, it } from "vitest"
import { FakeLiveChat } from "../fake-livechat.ts"
import { chatId } from "../test-support/fake.ts"

const post = async (
  fake: FakeLiveChat,
  path: string,
  body: string | FormData = "{}",
  headers: Record<string, string> = {}
) => {
  const response = await fetch(`${fake.webUrl}${path}`, {
    method: "POST",
    headers: { Authorization: "Bearer token", ...headers },
    body
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

const action = (name: string) => `/v3.0/agent/action/${name}`

describe("the Web API", () => {
  it("takes both forms of a body", async () => {
    await using fake = await FakeLiveChat.start()
    const payload = { chat_id: chatId, event: { type: "message", text: "hi" } }
    const bot = "5c9871d5372c824cbf22d860a707a578"
    const flat = await post(fake, action("send_event"), JSON.stringify({ ...payload, author_id: bot }))
    const wrapped = await post(fake, action("send_event"), JSON.stringify({ payload, author_id: bot }))
    for (const { status, body } of [flat, wrapped]) {
      expect(status).toBe(200)
      expect(body.event).toMatchObject({ text: "hi", author_id: bot })
    }
  })

  it("takes an empty body for an empty payload, and answers {} where there is nothing to say", async () => {
    await using fake = await FakeLiveChat.start()
    expect((await post(fake, action("start_chat"), "")).status).toBe(200)
    expect((await post(fake, action("close_thread"), JSON.stringify({ chat_id: chatId }))).body).toEqual({})
  })

  it.each([
    ["/v3.0/agent/action/send_event", "no json", {}, 400, "validation"],
    ["/v3.0/agent/action/send_event", "[]", {}, 400, "validation"],
    ["/v3.0/agent/action/send_event", "{}", {}, 400, "validation"],
    ["/v3.0/agent/action/set_customers", "{}", {}, 400, "validation"],
    ["/v3.0/agent/action/ping", "{}", {}, 400, "validation"],
    ["/v3.0/agent/action/toString", "{}", {}, 400, "validation"],
    ["/v3.1/agent/action/send_event", "{}", {}, 400, "unsupported_version"],
    ["/v3.0/agent/action/get_customers", "{}", { Authorization: "" }, 401, "authentication"],
    ["/v3.0/agent/action/get_customers", "{}", { "X-Region": "fra" }, 421, "misdirected_request"],
    [
      "/v3.0/agent/action/get_customers",
      "{}",
      { Authorization: "Bearer fra-token" },
      421,
      "misdirected_request"
    ],
    ["/nothing/here", "{}", {}, 400, "validation"]
  ])("refuses %s with %s and %j: %i %s", async (path, body, headers, status, type) => {
    await using fake = await FakeLiveChat.start()
    const answer = await post(fake, path, body, headers)
    expect({ status: answer.status, type: answer.body.error.type }).toEqual({ status, type })
    expect(answer.body.error.message).not.toBe("")
  })

  it("names the region that is responsible", async () => {
    await using fake = await FakeLiveChat.start()
    const fra = { Authorization: "Bearer fra:token" }
    expect((await post(fake, action("get_customers"), "{}", fra)).body.error.data).toEqual({ region: "fra" })
    expect((await post(fake, action("get_customers"), "{}", { ...fra, "X-Region": "fra" })).status).toBe(200)
    fake.moveTo("fra")
    expect((await post(fake, action("get_customers"))).body.error.data).toEqual({ region: "fra" })
    expect((await post(fake, action("get_customers"), "{}", { "X-Region": "fra" })).status).toBe(200)
  })

  it("lets pages of any origin use it", async () => {
    await using fake = await FakeLiveChat.start()
    const asked = await fetch(`${fake.webUrl}${action("send_event")}`, {
      method: "OPTIONS",
      headers: {
        Origin: "https://page.example.com",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,x-region"
      }
    })
    expect(asked.status).toBe(204)
    expect(asked.headers.get("access-control-allow-origin")).toBe("*")
    expect(asked.headers.get("access-control-allow-methods")).toContain("POST")
    expect(asked.headers.get("access-control-allow-headers")?.toLowerCase()).toMatch(
      /authorization.*content-type.*x-region/
    )
    const refused = await post(fake, action("get_customers"), "{}", { Authorization: "" })
    expect(refused.headers.get("access-control-allow-origin")).toBe("*")
  })

  it("takes files up to 10 MB, not one byte more, and serves them", { timeout: 60_000 }, async () => {
    await using fake = await FakeLiveChat.start()
    const upload = (size: number) => {
      const form = new FormData()
      form.append("payload.file", new File([new Uint8Array(size).fill(7)], "a b.bin", { type: "text/x" }))
      return post(fake, action("upload_file"), form)
    }
    const { body, status } = await upload(10 * 1024 * 1024)
    expect(status).toBe(200)
    const served = await fetch(body.url as string)
    expect(served.headers.get("content-type")).toBe("text/x")
    expect((await served.arrayBuffer()).byteLength).toBe(10 * 1024 * 1024)
    const refused = await upload(10 * 1024 * 1024 + 1)
    expect([refused.status, refused.body.error.type]).toEqual([413, "entity_too_large"])
  })

  it("reads text of a form as what the action wants", async () => {
    await using fake = await FakeLiveChat.start()
    const form = (custom_id: string) => {
      const data = new FormData()
      data.append("payload.chat_id", chatId)
      data.append("payload.custom_id", custom_id)
      data.append("payload.require_active_thread", "true")
      data.append("payload.file", new File(["x"], "x.txt"))
      return data
    }
    expect((await post(fake, action("send_file"), form("true"))).status).toBe(200)
    expect(fake.snapshot().chats[0]?.threads.at(-1)?.events.at(-1)).toMatchObject({
      type: "file",
      custom_id: "true"
    })
    await post(fake, action("close_thread"), JSON.stringify({ chat_id: chatId }))
    expect((await post(fake, action("send_file"), form("x"))).body.error.type).toBe("validation")
    const broken = await post(fake, action("send_file"), "not a form", {
      "Content-Type": "multipart/form-data; boundary=x"
    })
    expect(broken.body.error.type).toBe("validation")
  })

  it("answers late with request_timeout after 15 seconds", async () => {
    await using fake = await FakeLiveChat.start({ clock: "virtual" })
    fake.delay("get_customers", 20_000, { times: 1 })
    const answer = post(fake, action("get_customers"))
    while (fake.calls.count === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    await fake.clock.advance(15_000)
    expect(await answer).toMatchObject({ status: 504, body: { error: { type: "request_timeout" } } })
  })
})

describe("the configuration of webhooks", () => {
  const webhook = {
    url: "https://hooks.example.com/livechat",
    description: "closed threads",
    action: "thread_closed",
    secret_key: "s3cr3t",
    filters: { chat_member_ids: { agents_any: ["agent1@example.com"] } },
    additional_data: ["chat_properties"]
  }

  it.each([
    ["webhooks", false],
    ["action", true]
  ])("works at /configuration/%s with either body", async (form, isBare) => {
    await using fake = await FakeLiveChat.start()
    const at = (name: string) => `/v3.0/configuration/${form}/${name}`
    for (const body of [webhook, { payload: webhook }]) {
      const { webhook_id } = (await post(fake, at("register_webhook"), JSON.stringify(body))).body
      const { body: list } = await post(fake, at("get_webhooks_config"))
      expect(isBare ? list : list.webhooks_config).toEqual([{ webhook_id, ...webhook }])
      expect((await post(fake, at("unregister_webhook"), JSON.stringify({ webhook_id }))).body).toEqual({})
    }
  })

  it.each([
    [{ ...webhook, url: "here" }],
    [{ ...webhook, action: "incoming_sneak_peek" }],
    [{ ...webhook, secret_key: "" }],
    [{ ...webhook, filters: { author_type: "robot" } }],
    [{ ...webhook, filters: { chat_member_ids: { agents_any: [], agents_exclude: [] } } }]
  ])("refuses %j", async (body) => {
    await using fake = await FakeLiveChat.start()
    const path = "/v3.0/configuration/action/register_webhook"
    expect((await post(fake, path, JSON.stringify(body))).body.error.type).toBe("validation")
  })

  it("wants its scopes", async () => {
    await using fake = await FakeLiveChat.start()
    fake.addToken({ token: "token", agent_id: "agent1@example.com", scopes: ["chats--all:rw"] })
    const path = "/v3.0/configuration/action/get_webhooks_config"
    expect((await post(fake, path)).body.error.type).toBe("authorization")
  })
})
