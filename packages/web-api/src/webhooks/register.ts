import { isApiError, type ApiError, ConnectionError, type RegisteredWebhook } from "@agent-chat/core"
import {
  readRegistration,
  readWhere,
  type RegisterWebhooksOptions,
  type UnregisterWebhooksOptions,
  type WantedWebhook
} from "./registration-options.ts"
import { newSecret, RegistrationSecrets } from "./registration-secrets.ts"
import { RegistrationService } from "./registration-service.ts"

/** What is registered now. */
export interface WebhookRegistration {
  /** The webhooks that were wanted, in their order. */
  readonly webhooks: readonly RegisteredWebhook[]
  /**
   * Secrets by `webhook_id`, as `webhookReceiver` takes them: of these webhooks, and of every other that was found at this
   * address or was taken away, since deliveries of theirs may come for hours.
   */
  readonly secrets: Readonly<Record<string, string>>
  /** How many were there already, were registered, and were taken away because something else was wanted of them. */
  readonly kept: number
  readonly registered: number
  readonly unregistered: number
}

/** How often it is looked again after something was changed. Two processes that start together need three. */
const rounds = 8

/**
 * Makes sure that webhooks are registered, each once: what is there as wanted stays; what is there with another secret or
 * other filters is replaced, without a moment in which nothing is registered. Other addresses are left alone. A change
 * takes up to two minutes to have effect.
 *
 * Processes that call it at the same time agree on what was registered first, and take away what they registered beside
 * it. Without `secret` they need not even share a secret.
 *
 * Required scope: `webhooks--my:rw`.
 *
 * @example
 * ```ts
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { registerWebhooks, webhookReceiver } from "@agent-chat/web-api/webhooks"
 *
 * const { secrets } = await registerWebhooks({
 *   catalog: v3_6,
 *   token: process.env["AGENT_CHAT_TOKEN"] ?? "",
 *   url: "https://hooks.example.com/livechat/a-long-random-token",
 *   webhooks: [{ action: "incoming_chat" }, { action: "incoming_event" }, { action: "chat_deactivated" }]
 * })
 * const receiver = webhookReceiver({ catalog: v3_6, secrets, pathToken: "a-long-random-token" })
 * ```
 * @throws ConfigurationError when an option is wrong
 * @throws ApiError when the service refuses; what was registered by then stays
 */
export const registerWebhooks = async (options: RegisterWebhooksOptions): Promise<WebhookRegistration> => {
  const settings = readRegistration(options)
  const service = new RegistrationService(settings)
  try {
    return await new Registration(settings, service).run()
  } finally {
    await service.close()
  }
}

/**
 * Takes away every webhook that is posted to an address.
 *
 * Required scope: `webhooks--my:rw`.
 *
 * @returns how many there were
 * @throws ApiError when the service refuses
 */
export const unregisterWebhooks = async (options: UnregisterWebhooksOptions): Promise<number> => {
  const service = new RegistrationService(readWhere(options))
  try {
    const there = await service.list()
    // One after the other: the service counts calls.
    for (const { webhook_id } of there) await service.unregister(webhook_id)
    return there.length
  } finally {
    await service.close()
  }
}

/** One run of {@link registerWebhooks}: looks, changes something, and looks again until there is nothing to change. */
class Registration {
  readonly #settings: RegisterWebhooksOptions
  readonly #service: RegistrationService
  readonly #secrets: RegistrationSecrets
  /** The webhooks that were registered here, and those that were taken away. */
  readonly #registered = new Set<string>()
  readonly #unregistered = new Set<string>()
  #refused: ApiError | undefined

  constructor(settings: RegisterWebhooksOptions, service: RegistrationService) {
    this.#settings = settings
    this.#service = service
    this.#secrets = new RegistrationSecrets(settings.secrets, settings.timeout ?? 20_000)
  }

