import { ConfigurationError } from "@agent-chat/core"

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

const encoder = /*#__PURE__*/ new TextEncoder()
const rememberedMacs = 1_000

/**
 * Compares secrets in constant time: both sides are signed with a key made for this receiver, and WebCrypto compares the
 * signatures. An unknown `webhook_id` takes as long as a wrong secret.
 */
export class SecretCheck {
  readonly #secrets: (webhookId: string) => Found | PromiseLike<Found>
  readonly #record: Readonly<Record<string, Secret>> | undefined
  readonly #macs = new Map<string, Promise<ArrayBuffer>>()
  #key: Promise<CryptoKey> | undefined
  #turn: Promise<unknown> = Promise.resolve()

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

  /** Whether one of the secrets is the one that was presented. Answers in the order in which it was asked. */
  accepts(found: Found, presented: string): Promise<boolean> {
    const result = Promise.all([this.#compare(found, presented), this.#turn])
    this.#turn = result.catch(() => {})
    return result.then(([isRight]) => isRight)
  }

  /** Whether a webhook is unknown because its id stands where its secret should. */
  isSwapped(webhookId: string, presented: string): boolean {
    const record = this.#record
    if (record === undefined || !Object.hasOwn(record, presented)) return false
    return listOf(record[presented]).includes(webhookId)
  }

  async #compare(found: Found, presented: string): Promise<boolean> {
    const usable = listOf(found).filter((one) => typeof one === "string" && one !== "")
    const key = await (this.#key ??= newKey())
    const data = encoder.encode(presented)
    const verify = async (secret: string | undefined): Promise<boolean> =>
      crypto.subtle.verify("HMAC", key, await this.#mac(key, secret), data)
    if (usable.length <= 1) return (await verify(usable[0])) && usable.length > 0
    return (await Promise.all(usable.map(verify))).includes(true)
  }

  #mac(key: CryptoKey, secret: string | undefined): Promise<ArrayBuffer> {
    // No secret is empty, so the signature of "" stands for an unknown webhook and is never accepted.
    const text = secret ?? ""
    let mac = this.#macs.get(text)
    if (mac === undefined) {
      if (this.#macs.size >= rememberedMacs) this.#macs.clear()
      mac = crypto.subtle.sign("HMAC", key, encoder.encode(text))
      this.#macs.set(text, mac)
    }
    return mac
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

const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    "raw",
    crypto.getRandomValues(new Uint8Array(32)),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"]
  )

/** Compares short texts without stopping at the first difference. Tells the length of `expected` only. */
export const equalInConstantTime = (expected: string, found: string): boolean => {
  let difference = expected.length ^ found.length
  for (let i = 0; i < expected.length; i++) difference |= expected.charCodeAt(i) ^ found.charCodeAt(i)
  return difference === 0
}
