import type { Clock } from "./clock.ts"
import { type Occurrence, type OccurrenceFacts, payloadFor } from "./occurrence.ts"
import { presentAgentIds } from "./state/chats.ts"
import { readProperties } from "./state/properties.ts"
import type { State } from "./state/state.ts"
import type { WebhookRecord } from "./world.ts"

/** How webhooks leave: `fetch`, or what a test puts in its place. */
export type WebhookFetch = (request: Request) => Promise<Response>

/** Milliseconds within which an attempt has to be answered. */
const attemptTimeout = 10_000

/** Milliseconds before each further attempt: ten of them, all within six hours. */
const retryDelays: readonly number[] = [
  10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000, 2_400_000, 4_800_000, 9_600_000
]

/** One attempt to deliver a webhook, and how it ended. */
export interface WebhookAttempt {
  readonly webhookId: string
  readonly action: string
  readonly url: string
  /** 1 for the first. */
  readonly attempt: number
  /** The HTTP status, or why there was none. */
  readonly result: number | "timeout" | "no connection"
}

/** Posts what happened to the addresses that are registered for it. Only status 200 counts as delivered. */
export class WebhookDelivery {
  readonly #state: State
  readonly #clock: Clock
  readonly #fetch: WebhookFetch
  readonly #underWay = new Set<Promise<void>>()
  readonly #waiting = new Set<() => void>()
  /** The last 1,000 attempts, oldest first. */
  readonly attempts: WebhookAttempt[] = []
  #closed = false

  constructor(state: State, clock: Clock, fetch: WebhookFetch) {
    this.#state = state
    this.#clock = clock
    this.#fetch = fetch
  }

  deliver(occurrence: Occurrence): void {
    const { event, about = {} } = occurrence
    if (this.#closed) return
    for (const webhook of this.#state.webhooks.for(event)) {
      if (!passes(webhook, about)) continue
      const body = JSON.stringify({
        webhook_id: webhook.webhook_id,
        secret_key: webhook.secret_key,
        action: event,
        data: payloadFor(occurrence),
        additional_data: additionalData(webhook, about)
      })
      this.#attempt(webhook, body, 1)
    }
  }

  /** Resolves when no attempt is under way; those that wait for their retry are not waited for. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  /** Gives up what is not delivered yet. */
  close(): void {
    this.#closed = true
    for (const cancel of this.#waiting) cancel()
    this.#waiting.clear()
  }

  #attempt(webhook: WebhookRecord, body: string, attempt: number): void {
    const run = this.#post(webhook, body).then((result) => {
      this.attempts.push({
        webhookId: webhook.webhook_id,
        action: webhook.action,
        url: webhook.url,
        attempt,
        result
      })
      if (this.attempts.length > 1000) this.attempts.shift()
      const delay = retryDelays[attempt - 1]
      if (result === 200 || delay === undefined || this.#closed) return
      const cancel = this.#clock.schedule(delay, () => {
        this.#waiting.delete(cancel)
        // Who has been unregistered meanwhile is left alone.
        if (this.#state.webhooks.byId.has(webhook.webhook_id)) this.#attempt(webhook, body, attempt + 1)
      })
      this.#waiting.add(cancel)
    })
    this.#underWay.add(run)
    void run.finally(() => this.#underWay.delete(run))
  }

  async #post(webhook: WebhookRecord, body: string): Promise<WebhookAttempt["result"]> {
    const controller = new AbortController()
    const cancel = this.#clock.schedule(attemptTimeout, () => controller.abort())
    this.#waiting.add(cancel)
    try {
      const request = new Request(webhook.url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        redirect: "manual",
        signal: controller.signal
      })
      const response = await this.#fetch(request)
      await response.body?.cancel()
      return response.status
    } catch {
      return controller.signal.aborted ? "timeout" : "no connection"
    } finally {
      cancel()
      this.#waiting.delete(cancel)
    }
  }
}

/** Whether what happened passes the filters of a registration. */
const passes = ({ filters, owner_client_id }: WebhookRecord, facts: OccurrenceFacts): boolean => {
  if (filters === undefined) return true
  const { author_type, chat_member_ids, only_my_chats } = filters
  if (author_type !== undefined && facts.authorType !== author_type) return false
  if (facts.chat === undefined) return true
  if (only_my_chats === true && facts.chat.properties["source"]?.["client_id"] !== owner_client_id)
    return false
  const members = presentAgentIds(facts.chat)
  const { agents_any, agents_exclude } = chat_member_ids ?? {}
  if (agents_any !== undefined && !agents_any.some((id) => members.includes(id))) return false
  return agents_exclude === undefined || !agents_exclude.some((id) => members.includes(id))
}

const additionalData = (
  { additional_data }: WebhookRecord,
  { chat, threadId }: OccurrenceFacts
): Record<string, unknown> | undefined => {
  if (additional_data === undefined || chat === undefined) return undefined
  const data: Record<string, unknown> = {}
  if (additional_data.includes("chat_properties")) data["chat_properties"] = readProperties(chat.properties)
  if (additional_data.includes("access")) data["access"] = { group_ids: chat.access.group_ids }
  if (additional_data.includes("thread_id") && threadId !== undefined) data["thread_id"] = threadId
  return data
}
