import {
  type AnyCatalog,
  ApiError,
  ConfigurationError,
  ConnectionError,
  Credentials,
  DecodeError,
  type RegisteredWebhook,
  type RegistrationForm,
  TimeoutError,
  type TokenSource
} from "@agent-chat/core"

/** A webhook that should be there. Wire names, as the Configuration API has them. */
export interface WantedWebhook {
  /** The event, such as `incoming_event`. */
  readonly action: string
  readonly description?: string | undefined
  readonly filters?:
    | {
        /** Of `incoming_event` only. */
        readonly author_type?: "customer" | "agent" | undefined
        /** Give one of the two. */
        readonly chat_member_ids?:
          | {
              readonly agents_any?: readonly string[] | undefined
              readonly agents_exclude?: readonly string[] | undefined
            }
          | undefined
        readonly only_my_chats?: boolean | undefined
      }
    | undefined
  /** What every delivery should bring along. */
  readonly additional_data?: readonly ("chat_properties" | "access" | "thread_id")[] | undefined
}

/** What is registered, and where. */
export interface RegisterWebhooksOptions {
  readonly catalog: AnyCatalog
  /** A token with the scope `webhooks--my:rw`. */
  readonly token: TokenSource
  /** Where the webhooks are to be posted: the address of the receiver, its path token included. */
  readonly url: string
  /** Comes back in every delivery; keep it from everyone else. */
  readonly secret: string
  readonly webhooks: readonly WantedWebhook[]
  /** The origin of the service; the real one unless set. */
  readonly baseUrl?: string | undefined
  readonly region?: string | undefined
  /** The form of the paths; the older one, `webhooks`, unless set. */
  readonly paths?: RegistrationForm | undefined
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Milliseconds for each call; 20 000 unless set. */
  readonly timeout?: number | undefined
}

/** What is registered now. */
export interface WebhookRegistration {
  /** The webhooks that were wanted, in their order. */
  readonly webhooks: readonly RegisteredWebhook[]
  /** Their secrets by `webhook_id`, as `webhookReceiver` takes them. */
  readonly secrets: Readonly<Record<string, string>>
  /** How many were there already, were registered, and were taken away because something else was wanted of them. */
  readonly kept: number
  readonly registered: number
  readonly unregistered: number
}

/**
 * Makes sure that webhooks are registered, each once: what is there as wanted stays; what is there with another secret or
 * other filters is replaced, without a moment in which nothing is registered. Other addresses are left alone. A change
 * takes up to two minutes to have effect.
 *
 * Required scope: `webhooks--my:rw`.
 *
 * @example
 * ```ts
 * import { v3_0 } from "@agent-chat/core/v3.0"
 * import { registerWebhooks, webhookReceiver } from "@agent-chat/web-api/webhooks"
 *
 * const { secrets } = await registerWebhooks({
 *   catalog: v3_0,
 *   token: process.env["AGENT_CHAT_TOKEN"] ?? "",
 *   url: "https://hooks.example.com/livechat/a-long-random-token",
 *   secret: process.env["WEBHOOK_SECRET"] ?? "",
 *   webhooks: [{ action: "incoming_chat_thread" }, { action: "incoming_event" }, { action: "thread_closed" }]
 * })
 * const receiver = webhookReceiver({ catalog: v3_0, secrets, pathToken: "a-long-random-token" })
 * ```
 * @throws ConfigurationError when an option is wrong
 * @throws ApiError when the service refuses; what was registered by then stays
 */
