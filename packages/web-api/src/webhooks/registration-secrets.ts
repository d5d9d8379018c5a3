import { TimeoutError } from "@agent-chat/core"
import { Deadline, late } from "./deadline.ts"
import type { WebhookSecretStore } from "./secrets.ts"

/** What is known of the secrets of registered webhooks: what the service shows, and what a store of the user's has. */
export class RegistrationSecrets {
  readonly #known = new Map<string, string>()
  readonly #store: WebhookSecretStore | undefined
  readonly #timeout: number

  constructor(store: WebhookSecretStore | undefined, timeout: number) {
    this.#store = store
    this.#timeout = timeout
  }

  /** Every secret by its `webhook_id`. */
  all(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#known)
  }

  get(webhookId: string): string | undefined {
    return this.#known.get(webhookId)
  }

  /** Learns a secret, and has the store keep it. */
  async learn(webhookId: string, secret: string): Promise<void> {
    if (this.#known.get(webhookId) === secret) return
    this.#known.set(webhookId, secret)
    await this.#ask(() => this.#store?.set?.(webhookId, secret))
  }

  /** Looks for a secret that the service did not show. */
  async find(webhookId: string): Promise<void> {
    if (this.#store === undefined || this.#known.has(webhookId)) return
    const found = await this.#ask(() => this.#store?.get(webhookId))
    const secret = Array.isArray(found) ? (found as readonly unknown[]).at(-1) : found
    if (typeof secret === "string" && secret !== "") this.#known.set(webhookId, secret)
  }

  async #ask(run: () => unknown): Promise<unknown> {
    const deadline = new Deadline(this.#timeout)
    try {
      const answer = await deadline.race(Promise.resolve(run()))
      if (answer !== late) return answer
      throw new TimeoutError({ action: "the store of secrets", after: this.#timeout, phase: "awaiting" })
    } finally {
      deadline.clear()
    }
  }
}

/** A secret that nobody guesses: 256 bits. */
export const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join(
    ""
  )
