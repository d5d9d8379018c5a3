import type { RegisteredWebhook, RegistrationScope, WebhookRegistrationWire } from "../catalog/wire.ts"
import { isFields } from "../json.ts"

const call = (action: string, { form = "webhooks" }: RegistrationScope, payload: unknown) => ({
  action,
  path: `/v3.0/configuration/${form}/${action}`,
  payload
})

const isRegistered = (value: unknown): value is RegisteredWebhook =>
  isFields(value) &&
  ["webhook_id", "url", "action"].every((name) => typeof value[name] === "string") &&
  ["string", "undefined"].includes(typeof value["secret_key"])

/** How webhooks are registered in v3.0. The documents name two forms of its paths: the older `webhooks`, the later `action`. */
export const registration: WebhookRegistrationWire = {
  forms: ["webhooks", "action"],
  needsOwner: false,
  hidden: [],
  types: [],
  register: ({ secret, url, action, description, filters, additional_data }, scope) =>
    call("register_webhook", scope, {
      url,
      action,
      secret_key: secret,
      ...(description === undefined ? {} : { description }),
      ...(filters === undefined ? {} : { filters }),
      ...(additional_data === undefined ? {} : { additional_data })
    }),
  list: (scope) => call("get_webhooks_config", scope, {}),
  unregister: (webhook_id, scope) => call("unregister_webhook", scope, { webhook_id }),
  registeredId: (reply) => {
    const id = isFields(reply) ? reply["webhook_id"] : undefined
    return typeof id === "string" ? id : undefined
  },
  registered: (reply) => {
    const list = isFields(reply) ? reply["webhooks_config"] : reply
    return Array.isArray(list) ? list.filter(isRegistered) : []
  }
}
