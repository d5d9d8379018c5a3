import {
  type AnyCatalog,
  ConfigurationError,
  isLoopback,
  type RegistrationForm,
  type TokenSource,
  type WebhookFilters
} from "@agent-chat/core"
import {
  anything,
  callback,
  didYouMean,
  fields,
  flag,
  milliseconds,
  oneOf,
  type OptionRule,
  type OptionRules,
  readOptions,
  text
} from "@agent-chat/core/options"
import type { DispatcherLike } from "../platform/platform.ts"
import type { FetchFunction } from "../platform/fetch-sender.ts"
import { catalogRule } from "./options.ts"
import type { WebhookSecretStore } from "./secrets.ts"

/** A webhook that should be there. Wire names, as the Configuration API has them. */
export interface WantedWebhook {
  /** The event, such as `incoming_event`. */
  readonly action: string
  /** v3.6: whether it is for the whole account or for a bot; `license` unless set. */
  readonly type?: "license" | "bot" | undefined
  readonly description?: string | undefined
  readonly filters?: WebhookFilters | undefined
  /** What every delivery should bring along, such as `chat_properties`. */
  readonly additional_data?: readonly string[] | undefined
}

/** How the Configuration API is called, and by whom. */
export interface WebhookConfigurationOptions {
  readonly catalog: AnyCatalog
  /** A token with the scope that the call needs; in v3.6 also `basic(accountId, personalAccessToken)`. */
  readonly token: TokenSource
  /** The origin of the service; the real one unless set. */
  readonly baseUrl?: string | undefined
  readonly region?: string | undefined
  /** The client id of the application, where the API version asks for it. */
  readonly ownerClientId?: string | undefined
  /** v3.0: the form of the paths; the older one, `webhooks`, unless set. */
  readonly paths?: RegistrationForm | undefined
  /** Allows `http://` beyond this machine, where tokens and secrets can be read on the way; not unless set. */
  readonly allowInsecure?: boolean | undefined
  /** Headers of every request, such as `User-Agent`. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Sends the requests; as for `createWebApi`. */
  readonly fetch?: FetchFunction | undefined
  /** The connections of the requests, on Node: a `Dispatcher` of undici 7 or later, such as a `ProxyAgent`. */
  readonly dispatcher?: DispatcherLike | undefined
  /** Milliseconds for each call, and for each question to a store; 20 000 unless set. */
  readonly timeout?: number | undefined
}

/** Where webhooks are registered, and by whom. */
export interface UnregisterWebhooksOptions extends WebhookConfigurationOptions {
  /** Where the webhooks are posted: the address of the receiver, its path token included. */
  readonly url: string
}

/** What is registered, and where. */
export interface RegisterWebhooksOptions extends UnregisterWebhooksOptions {
  /**
   * Comes back in every delivery; keep it from everyone else. Without it, what is registered keeps the secret it has, and
   * what is new gets one that is made here.
   */
  readonly secret?: string | undefined
  readonly webhooks: readonly WantedWebhook[]
  /** A store that is given every id with its secret, and asked for secrets that the service does not show. */
  readonly secrets?: WebhookSecretStore | undefined
}

const texts: OptionRule = {
  expected: "a list of texts",
  read: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined
}

const list: OptionRule = {
  expected: "a list of webhooks such as { action: … }",
  read: (value) => (Array.isArray(value) ? value : undefined)
}

const store: OptionRule = {
  expected: "a store with get, and with set to be given what is registered",
  read: (value) => (typeof (value as { get?: unknown } | null)?.get === "function" ? value : undefined)
}

const configurationRules: OptionRules<WebhookConfigurationOptions> = {
  catalog: catalogRule,
  token: anything,
  baseUrl: text,
  region: text,
  ownerClientId: text,
  paths: oneOf("webhooks", "action"),
  allowInsecure: flag,
  headers: fields(),
  fetch: callback,
  dispatcher: anything,
  timeout: milliseconds()
}

const rules: OptionRules<RegisterWebhooksOptions> = {
  ...configurationRules,
  url: text,
  secret: text,
  webhooks: list,
  secrets: store
}

const wantedRules: OptionRules<WantedWebhook> = {
  action: text,
  type: oneOf("license", "bot"),
  description: { ...text, read: (value) => (typeof value === "string" ? value : undefined) },
  filters: fields(),
  additional_data: texts
}

