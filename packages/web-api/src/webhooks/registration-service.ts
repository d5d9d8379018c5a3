import {
  DecodeError,
  type RegisteredWebhook,
  type RegistrationScope,
  type WebhookRegistrationCalls,
  type WebhookToRegister
} from "@agent-chat/core"
import { loaded } from "../transport/loaded.ts"
import { ConfigurationApi } from "./configuration-api.ts"
import type { UnregisterWebhooksOptions } from "./registration-options.ts"

/** The calls of the Configuration API that concern the webhooks of one address. */
export class RegistrationService {
  readonly #options: UnregisterWebhooksOptions
  readonly #scope: RegistrationScope
  readonly #address: string
  readonly #api: ConfigurationApi

  constructor(options: UnregisterWebhooksOptions) {
    const { url, paths, ownerClientId } = options
    this.#options = options
    this.#scope = { form: paths, ownerClientId }
    this.#address = addressOf(url)
    this.#api = new ConfigurationApi(options)
    this.#api.hide(this.#address.split(/[?#]/)[0]!.split("/").at(-1) ?? "")
  }

  async list(): Promise<readonly RegisteredWebhook[]> {
    const calls = await registrationCalls(this.#options)
    const reply = await this.#api.call(calls.list(this.#scope))
    return calls.registered(reply).filter(({ url }) => addressOf(url) === this.#address)
  }

  /** Returns its id. */
  async register(webhook: WebhookToRegister): Promise<string> {
    this.#api.hide(webhook.secret)
    const calls = await registrationCalls(this.#options)
    const call = calls.register(webhook, this.#scope)
    const id = calls.registeredId(await this.#api.call(call))
    if (id !== undefined) return id
    throw new DecodeError({ action: call.action, path: "webhook_id", expected: "string" })
  }

  async unregister(webhookId: string): Promise<void> {
    const calls = await registrationCalls(this.#options)
    await this.#api.call(calls.unregister(webhookId, this.#scope))
  }

  close(): Promise<void> {
    return this.#api.close()
  }
}

/** @throws ConnectionError when they cannot be loaded, so that nothing was sent */
export const registrationCalls = ({
  catalog
}: Pick<UnregisterWebhooksOptions, "catalog">): Promise<WebhookRegistrationCalls> =>
  loaded(() => catalog.wire.webhook.registration.calls(), "what registers webhooks", "webhooks")

/** The same for addresses that are written differently. */
const addressOf = (url: string): string => (URL.canParse(url) ? new URL(url).href : url)
