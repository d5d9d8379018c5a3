import type { AnyCatalog } from "@agent-chat/core"
import { clientOptionRules, ConfigurationError, versionOptionsCheck } from "@agent-chat/core"
import { anything, callback, flag, type OptionRule, readOptions, text } from "@agent-chat/core/options"
import type { WebhookConsumer } from "./audience.ts"
import { limitsOf, type WebhookLimits } from "./limits.ts"
import type { WebhookSecrets } from "./secrets.ts"
import type { WebhookObserver } from "./tell.ts"

/** How a webhook receiver is made. */
export interface WebhookReceiverOptions<C extends AnyCatalog> {
  readonly catalog: C
  /**
   * The `secret_key` by `webhook_id`, or a function or a store that looks it up. Several at a time while one is being
   * changed.
   */
  readonly secrets: WebhookSecrets
  /** The last segment of the registered URL, unguessable: what is posted elsewhere is answered 404 unread. */
  readonly pathToken?: string | undefined
  /** v3.6: the organisation whose webhooks are taken; those of others, or that name none, are answered 401. */
  readonly organizationId?:
    | ("organizationId" extends C["wire"]["options"][number] ? string : never)
    | undefined
  readonly limits?: Partial<WebhookLimits> | undefined
  /** Takes every event before its webhook is answered. */
  readonly consume?: WebhookConsumer<C> | undefined
  /**
   * Told of every event that comes, of every webhook that is refused and why, of events that do not fit the catalog, of
   * consumers and subscribers that throw, and of what a drain left.
   */
  readonly observe?: WebhookObserver | readonly WebhookObserver[] | undefined
  /** Whether `console.warn` is told of the same, once per kind, when nobody observes; `true` unless set. */
  readonly warn?: boolean | undefined
}

/** What was set, with the defaults. */
export interface ReceiverSettings {
  readonly limits: WebhookLimits
  readonly pathToken: string | undefined
  readonly organizationId: string | undefined
  readonly warn: boolean
}

export const catalogRule: OptionRule = {
  expected: "a catalog such as v3_0",
  read: (value) =>
    typeof value === "object" && value !== null && "wire" in value && "events" in value ? value : undefined
}

const pathToken: OptionRule = {
  expected: "one path segment of letters, digits, -, _, . and ~",
  read: (value) => (typeof value === "string" && /^[\w.~-]+$/.test(value) ? value : undefined)
}

/** @throws ConfigurationError when an option is wrong */
export const readReceiverOptions = <C extends AnyCatalog>(
  options: WebhookReceiverOptions<C>
): ReceiverSettings => {
  const given = readOptions<WebhookReceiverOptions<C>>(options, {
    catalog: catalogRule,
    secrets: anything,
    pathToken,
    organizationId: text,
    limits: anything,
    consume: callback,
    observe: clientOptionRules.observe,
    warn: flag
  })
  if (given.catalog === undefined) {
    throw new ConfigurationError({ option: "catalog", message: `give ${catalogRule.expected}` })
  }
  versionOptionsCheck(given.catalog)(given)
  return {
    limits: limitsOf(given.limits),
    pathToken: given.pathToken,
    organizationId: given.organizationId,
    warn: given.warn ?? true
  }
}
