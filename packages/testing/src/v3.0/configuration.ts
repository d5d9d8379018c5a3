import type { AnyEvent } from "@agent-chat/core"
import { v3_0 } from "@agent-chat/core/v3.0"
import { type Fields, isFields } from "../service/json.ts"
import { Refusal } from "../service/refusal.ts"
import { reachOf } from "../service/scopes.ts"
import type { ConfigurationRequest, FakeVersion } from "../service/version.ts"
import type { WebhookFilters, WebhookRecord } from "../service/world.ts"

// The part of the Configuration API that concerns webhooks. Two documents give it different paths and answers:
// `webhooks/<name>` is the older form, `action/<name>` the later one.

const path = `/v${v3_0.version}/configuration/`
const pathPattern = new RegExp(String.raw`^/v${v3_0.version}/configuration/(webhooks|action)/([a-z_]+)$`)

interface Call extends Pick<ConfigurationRequest, "state" | "by"> {
  readonly payload: Fields
  readonly isLaterForm: boolean
}

/** The Configuration API, as far as the fake plays it. */
export const configuration: FakeVersion["configuration"] = {
  path,
  call: ({ state, by, path: called, payload }) => {
    const [, form, name = ""] = pathPattern.exec(called) ?? []
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined
    if (method === undefined) throw new Refusal("not_found", `There is nothing at ${called}`)
    if (reachOf(by.granted, method.scopes) === undefined)
      throw new Refusal("authorization", `${name} needs one of ${method.scopes.join(", ")}`)
    return method.run({
      state,
      by,
      payload: isFields(payload) ? payload : {},
      isLaterForm: form === "action"
    })
  }
}

interface Method {
  readonly scopes: readonly string[]
  run(call: Call): unknown
}

const methods: Readonly<Record<string, Method>> = {
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

const events: Readonly<Record<string, AnyEvent>> = v3_0.events

/** Reads what a registration asks for. */
const readWebhook = (payload: Fields): Omit<WebhookRecord, "webhook_id" | "owner_client_id" | "version"> => {
  const url = textIn(payload, "url")
  if (!URL.canParse(url)) throw new Refusal("validation", "url should be an absolute URL")
  const action = textIn(payload, "action")
  const event = Object.hasOwn(events, action) ? events[action] : undefined
  // More than the documents call registrable: whatever has a webhook can be asked for.
  if (event === undefined || !event.via.includes("webhook"))
    throw new Refusal("validation", `action: there is no webhook ${action}`)
  const { description, additional_data } = payload
  return {
    url,
    action,
    secret_key: textIn(payload, "secret_key"),
    ...(typeof description === "string" ? { description } : {}),
    ...(payload["filters"] === undefined ? {} : { filters: readFilters(payload["filters"]) }),
    ...(additional_data === undefined ? {} : { additional_data: textsIn(payload, "additional_data") })
  }
}

const readFilters = (value: unknown): WebhookFilters => {
  if (!isFields(value)) throw new Refusal("validation", "filters should be an object")
  const { author_type, chat_member_ids, only_my_chats } = value
  if (author_type !== undefined && author_type !== "customer" && author_type !== "agent")
    throw new Refusal("validation", "filters.author_type should be customer or agent")
  return {
    ...(author_type === undefined ? {} : { author_type }),
    ...(chat_member_ids === undefined ? {} : { chat_member_ids: readMembers(chat_member_ids) }),
    ...(typeof only_my_chats === "boolean" ? { only_my_chats } : {})
  }
}

const readMembers = (value: unknown): NonNullable<WebhookFilters["chat_member_ids"]> => {
  if (!isFields(value)) throw new Refusal("validation", "filters.chat_member_ids should be an object")
  if (value["agents_any"] !== undefined && value["agents_exclude"] !== undefined)
    throw new Refusal("validation", "filters.chat_member_ids takes agents_any or agents_exclude, not both")
  return {
    ...(value["agents_any"] === undefined ? {} : { agents_any: textsIn(value, "agents_any") }),
    ...(value["agents_exclude"] === undefined ? {} : { agents_exclude: textsIn(value, "agents_exclude") })
  }
}

const textIn = (fields: Fields, name: string): string => {
  const value = fields[name]
  if (typeof value === "string" && value !== "") return value
  throw new Refusal("validation", `${name} should be text that is not empty`)
}

const textsIn = (fields: Fields, name: string): string[] => {
  const value = fields[name]
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value
  throw new Refusal("validation", `${name} should be an array of texts`)
}
