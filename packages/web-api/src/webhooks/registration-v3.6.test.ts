import { basic } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { v3_6 } from "@agent-chat/core/v3.6"
import { describe, expect, it } from "vitest"
import { licenseWebhooks, webhookNames } from "./license-webhooks.ts"
import { registerWebhooks, unregisterWebhooks } from "./register.ts"
import type { RegisterWebhooksOptions } from "./registration-options.ts"

/** The Configuration API, as far as webhooks are concerned. It shows no secret and no additional data. */
const configuration = () => {
  const calls: { readonly action: string; readonly body: Record<string, unknown>; readonly as?: string }[] =
    []
  const webhooks: Record<string, unknown>[] = []
  let enabled = true
  let ids = 0
  const answers: Record<string, (given: Record<string, unknown>) => unknown> = {
    register_webhook: ({ secret_key: _secret, additional_data: _data, ...rest }) => {
      const id = `w${++ids}`
      webhooks.push({ id, ...rest })
      return { id }
    },
    list_webhooks: () => webhooks,
    unregister_webhook: ({ id }) => {
      webhooks.splice(
        webhooks.findIndex((webhook) => webhook["id"] === id),
        1
      )
      return {}
    },
    list_webhook_names: () => [
      { action: "routing_status_set", filters: ["agent_ids"] },
      { action: "incoming_chat", filters: [], additional_data: ["chat_properties"] },
      "nonsense"
    ],
    enable_license_webhooks: () => void (enabled = true),
    disable_license_webhooks: () => void (enabled = false),
    get_license_webhooks_state: () => ({ license_webhooks_enabled: enabled })
  }
  const fetch: RegisterWebhooksOptions["fetch"] = async (url, { body: text, headers }) => {
    const { pathname } = new URL(url)
    const action = pathname.replace("/v3.6/configuration/action/", "")
    const given = JSON.parse(text as string) as Record<string, unknown>
    const as = headers["Authorization"]
    calls.push({ action, body: given, ...(as === undefined ? {} : { as }) })
    const answer = answers[action]?.(given)
    return new Response(answer === undefined ? null : JSON.stringify(answer), {
      headers: { "Content-Type": "application/json" }
    })
  }
  return { calls, webhooks, fetch }
}

const url = "https://hooks.example.com/livechat/token"

