import { type AnyCatalog, ConfigurationError, DecodeError, type WebhookName } from "@agent-chat/core"
import type { RegistrationCall, RegistrationScope, WebhookRegistrationCalls } from "@agent-chat/core"
import { ConfigurationApi } from "./configuration-api.ts"
import { registrationCalls } from "./registration-service.ts"
import { readConfiguration, type WebhookConfigurationOptions } from "./registration-options.ts"

/** Asks without credentials, so that no token is needed. */
export type WebhookNamesOptions = Omit<WebhookConfigurationOptions, "token" | "ownerClientId" | "paths">

/**
 * Which events webhooks can be registered for at the service, with the filters and the additional data that each takes.
 * Needs no token; v3.6.
 *
 * @example
 * ```ts
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { webhookNames } from "@agent-chat/web-api/webhooks"
 *
 * const names = await webhookNames({ catalog: v3_6 })
 * console.log(names.map(({ action }) => action))
 * ```
 * @throws ConfigurationError when an option is wrong, or the API version has no such call
 * @throws ApiError when the service refuses
 */
export const webhookNames = async (options: WebhookNamesOptions): Promise<readonly WebhookName[]> => {
  const given = readConfiguration(options)
  const names = (await registrationCalls(given)).names ?? missing(given.catalog, "webhookNames")
  const { token: _unused, ...asNobody } = given
  return names.read(await once(asNobody, names.list()))
}

type State = NonNullable<WebhookRegistrationCalls["state"]>

const change =
  (name: "enable" | "disable") =>
  async (options: WebhookConfigurationOptions): Promise<void> => {
    await askState(options, name)
  }

/**
 * The switch for all webhooks of an account that were registered for an application. They are on from its installation
 * until somebody switches them off; then they stay off. Scope: `webhooks.state:rw`. With a personal access token the
 * application has to be named by `ownerClientId`. v3.6.
 *
 * @example
 * ```ts
 * import { basic } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { licenseWebhooks } from "@agent-chat/web-api/webhooks"
 *
 * const token = basic("646d53b8-ba76-48bf-7ef1-f6d61ec4ec44", process.env["AGENT_CHAT_PAT"] ?? "fra:pat")
 * const account = { catalog: v3_6, token, ownerClientId: "0805e283233042b37f460ed8fbf22160" }
 * if (!(await licenseWebhooks.state(account)).enabled) await licenseWebhooks.enable(account)
 * ```
 */
export const licenseWebhooks = {
  /**
   * Switches them on, unless they are.
   *
   * @throws ConfigurationError when an option is wrong, or the API version has no such call
   * @throws ApiError when the service refuses
   */
  enable: change("enable"),
  /**
   * Switches them off, until `enable`.
   *
   * @throws ConfigurationError when an option is wrong, or the API version has no such call
   * @throws ApiError when the service refuses
   */
  disable: change("disable"),
  /**
   * Whether they are on.
   *
   * @throws ConfigurationError when an option is wrong, or the API version has no such call
   * @throws ApiError when the service refuses
   * @throws DecodeError when the answer does not say
   */
  state: async (options: WebhookConfigurationOptions): Promise<{ readonly enabled: boolean }> => {
    const { reply, state, call } = await askState(options, "read")
    const enabled = state.isEnabled(reply)
    if (enabled !== undefined) return { enabled }
    throw new DecodeError({ action: call.action, path: "license_webhooks_enabled", expected: "boolean" })
  }
}

const askState = async (
  options: WebhookConfigurationOptions,
  name: "enable" | "disable" | "read"
): Promise<{ readonly reply: unknown; readonly state: State; readonly call: RegistrationCall }> => {
  const given = readConfiguration(options, "token")
  const state = (await registrationCalls(given)).state ?? missing(given.catalog, "licenseWebhooks")
  const scope: RegistrationScope = { form: given.paths, ownerClientId: given.ownerClientId }
  const call = state[name](scope)
  return { reply: await once(given, call), state, call }
}

const once = async (
  options: ConstructorParameters<typeof ConfigurationApi>[0],
  call: RegistrationCall
): Promise<unknown> => {
  const api = new ConfigurationApi(options)
  try {
    return await api.call(call)
  } finally {
    await api.close()
  }
}

const missing = (catalog: AnyCatalog, what: string): never => {
  throw new ConfigurationError({ option: "catalog", message: `v${catalog.version} has no ${what}` })
}
