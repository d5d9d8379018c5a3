import { v3_0 } from "@agent-chat/core/v3.0"
import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { webhookReceiver } from "./receiver.ts"
import { secrets, payload, body, request, post, seenBy } from "./test-support/v3.0-webhooks.ts"

describe("what is refused, in this order", () => {
  const receiver = webhookReceiver({
    catalog: v3_0,
    secrets,
    pathToken: "path-token",
    limits: { bodyBytes: 1_000, depth: 8 }
  })
  const seen = seenBy(receiver)
  const path = "/livechat/path-token"
  const json = { "content-type": "application/json" }

  it.each([
    ["another method", 405, () => request("", { method: "PUT" }, "/elsewhere")],
    [
      "another path",
      404,
      () => request("", { headers: { "content-type": "text/plain" } }, "/livechat/path-tokem")
    ],
    ["no path at all", 404, () => request(body(), {}, "/")],
    [
      "another content type",
      415,
      () => request("x".repeat(2_000), { headers: { "content-type": "text/plain" } }, path)
    ],
    ["jsonp", 415, () => request(body(), { headers: { "content-type": "application/jsonp" } }, path)],
    [
      "a declared length above the limit",
      413,
      () => request("{", { headers: { ...json, "content-length": "1001" } }, path)
    ],
    ["more bytes than the limit", 413, () => request(body({ pad: "x".repeat(1_000) }), {}, path)],
    ["no UTF-8", 400, () => request(new Uint8Array([0x7b, 0xff, 0x7d]), {}, path)],
    ["no JSON", 400, () => request("{", {}, path)],
    ["nothing", 400, () => request("", {}, path)],
    ["deep JSON", 400, () => request("[".repeat(9) + "]".repeat(9), {}, path)],
    ["another shape", 400, () => request(`{"webhook_id":"w1"}`, {}, path)],
    ["an unknown webhook", 401, () => request(body({ webhook_id: "w9" }), {}, path)],
    ["the name of a method as a webhook", 401, () => request(body({ webhook_id: "toString" }), {}, path)],
    ["a wrong secret", 401, () => request(body({ secret_key: "first-secreT" }), {}, path)],
    ["the secret of another webhook", 401, () => request(body({ secret_key: "old-secret" }), {}, path)],
    ["an empty secret", 401, () => request(body({ secret_key: "" }), {}, path)]
  ])("%s: %i", async (_what, status, make) => {
    expect((await receiver(make())).status).toBe(status)
    expect(seen).toEqual([])
  })

  it("but takes brackets within texts, and a charset", async () => {
    const headers = { "content-type": "application/json; charset=utf-8" }
    const text = body({ data: { ...payload, text: `"\\[${"[".repeat(20)}` } })
    expect((await receiver(request(text, { headers }, `${path}?x=1`))).status).toBe(200)
    seen.length = 0
  })

  it("says which method there is", async () => {
    const response = await receiver(new Request("https://hooks.example.com/", { method: "GET" }))
    expect(response.headers.get("allow")).toBe("POST")
  })
})

describe("hostile bodies", () => {
  it.each([`"__proto__"`, `"\\u005f_proto__"`, `"__pr\\u006Fto__"`])("drops %s", async (name) => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    const text = body().replace(`"chat_id"`, `${name}:{"polluted":true},"chat_id"`)
    expect(await post(receiver, text)).toBe(200)
    const { payload } = seen[0] as { payload: object }
    expect(Object.hasOwn(payload, "__proto__")).toBe(false)
    expect((Object.assign({}, payload) as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it("drops it from bodies that a framework parsed, and refuses deep ones", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    await receiver.receive(JSON.parse(body().replace(`"chat_id"`, `"__proto__":{"polluted":true},"chat_id"`)))
    expect(Object.hasOwn((seen[0] as { payload: object }).payload, "__proto__")).toBe(false)
    const deep = JSON.parse("[".repeat(100_000) + "]".repeat(100_000)) as unknown
    expect((await receiver.receive(deep)).status).toBe(400)
  })

  it("never shows a secret", async () => {
    const receiver = webhookReceiver({ catalog: v3_0, secrets })
    const seen = seenBy(receiver)
    await post(receiver, body())
    const shown = inspect({ receiver, seen }, { depth: 20, showHidden: true })
    expect(shown).not.toMatch(/first-secret|old-secret|new-secret/)
  })
})