describe("the registration of webhooks of v3.6", () => {
  const optionsOf = (fetch: RegisterWebhooksOptions["fetch"]): RegisterWebhooksOptions => ({
    catalog: v3_6,
    token: basic("account", "pat"),
    ownerClientId: "client",
    url,
    webhooks: [
      { action: "incoming_event", additional_data: ["chat_properties"] },
      { action: "incoming_event", type: "bot" },
      { action: "chat_deactivated", filters: { source_type: ["system"] } }
    ],
    fetch
  })

  it("names the application, says what they are for, and brings the secrets that are never shown", async () => {
    const { calls, webhooks, fetch } = configuration()
    const first = await registerWebhooks(optionsOf(fetch))
    expect(first).toMatchObject({ kept: 0, registered: 3, unregistered: 0 })
    expect(webhooks).toMatchObject([
      { action: "incoming_event", type: "license", owner_client_id: "client" },
      { action: "incoming_event", type: "bot" },
      { action: "chat_deactivated", type: "license", filters: { source_type: ["system"] } }
    ])
    const sent = calls.filter(({ action }) => action === "register_webhook")
    expect(Object.values(first.secrets)).toEqual(sent.map(({ body: { secret_key } }) => secret_key))
    expect(sent[0]!.body["additional_data"]).toEqual(["chat_properties"])
    expect(
      calls.every(
        ({ body: { owner_client_id }, as }) => owner_client_id === "client" && as === basic("account", "pat")
      )
    ).toBe(true)
  })

  it("keeps what is there, with the secrets of a store, and replaces what is of another type", async () => {
    const { fetch, webhooks } = configuration()
    const kept = new Map<string, string>()
    const store = {
      get: (id: string) => kept.get(id),
      set: (id: string, secret: string) => void kept.set(id, secret)
    }
    const options = { ...optionsOf(fetch), secrets: store }
    const first = await registerWebhooks(options)
    const second = await registerWebhooks(options)
    expect(second).toMatchObject({ kept: 3, registered: 0, unregistered: 0 })
    expect(second.secrets).toEqual(first.secrets)
    const third = await registerWebhooks({
      ...options,
      webhooks: [
        { action: "incoming_event", type: "bot" },
        { action: "chat_deactivated", type: "bot" }
      ]
    })
    expect(third).toMatchObject({ kept: 1, registered: 1, unregistered: 2 })
    expect(webhooks).toMatchObject([{ type: "bot" }, { type: "bot" }])
  })

  it("takes away what is posted to an address", async () => {
    const { fetch, webhooks } = configuration()
    const { webhooks: _wanted, ...where } = optionsOf(fetch)
    await registerWebhooks(optionsOf(fetch))
    expect(await unregisterWebhooks(where)).toBe(3)
    expect(webhooks).toEqual([])
  })

  it.each([
    ["ownerClientId", { ownerClientId: undefined }],
    ["paths", { paths: "webhooks" as const }],
    ["webhooks[0].action", { webhooks: [{ action: "incoming_chat_thread" }] }]
  ])("refuses options that are wrong: %s", async (option, over) => {
    const registered = registerWebhooks({ ...optionsOf(configuration().fetch), ...over })
    await expect(registered).rejects.toMatchObject({ _tag: "ConfigurationError", option })
  })

  it("has types in v3.6 only", async () => {
    const webhooks = [{ action: "incoming_event", type: "bot" as const }]
    await expect(
      registerWebhooks({ catalog: v3_0, token: "t", url, webhooks, fetch: configuration().fetch })
    ).rejects.toMatchObject({ option: "webhooks[0].type" })
  })
})

describe("the names of webhooks", () => {
  it("are asked for without a token", async () => {
    const { calls, fetch } = configuration()
    expect(await webhookNames({ catalog: v3_6, fetch })).toEqual([
      { action: "routing_status_set", filters: ["agent_ids"], additional_data: [] },
      { action: "incoming_chat", filters: [], additional_data: ["chat_properties"] }
    ])
    expect(calls).toEqual([{ action: "list_webhook_names", body: { version: "3.6" } }])
  })

  it("cannot be asked for in v3.0", async () => {
    await expect(webhookNames({ catalog: v3_0 })).rejects.toMatchObject({
      _tag: "ConfigurationError",
      option: "catalog"
    })
  })
})

describe("the switch for the webhooks of an account", () => {
  it("is turned off and on, and read", async () => {
    const { calls, fetch } = configuration()
    const options = { catalog: v3_6, token: "t", ownerClientId: "client", fetch }
    expect(await licenseWebhooks.state(options)).toEqual({ enabled: true })
    await licenseWebhooks.disable(options)
    expect(await licenseWebhooks.state(options)).toEqual({ enabled: false })
    await licenseWebhooks.enable(options)
    expect(await licenseWebhooks.state(options)).toEqual({ enabled: true })
    expect(calls[1]).toEqual({
      action: "disable_license_webhooks",
      body: { owner_client_id: "client" },
      as: "Bearer t"
    })
  })

  it("says what is wrong", async () => {
    const fetch = async () => Response.json({ nothing: true })
    await expect(licenseWebhooks.state({ catalog: v3_6, token: "t", fetch })).rejects.toMatchObject({
      _tag: "DecodeError",
      action: "get_license_webhooks_state"
    })
    await expect(licenseWebhooks.enable({ catalog: v3_0, token: "t" })).rejects.toMatchObject({
      option: "catalog"
    })
    await expect(licenseWebhooks.enable({ catalog: v3_6 } as never)).rejects.toMatchObject({
      option: "token"
    })
  })
})
