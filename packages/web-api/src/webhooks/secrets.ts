import { ConfigurationError } from "@agent-chat/core"

type Secret = string | readonly string[]

/** Secrets by `webhook_id`; several at a time while they are being changed. */
export type WebhookSecrets =
  | Readonly<Record<string, Secret>>
  | ((webhookId: string) => Secret | undefined | Promise<Secret | undefined>)

const encoder = /*#__PURE__*/ new TextEncoder()
const rememberedMacs = 1_000

/**
 * Compares secrets in constant time: both sides are signed with a key made for this receiver, and WebCrypto compares the
 * signatures. An unknown `webhook_id` takes as long as a wrong secret.
 */
export class SecretCheck {
  readonly #secrets: (webhookId: string) => Secret | undefined | Promise<Secret | undefined>
  readonly #macs = new Map<string, Promise<ArrayBuffer>>()
  #key: Promise<CryptoKey> | undefined

  constructor(secrets: WebhookSecrets) {
    if (typeof secrets === "function") {
      this.#secrets = secrets
      return
    }
    if (typeof secrets !== "object" || secrets === null) {
      throw new ConfigurationError({
        option: "secrets",
        message: "give an object of secrets by webhook_id, or a function"
      })
    }
    for (const [id, secret] of Object.entries(secrets)) {
      const list = listOf(secret)
      if (list.length === 0 || list.some((one) => typeof one !== "string" || one === "")) {
        throw new ConfigurationError({
          option: `secrets.${id}`,
          message: "give the secret_key of the registration, or a list of such; none may be empty"
        })
      }
    }
    this.#secrets = (id) => (Object.hasOwn(secrets, id) ? secrets[id] : undefined)
  }

  async accepts(webhookId: string, presented: string): Promise<boolean> {
    const found = this.#secrets(webhookId)
    const secret = found instanceof Promise ? await found : found
    const usable = listOf(secret).filter((one) => typeof one === "string" && one !== "")
    const key = await (this.#key ??= newKey())
    const data = encoder.encode(presented)
    const results = await Promise.all(
      (usable.length === 0 ? [undefined] : usable).map(async (one) =>
        crypto.subtle.verify("HMAC", key, await this.#mac(key, one), data)
      )
    )
    return usable.length > 0 && results.includes(true)
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

const listOf = (secret: Secret | undefined): readonly string[] =>
  secret === undefined ? [] : typeof secret === "string" ? [secret] : secret

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
