import { v3_0 } from "@agent-chat/core/v3.0"
import { isFields } from "../service/json.ts"
import { textIn } from "../service/read-fields.ts"
import { Refusal } from "../service/refusal.ts"
import { reachOf } from "../service/scopes.ts"
import type { FakeVersion } from "../service/version.ts"
import { botMethods } from "./bots.ts"
import { type Method, readWebhook } from "./configuration-call.ts"

// The part of the Configuration API that concerns webhooks and bots. Two documents give it different paths and answers:
// `webhooks/<name>` and `agents/<name>` are the older form, `action/<name>` the later one.

const path = `/v${v3_0.version}/configuration/`
const pathPattern = new RegExp(
  String.raw`^/v${v3_0.version}/configuration/(webhooks|agents|action)/([a-z_]+)$`
)

/** The Configuration API, as far as the fake plays it. */
export const configuration: FakeVersion["configuration"] = {
  path,
  call: ({ path: called, payload, ...call }) => {
    const [, form, name = ""] = pathPattern.exec(called) ?? []
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined
    if (method === undefined) throw new Refusal("not_found", `There is nothing at ${called}`)
    if (reachOf(call.by.granted, method.scopes) === undefined)
      throw new Refusal("authorization", `${name} needs one of ${method.scopes.join(", ")}`)
    return method.run({
      ...call,
      payload: isFields(payload) ? payload : {},
      isLaterForm: form === "action"
    })
  }
}

const methods: Readonly<Record<string, Method>> = {
  ...botMethods,
  register_webhook: {
    scopes: ["webhooks--my:rw"],
    run: ({ state, by, payload }) => {
      const webhook_id = state.random.code(24).toLowerCase()
      const owner = by.clientId === undefined ? {} : { owner_client_id: by.clientId }
      const { version } = v3_0
      state.webhooks.byId.set(webhook_id, { webhook_id, version, ...readWebhook(payload), ...owner })
      return { webhook_id }
    }
  },
  get_webhooks_config: {
    scopes: ["webhooks--my:ro", "webhooks--all:ro"],
    run: ({ state, by, isLaterForm }) => {
      const reach = reachOf(by.granted, ["webhooks--my:ro", "webhooks--all:ro"])
      const visible = [...state.webhooks.byId.values()].filter(
        ({ owner_client_id, version = v3_0.version }) =>
          version === v3_0.version && (reach === "all" || owner_client_id === by.clientId)
      )
      if (isLaterForm) return visible.map(({ version: _version, ...webhook }) => webhook)
      return {
        webhooks_config: visible.map(({ owner_client_id: _owner, version: _version, ...webhook }) => webhook)
      }
    }
  },
  unregister_webhook: {
    scopes: ["webhooks--my:rw", "webhooks--all:rw"],
    run: ({ state, by, payload }) => {
      const id = textIn(payload, "webhook_id")
      const webhook = state.webhooks.byId.get(id)
      if (webhook === undefined) throw new Refusal("not_found", `There is no webhook ${id}`)
      const mayTouchOthers = reachOf(by.granted, ["webhooks--all:rw"]) !== undefined
      if (!mayTouchOthers && webhook.owner_client_id !== by.clientId)
        throw new Refusal("authorization", "Another application registered this webhook")
      state.webhooks.byId.delete(id)
      return {}
    }
  }
}