  async run(): Promise<WebhookRegistration> {
    for (let round = 0; round < rounds; round++) {
      const there = await this.#look()
      const chosen = this.#choose(there)
      const missing = this.#settings.webhooks.filter((_, index) => chosen[index] === undefined)
      if (missing.length > 0) {
        for (const wanted of missing) await this.#register(wanted)
        continue
      }
      const superfluous = there.filter((webhook) => this.#isOurs(webhook) && !chosen.includes(webhook))
      if (superfluous.length === 0) return this.#result(chosen as RegisteredWebhook[])
      for (const { webhook_id } of superfluous) await this.#unregister(webhook_id)
    }
    throw this.#refused ?? contended()
  }

  /** What is registered at this address, with the secrets that are known. */
  async #look(): Promise<readonly RegisteredWebhook[]> {
    const there = await this.#service.list()
    for (const { webhook_id, secret_key } of there) {
      if (secret_key === undefined) await this.#secrets.find(webhook_id)
      else await this.#secrets.learn(webhook_id, secret_key)
    }
    return there
  }

  /** For each that is wanted the first that is as wanted: the order of the service is the same for everybody who asks. */
  #choose(there: readonly RegisteredWebhook[]): (RegisteredWebhook | undefined)[] {
    const taken = new Set<RegisteredWebhook>()
    return this.#settings.webhooks.map((wanted) => {
      const found = there.find((webhook) => !taken.has(webhook) && this.#isAsWanted(webhook, wanted))
      if (found !== undefined) taken.add(found)
      return found
    })
  }

  #isAsWanted(there: RegisteredWebhook, wanted: WantedWebhook): boolean {
    const { secret } = this.#settings
    const known = this.#secrets.get(there.webhook_id)
    return (
      there.action === wanted.action &&
      // Without a secret to compare with, the one that was given is taken for the one that is there.
      (secret === undefined ? known !== undefined : known === undefined || known === secret) &&
      canonical(there.filters ?? {}) === canonical(wanted.filters ?? {}) &&
      this.#isLike(there, wanted)
    )
  }

  /** What differs between API versions. */
  #isLike(there: RegisteredWebhook, wanted: WantedWebhook): boolean {
    const { hidden, types } = this.#settings.catalog.wire.webhook.registration
    const [usual] = types
    if ((there.type ?? usual) !== (wanted.type ?? usual)) return false
    // What the list does not tell is taken for what is wanted.
    if (there.additional_data === undefined && hidden.includes("additional_data")) return true
    return canonical(sorted(there.additional_data)) === canonical(sorted(wanted.additional_data))
  }

  #isOurs({ action }: RegisteredWebhook): boolean {
    return this.#settings.webhooks.some((wanted) => wanted.action === action)
  }

  async #register(wanted: WantedWebhook): Promise<void> {
    const { url, secret = newSecret() } = this.#settings
    const id = await this.#service.register({ ...wanted, url, secret })
    this.#registered.add(id)
    await this.#secrets.learn(id, secret)
  }

  async #unregister(webhookId: string): Promise<void> {
    try {
      await this.#service.unregister(webhookId)
      this.#unregistered.add(webhookId)
    } catch (error) {
      // Another process may have been faster; if not, the next look finds it again.
      if (!isApiError(error)) throw error
      this.#refused = error
    }
  }

  async #result(webhooks: readonly RegisteredWebhook[]): Promise<WebhookRegistration> {
    const { secret } = this.#settings
    for (const { webhook_id } of webhooks) {
      if (secret !== undefined && this.#secrets.get(webhook_id) === undefined)
        await this.#secrets.learn(webhook_id, secret)
    }
    const isNew = ({ webhook_id }: RegisteredWebhook): boolean => this.#registered.has(webhook_id)
    const registered = webhooks.filter(isNew).length
    return {
      webhooks,
      secrets: this.#secrets.all(),
      kept: webhooks.length - registered,
      registered,
      unregistered: [...this.#unregistered].filter((id) => !this.#registered.has(id)).length
    }
  }
}

const contended = (): ConnectionError =>
  new ConnectionError({
    reason: "other",
    delivery: "unknown",
    action: "register_webhook",
    message:
      "other processes go on registering the same address with another secret or other filters: give all of them the same, or no secret"
  })

const sorted = (names: readonly string[] = []): string[] => names.toSorted()

/** The same text for values that differ in the order of their names only. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item
  )
