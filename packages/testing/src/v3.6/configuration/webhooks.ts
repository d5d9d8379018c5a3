import { v3_6 } from "@agent-chat/core/v3.6"
import type { AnyEvent } from "@agent-chat/core"
import { type Fields, isFields } from "../../service/json.ts"
import { textIn, textsIn, wordIn } from "../../service/read-fields.ts"
import { Refusal } from "../../service/refusal.ts"
import type { State } from "../../service/state/state.ts"
import type { WebhookFilters, WebhookRecord } from "../../service/world.ts"
import { type Call, clientOf, type Method } from "./method.ts"

/** How many webhooks an application may have for one event. */
const mostPerAction = 3
const longestUrl = 500

const own = ["webhooks.configuration:rw"]
const state = ["webhooks.state:rw"]

/** The registration of webhooks: for an application, which is named, under a secret that is not shown again. */
export const webhookMethods: Readonly<Record<string, Method>> = {
  register_webhook: {
    scopes: own,
    run: (call) => {
      const { webhooks, random } = call.state
      const read = readWebhook(call)
      const same = registeredBy(call.state, read.owner_client_id).filter(
        ({ action }) => action === read.action
      )
      if (same.length >= mostPerAction)
        throw new Refusal("limit_reached", `There are ${mostPerAction} webhooks for ${read.action} already`)
      const webhook_id = random.code(24).toLowerCase()
      webhooks.byId.set(webhook_id, { webhook_id, version: v3_6.version, ...read })
      return { id: webhook_id }
    }
  },
  list_webhooks: {
    scopes: own,
    run: (call) =>
      registeredBy(call.state, textIn(call.payload, "owner_client_id")).map(
        ({ webhook_id, version: _version, secret_key: _hidden, ...webhook }) => ({
          id: webhook_id,
          ...webhook
        })
      )
  },
  unregister_webhook: {
    scopes: own,
    run: (call) => {
      const id = textIn(call.payload, "id")
      const owner = textIn(call.payload, "owner_client_id")
      if (!registeredBy(call.state, owner).some(({ webhook_id }) => webhook_id === id))
        throw new Refusal("not_found", `${owner} has no webhook ${id}`)
      call.state.webhooks.byId.delete(id)
      return {}
    }
  },
  list_webhook_names: {
    scopes: [],
    run: ({ payload }) => {
      const { version = v3_6.version } = payload
      if (version !== v3_6.version) throw new Refusal("unsupported_version")
      return Object.values(events).flatMap((event) => (isRegistrable(event) ? [nameOf(event)] : []))
    }
  },
  enable_license_webhooks: {
    scopes: state,
    run: (call) => {
      call.state.webhooks.disabled.delete(clientOf(call))
      return {}
    }
  },
  disable_license_webhooks: {
    scopes: state,
    run: (call) => {
      call.state.webhooks.disabled.add(clientOf(call))
      return {}
    }
  },
  get_license_webhooks_state: {
    scopes: ["webhooks.state:ro"],
    run: (call) => ({ license_webhooks_enabled: !call.state.webhooks.disabled.has(clientOf(call)) })
  }
}

const events: Readonly<Record<string, AnyEvent>> = v3_6.events

const isRegistrable = ({ via }: AnyEvent): boolean => via.includes("webhook")

/** The filters and the additional data an event can be registered with. */
const nameOf = ({ name, place }: AnyEvent): Fields => {
  if (name === "routing_status_set") return { action: name, filters: ["agent_ids", "source_type"] }
  if (place === undefined) return { action: name, filters: ["source_type"] }
  return {
    action: name,
    filters: [
      "chat_presence",
      ...(name === "incoming_event" || name === "event_updated" ? ["author_type"] : []),
      ...(name === "customer_session_fields_updated" ? [] : ["only_my_chats"]),
      "source_type"
    ],
    additional_data: ["chat_properties", "chat_presence_user_ids"]
  }
}

const registeredBy = ({ webhooks }: State, owner: string | undefined): WebhookRecord[] =>
  [...webhooks.byId.values()].filter(
    ({ owner_client_id, version }) => owner_client_id === owner && version === v3_6.version
  )

const readWebhook = ({ payload }: Call): Omit<WebhookRecord, "webhook_id" | "version"> => {
  const url = textIn(payload, "url")
  if (!URL.canParse(url) || url.length > longestUrl)
    throw new Refusal("validation", `url should be an absolute URL of at most ${longestUrl} characters`)
  const action = textIn(payload, "action")
  const event = Object.hasOwn(events, action) ? events[action] : undefined
  if (event === undefined || !isRegistrable(event))
    throw new Refusal("validation", `action: there is no webhook ${action}`)
  const { description, additional_data, filters } = payload
  return {
    url,
    action,
    secret_key: textIn(payload, "secret_key"),
    owner_client_id: textIn(payload, "owner_client_id"),
    type: wordIn(payload, "type", ["license", "bot"]),
    ...(typeof description === "string" ? { description } : {}),
    ...(filters === undefined ? {} : { filters: readFilters(filters, event) }),
    ...(additional_data === undefined ? {} : { additional_data: textsIn(payload, "additional_data") })
  }
}

/** Reads filters; those that the event does not have are refused. */
const readFilters = (value: unknown, event: AnyEvent): WebhookFilters => {
  if (!isFields(value)) throw new Refusal("validation", "filters should be an object")
  const allowed = nameOf(event)["filters"] as readonly string[]
  const unknown = Object.keys(value).find((name) => !allowed.includes(name))
  if (unknown !== undefined)
    throw new Refusal("validation", `filters.${unknown}: ${event.name} has no such filter`)
  const { only_my_chats, chat_presence, agent_ids } = value
  const sources = ["my_client", "other_clients", "system"] as const
  return {
    ...(value["author_type"] === undefined
      ? {}
      : { author_type: wordIn(value, "author_type", ["customer", "agent"]) }),
    ...(typeof only_my_chats === "boolean" ? { only_my_chats } : {}),
    ...(chat_presence === undefined ? {} : { chat_presence: readPresence(chat_presence) }),
    ...(value["source_type"] === undefined
      ? {}
      : {
          source_type: textsIn(value, "source_type").map((source) => wordIn({ source }, "source", sources))
        }),
    ...(agent_ids === undefined ? {} : { agent_ids: readIds(agent_ids, "filters.agent_ids") })
  }
}

const readPresence = (value: unknown): NonNullable<WebhookFilters["chat_presence"]> => {
  if (!isFields(value)) throw new Refusal("validation", "filters.chat_presence should be an object")
  const { user_ids, my_bots } = value
  return {
    ...(user_ids === undefined ? {} : { user_ids: readIds(user_ids, "filters.chat_presence.user_ids") }),
    ...(typeof my_bots === "boolean" ? { my_bots } : {})
  }
}

const readIds = (value: unknown, name: string): NonNullable<WebhookFilters["agent_ids"]> => {
  if (!isFields(value)) throw new Refusal("validation", `${name} should be an object`)
  const { values, exclude_values } = value
  if ((values === undefined) === (exclude_values === undefined))
    throw new Refusal("validation", `${name} takes values or exclude_values, one of them`)
  return values === undefined
    ? { exclude_values: textsIn(value, "exclude_values") }
    : { values: textsIn(value, "values") }
}