/**
 * @param needs what cannot be left out
 * @throws ConfigurationError when an option is wrong
 */
export const readConfiguration = (
  options: Partial<WebhookConfigurationOptions>,
  ...needs: ("catalog" | "token")[]
): Partial<WebhookConfigurationOptions> & { readonly catalog: AnyCatalog } => {
  const given = readOptions(options as WebhookConfigurationOptions, configurationRules)
  checkPaths(needed(given, ["catalog", ...needs]))
  return given as Partial<WebhookConfigurationOptions> & { readonly catalog: AnyCatalog }
}

/**
 * What webhooks are registered with says enough to find them again.
 *
 * @throws ConfigurationError when an option is wrong
 */
export const readWhere = (options: UnregisterWebhooksOptions): UnregisterWebhooksOptions => {
  const given = readOptions<RegisterWebhooksOptions>(options as RegisterWebhooksOptions, rules)
  checkWhere(given)
  return given as UnregisterWebhooksOptions
}

/** @throws ConfigurationError when an option is wrong */
export const readRegistration = (options: RegisterWebhooksOptions): RegisterWebhooksOptions => {
  const given = readOptions(options, rules)
  checkWhere(given)
  const { catalog, webhooks } = needed(given, ["catalog", "webhooks"])
  const wanted = webhooks.map((webhook, index) => readWanted(catalog, webhook, `webhooks[${index}]`))
  return { ...(given as RegisterWebhooksOptions), webhooks: wanted }
}

const readWanted = (catalog: AnyCatalog, webhook: WantedWebhook, name: string): WantedWebhook => {
  const given = readOptions(webhook, wantedRules, `${name}.`)
  const { action = "", filters } = given
  const event = Object.hasOwn(catalog.events, action) ? catalog.events[action] : undefined
  if (event?.via.includes("webhook") !== true) {
    const hint = didYouMean(action, namesOfWebhooks(catalog))
    wrong(`${name}.action`, `v${catalog.version} has no webhook ${JSON.stringify(action)}${hint}`)
  }
  const { types } = catalog.wire.webhook.registration
  if (given.type !== undefined && !types.includes(given.type)) {
    wrong(`${name}.type`, `webhooks of v${catalog.version} have no type`)
  }
  if (filters?.chat_member_ids?.agents_any && filters.chat_member_ids.agents_exclude) {
    wrong(`${name}.filters.chat_member_ids`, "give agents_any or agents_exclude, not both")
  }
  return { ...given, action }
}

const namesOfWebhooks = ({ events }: AnyCatalog): readonly string[] =>
  Object.values(events).flatMap(({ name, via }) => (via.includes("webhook") ? [name] : []))

const checkWhere = (given: Partial<UnregisterWebhooksOptions>): void => {
  const { catalog, url, ownerClientId, allowInsecure = false } = needed(given, ["catalog", "token", "url"])
  const { registration } = catalog.wire.webhook
  checkPaths({ ...given, catalog })
  if (registration.needsOwner && ownerClientId === undefined) {
    wrong("ownerClientId", `v${catalog.version} asks for it: give the client id of your application`)
  }
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address === undefined || !/^https?:$/.test(address.protocol))
    wrong("url", "give the complete address of the receiver")
  else if (address.protocol === "http:" && !allowInsecure && !isLoopback(address.host))
    wrong("url", "http:// sends the secret in plain text: give https://, or allowInsecure: true")
}

const checkPaths = ({
  catalog,
  paths
}: Partial<WebhookConfigurationOptions> & { readonly catalog: AnyCatalog }): void => {
  const { forms } = catalog.wire.webhook.registration
  if (paths !== undefined && !forms.includes(paths))
    wrong("paths", `v${catalog.version} has only ${forms.join(" and ")}`)
}

const needed = <Options extends object, Name extends keyof Options & string>(
  given: Options,
  names: readonly Name[]
): Options & { readonly [K in Name]-?: NonNullable<Options[K]> } => {
  for (const name of names) if (given[name] === undefined) wrong(name, "it is needed")
  return given as Options & { readonly [K in Name]-?: NonNullable<Options[K]> }
}

const wrong = (option: string, message: string): never => {
  throw new ConfigurationError({ option, message })
}
