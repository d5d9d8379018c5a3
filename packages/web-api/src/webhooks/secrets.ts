import { ConfigurationError } from "@agent-chat/core"
import { createCompare } from "./compare.ts"

/** A secret, or several while one takes the place of another. */
type Secret = string | readonly string[]

/** A store of secrets by `webhook_id`, such as a `Map` or one that lies in a database. */
export interface WebhookSecretStore {
  get(webhookId: string): Secret | undefined | PromiseLike<Secret | undefined>
  /** Where {@link registerWebhooks} puts what it registers or finds. */
  set?(webhookId: string, secret: string): unknown
}

/** Secrets by `webhook_id`, several at a time while they are being changed; or a function or a store that has them. */
export type WebhookSecrets =
  | Readonly<Record<string, Secret>>
  | ((webhookId: string) => Secret | undefined | PromiseLike<Secret | undefined>)
  | WebhookSecretStore

type Found = Secret | undefined

/** Knows secrets, and compares them in constant time. An unknown `webhook_id` takes as long as a wrong secret. */
export class SecretCheck {
  readonly #secrets: (webhookId: string) => Found | PromiseLike<Found>
  readonly #record: Readonly<Record<string, Secret>> | undefined
  readonly #compare = createCompare()

  constructor(secrets: WebhookSecrets) {
    if (typeof secrets === "function") this.#secrets = secrets
    else if (isStore(secrets)) this.#secrets = (id) => secrets.get(id)
    else {
      checkRecord(secrets)
      this.#record = secrets
      this.#secrets = (id) => (Object.hasOwn(secrets, id) ? secrets[id] : undefined)
    }
  }

  /** What is known of a webhook. A function or a store of the user's may throw, reject or hang. */
  find(webhookId: string): Found | PromiseLike<Found> {
    return this.#secrets(webhookId)
  }

  /** Whether one of the secrets is the one that was presented. */
  accepts(found: Found, presented: string): boolean | Promise<boolean> {
    const usable = listOf(found).filter((one) => typeof one === "string" && one !== "")
    return this.#compare(usable, presented)
  }

  /** Whether a webhook is unknown because its id stands where its secret should. */
  isSwapped(webhookId: string, presented: string): boolean {
    const record = this.#record
    if (record === undefined || !Object.hasOwn(record, presented)) return false
    return listOf(record[presented]).includes(webhookId)
  }
}

const isStore = (secrets: unknown): secrets is WebhookSecretStore =>
  typeof secrets === "object" && secrets !== null && typeof (secrets as { get?: unknown }).get === "function"

const checkRecord = (secrets: Readonly<Record<string, Secret>>): void => {
  if (typeof secrets !== "object" || secrets === null || Array.isArray(secrets)) {
    throw new ConfigurationError({
      option: "secrets",
      message: "give an object of secrets by webhook_id, a function, or a store with get"
    })
  }
  for (const [index, [id, secret]] of Object.entries(secrets).entries()) {
    const list = listOf(secret)
    if (list.length === 0 || list.some((one) => typeof one !== "string" || one === "")) {
      throw new ConfigurationError({
        // A long name may be a secret that was put in the place of its id.
        option: id.length > 4 ? `secrets[${index}]` : `secrets.${id}`,
        message:
          "give the secret_key of the registration, or a list of such, by its webhook_id; none may be empty"
      })
    }
  }
}

const listOf = (secret: Secret | undefined): readonly string[] =>
  Array.isArray(secret) ? (secret as readonly string[]) : secret === undefined ? [] : [secret as string]

/** Compares short texts without stopping at the first difference. Tells the length of `expected` only. */
export const equalInConstantTime = (expected: string, found: string): boolean => {
  let difference = expected.length ^ found.length
  for (let i = 0; i < expected.length; i++) difference |= expected.charCodeAt(i) ^ found.charCodeAt(i)
  return difference === 0
}
