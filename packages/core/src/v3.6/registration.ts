// Loaded on demand, so without a value of the catalog: what both have would lie in a file of its own, which all programs load.
import type {
  RegisteredWebhook,
  RegistrationScope,
  WebhookName,
  WebhookRegistrationCalls
} from "../catalog/wire.ts"
import type { Fields } from "../json.ts"

/** Of what is no object, nothing. */
const fieldsOf = (value: unknown): Fields => Object(value) as Fields

const call = (action: string, payload: object, { ownerClientId }: RegistrationScope) => ({
  action,
  path: `/v3.6/configuration/action/${action}`,
  payload: { ...payload, ...(ownerClientId === undefined ? {} : { owner_client_id: ownerClientId }) }
})

/** A registration of the list, which says `id` and shows no secret. */
const registeredOf = (value: unknown): RegisteredWebhook[] => {
  const { id, secret_key: _hidden, ...rest } = fieldsOf(value)
  const { url, action } = rest
  if (typeof id !== "string" || typeof url !== "string" || typeof action !== "string") return []
  return [{ ...rest, webhook_id: id, url, action }]
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : []

const nameOf = (value: unknown): WebhookName[] => {
  const { action, filters, additional_data } = fieldsOf(value)
  if (typeof action !== "string") return []
  return [{ action, filters: textsOf(filters), additional_data: textsOf(additional_data) }]
}

/** How webhooks are registered in v3.6: for an application, which is named, and under secrets that are never shown again. */
export const calls: WebhookRegistrationCalls = {
  register: ({ secret, url, action, type = "license", description, filters, additional_data }, scope) =>
    call(
      "register_webhook",
      {
        url,
        action,
        secret_key: secret,
        type,
        ...(description === undefined ? {} : { description }),
        ...(filters === undefined ? {} : { filters }),
        ...(additional_data === undefined ? {} : { additional_data })
      },
      scope
    ),
  list: (scope) => call("list_webhooks", {}, scope),
  unregister: (id, scope) => call("unregister_webhook", { id }, scope),
  registeredId: (reply) => {
    const { id } = fieldsOf(reply)
    return typeof id === "string" ? id : undefined
  },
  registered: (reply) => (Array.isArray(reply) ? reply.flatMap(registeredOf) : []),
  names: {
    list: () => call("list_webhook_names", { version: "3.6" }, {}),
    read: (reply) => (Array.isArray(reply) ? reply.flatMap(nameOf) : [])
  },
  state: {
    enable: (scope) => call("enable_license_webhooks", {}, scope),
    disable: (scope) => call("disable_license_webhooks", {}, scope),
    read: (scope) => call("get_license_webhooks_state", {}, scope),
    isEnabled: (reply) => {
      const enabled = fieldsOf(reply)["license_webhooks_enabled"]
      return typeof enabled === "boolean" ? enabled : undefined
    }
  }
}
