// Loaded on demand, so without a value of the catalog: what both have would lie in a file of its own, which all programs load.
import type { RegisteredWebhook, RegistrationScope, WebhookRegistrationCalls } from "../catalog/wire.ts"
import type { Fields } from "../json.ts"

/** Of what is no object, nothing. */
const fieldsOf = (value: unknown): Fields => Object(value) as Fields

const call = (action: string, { form = "webhooks" }: RegistrationScope, payload: unknown) => ({
  action,
  path: `/v3.0/configuration/${form}/${action}`,
  payload
})

const isRegistered = (value: unknown): value is RegisteredWebhook => {
  const { secret_key, ...fields } = fieldsOf(value)
  return (
    ["webhook_id", "url", "action"].every((name) => typeof fields[name] === "string") &&
    ["string", "undefined"].includes(typeof secret_key)
  )
}

/** How webhooks are registered in v3.0. */
export const calls: WebhookRegistrationCalls = {
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
    const id = fieldsOf(reply)["webhook_id"]
    return typeof id === "string" ? id : undefined
  },
  registered: (reply) => {
    const list = Array.isArray(reply) ? reply : fieldsOf(reply)["webhooks_config"]
    return Array.isArray(list) ? list.filter(isRegistered) : []
  }
}
