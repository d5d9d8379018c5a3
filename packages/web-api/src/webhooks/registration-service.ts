import {
  DecodeError,
  type RegisteredWebhook,
  type RegistrationScope,
  type WebhookRegistrationWire,
  type WebhookToRegister
} from "@agent-chat/core"
import { ConfigurationApi } from "./configuration-api.ts"
import type { UnregisterWebhooksOptions } from "./registration-options.ts"

/** The calls of the Configuration API that concern the webhooks of one address. */
export class RegistrationService {
  readonly #wire: WebhookRegistrationWire
  readonly #scope: RegistrationScope
  readonly #address: string
  readonly #api: ConfigurationApi

  constructor(options: UnregisterWebhooksOptions) {
    const { catalog, url, paths, ownerClientId } = options
    this.#wire = catalog.wire.webhook.registration
    this.#scope = { form: paths, ownerClientId }
    this.#address = addressOf(url)
    this.#api = new ConfigurationApi(options)
    this.#api.hide(this.#address.split(/[?#]/)[0]!.split("/").at(-1) ?? "")
  }

  async list(): Promise<readonly RegisteredWebhook[]> {
    const reply = await this.#api.call(this.#wire.list(this.#scope))
    return this.#wire.registered(reply).filter(({ url }) => addressOf(url) === this.#address)
  }

  /** Returns its id. */
  async register(webhook: WebhookToRegister): Promise<string> {
    this.#api.hide(webhook.secret)
    const call = this.#wire.register(webhook, this.#scope)
    const id = this.#wire.registeredId(await this.#api.call(call))
    if (id !== undefined) return id
    throw new DecodeError({ action: call.action, path: "webhook_id", expected: "string" })
  }

  async unregister(webhookId: string): Promise<void> {
    await this.#api.call(this.#wire.unregister(webhookId, this.#scope))
  }

  close(): Promise<void> {
    return this.#api.close()
  }
}

/** The same for addresses that are written differently. */
const addressOf = (url: string): string => (URL.canParse(url) ? new URL(url).href : url)