export const registerWebhooks = async (options: RegisterWebhooksOptions): Promise<WebhookRegistration> => {
  checkOptions(options)
  const { url, secret, webhooks } = options
  const service = new RegistrationService(options)
  const there = (await service.list()).filter((webhook) => webhook.url === url)
  const result: RegisteredWebhook[] = []
  let registered = 0
  for (const wanted of webhooks) {
    const same = there.find((webhook) => isSame(webhook, wanted, secret) && !result.includes(webhook))
    if (same === undefined) registered++
    result.push(same ?? (await service.register(wanted)))
  }
  const actions = new Set(webhooks.map(({ action }) => action))
  const outdated = there.filter((webhook) => actions.has(webhook.action) && !result.includes(webhook))
  for (const { webhook_id } of outdated) await service.unregister(webhook_id)
  return {
    webhooks: result,
    secrets: Object.fromEntries(result.map(({ webhook_id }) => [webhook_id, secret])),
    kept: result.length - registered,
    registered,
    unregistered: outdated.length
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
export const unregisterWebhooks = async (
  options: Omit<RegisterWebhooksOptions, "secret" | "webhooks">
): Promise<number> => {
  checkOptions({ ...options, secret: "none", webhooks: [] })
  const service = new RegistrationService({ ...options, secret: "none" })
  const there = (await service.list()).filter(({ url }) => url === options.url)
  for (const { webhook_id } of there) await service.unregister(webhook_id)
  return there.length
}

const wrong = (option: string, message: string): never => {
  throw new ConfigurationError({ option, message })
}

const checkOptions = ({ catalog, url, secret, webhooks, timeout }: RegisterWebhooksOptions): void => {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ""))
    wrong("url", "give the complete address of the receiver")
  if (typeof secret !== "string" || secret === "") wrong("secret", "give a text that is not empty")
  if (timeout !== undefined && !(timeout > 0)) wrong("timeout", "give milliseconds above 0")
  for (const [index, { action, filters }] of webhooks.entries()) {
    const event = Object.hasOwn(catalog.events, action) ? catalog.events[action] : undefined
    if (event?.via.includes("webhook") !== true) {
      wrong(`webhooks[${index}].action`, `v${catalog.version} has no webhook ${JSON.stringify(action)}`)
    }
    if (filters?.chat_member_ids?.agents_any && filters.chat_member_ids.agents_exclude) {
      wrong(`webhooks[${index}].filters.chat_member_ids`, "give agents_any or agents_exclude, not both")
    }
  }
}

type Service = Pick<
  RegisterWebhooksOptions,
  "catalog" | "token" | "url" | "secret" | "baseUrl" | "region" | "paths" | "fetch" | "timeout"
>

/** The three calls of the Configuration API that concern webhooks. */
class RegistrationService {
  readonly #options: Service
  readonly #credentials: Credentials

  constructor(options: Service) {
    const { catalog, token, region } = options
    this.#options = options
    this.#credentials = new Credentials({ token, region, regionOf: (text) => catalog.wire.regionOf(text) })
  }

  async list(): Promise<readonly RegisteredWebhook[]> {
    return this.#options.catalog.wire.webhook.registration.list(await this.#call("list", {}))
  }

  async register({
    action,
    description,
    filters,
    additional_data
  }: WantedWebhook): Promise<RegisteredWebhook> {
    const { url, secret } = this.#options
    const webhook = {
      url,
      action,
      secret_key: secret,
      ...(description === undefined ? {} : { description }),
      ...(filters === undefined ? {} : { filters }),
      ...(additional_data === undefined ? {} : { additional_data })
    }
    const reply = await this.#call("register", webhook)
    const id = (reply as { webhook_id?: unknown } | undefined)?.webhook_id
    if (typeof id === "string") return { webhook_id: id, ...webhook }
    throw new DecodeError({ action: "register_webhook", path: "webhook_id", expected: "string" })
  }

  async unregister(webhook_id: string): Promise<void> {
    await this.#call("unregister", { webhook_id })
  }

  async #call(call: "register" | "list" | "unregister", payload: unknown): Promise<unknown> {
    const { catalog, baseUrl, paths = "webhooks", fetch = globalThis.fetch, timeout = 20_000 } = this.#options
    const { wire } = catalog
    const { token, region } = await this.#credentials.identity()
    const path = wire.webhook.registration.path(paths, call)
    const action = path.slice(path.lastIndexOf("/") + 1)
    const signal = AbortSignal.timeout(timeout)
    let status: number
    let text: string
    try {
      const response = await fetch((baseUrl ?? wire.web.origin(region)).replace(/\/$/, "") + path, {
        method: "POST",
        headers: { ...wire.web.headers(token, region), "Content-Type": "application/json" },
        body: JSON.stringify(payload),
        redirect: "error",
        signal
      })
      status = response.status
      text = await response.text()
    } catch (cause) {
      if (signal.aborted) throw new TimeoutError({ action, after: timeout, phase: "awaiting" })
      throw new ConnectionError({ reason: "other", delivery: "unknown", action, cause })
    }
    const body = parse(text)
    const reply = wire.web.reply(status, Array.isArray(body) ? {} : body)
    if (reply === undefined) throw new DecodeError({ action, path: "", expected: "JSON of this API" })
    if (!reply.ok) throw new ApiError({ ...reply.error, status, action })
    return body
  }
}

const parse = (text: string): unknown => {
  try {
    return text === "" ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

/** Whether a webhook is registered as it is wanted. Its description is for people, so it may differ. */
const isSame = (there: RegisteredWebhook, wanted: WantedWebhook, secret: string): boolean =>
  there.action === wanted.action &&
  there.secret_key === secret &&
  canonical(there.filters ?? {}) === canonical(wanted.filters ?? {}) &&
  canonical((there.additional_data ?? []).toSorted()) === canonical((wanted.additional_data ?? []).toSorted())

/** The same text for values that differ in the order of their names only. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item
  )
