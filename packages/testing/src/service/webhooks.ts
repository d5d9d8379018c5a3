import type { Clock } from "./clock.ts"
import type { Feed } from "./feed.ts"
import { parseJson } from "./json.ts"
import type { Occurrence } from "./occurrence.ts"
import type { State } from "./state/state.ts"
import type { Origin } from "./pushes.ts"
import { type FakeVersion, isToldBy, type Teller, type Versions } from "./version.ts"
import type { WebhookRecord } from "./world.ts"

/** How webhooks leave: `fetch`, or what a test puts in its place. */
export type WebhookFetch = (request: Request) => Promise<Response>

/** Milliseconds within which an attempt has to be answered. */
const attemptTimeout = 10_000

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

/** A body on its way to where it is wanted. */
interface Delivery {
  /** Which one it is, counted from 1. */
  readonly number: number
  readonly webhook: WebhookRecord
  readonly body: string
  readonly retryDelays: readonly number[]
}

/** Posts what happened to the addresses that are registered for it. Only status 200 counts as delivered. */
export class WebhookDelivery {
  readonly #state: State
  readonly #versions: Versions
  readonly #clock: Clock
  readonly #fetch: WebhookFetch
  readonly #feed: Feed
  #count = 0
  /** Milliseconds by which every first attempt is late. */
  delay = 0
  readonly #underWay = new Set<Promise<void>>()
  /** What waits for its time. */
  readonly #waiting = new Set<() => void>()
  /** Ends the attempts that are under way. */
  readonly #end = new AbortController()
  /** The last 1,000 attempts, oldest first. */
  readonly attempts: WebhookAttempt[] = []
  #closed = false

  constructor(options: { state: State; versions: Versions; clock: Clock; fetch: WebhookFetch; feed: Feed }) {
    this.#feed = options.feed
    this.#state = options.state
    this.#versions = options.versions
    this.#clock = options.clock
    this.#fetch = options.fetch
  }

  deliver(occurrence: Occurrence, tell: Teller, origin?: Origin): void {
    if (this.#closed || this.#state.webhooks.byId.size === 0) return
    for (const version of this.#versions.all) {
      for (const told of tell(version)) {
        if (told.withoutWebhook === true || !isToldBy(version, "webhook", told)) continue
        for (const webhook of this.#registeredFor(version, told.name)) {
          const body = version.webhooks.body({ webhook, told, occurrence, origin, state: this.#state })
          if (body === undefined) continue
          const { retryDelays } = version.webhooks
          this.#count += 1
          const delivery = { number: this.#count, webhook, body: JSON.stringify(body), retryDelays }
          if (this.delay > 0) this.#attemptIn(this.delay, delivery, 1)
          else this.#attempt(delivery, 1)
        }
      }
    }
  }

  /** Resolves when no attempt is under way; those that wait for their retry are not waited for. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  /** Gives up what is not delivered yet, attempts that are under way included. */
  close(): void {
    this.#closed = true
    this.#end.abort()
    for (const cancel of this.#waiting) cancel()
    this.#waiting.clear()
  }

  #registeredFor({ catalog }: FakeVersion, name: string): WebhookRecord[] {
    return [...this.#state.webhooks.byId.values()].filter(
      ({ action, version = this.#versions.first.catalog.version }) =>
        action === name && version === catalog.version
    )
  }

  #attempt(delivery: Delivery, attempt: number): void {
    const { webhook, retryDelays } = delivery
    this.#record("webhook", delivery, { attempt }, { body: parseJson(delivery.body) })
    const run = this.#post(delivery).then((result) => {
      this.attempts.push({
        webhookId: webhook.webhook_id,
        action: webhook.action,
        url: webhook.url,
        attempt,
        result
      })
      if (this.attempts.length > 1000) this.attempts.shift()
      const delay = result === 200 ? undefined : retryDelays[attempt - 1]
      this.#record("webhook_result", delivery, { attempt, result, next_in: delay })
      if (delay !== undefined && !this.#closed) this.#attemptIn(delay, delivery, attempt + 1)
    })
    this.#underWay.add(run)
    void run.finally(() => this.#underWay.delete(run))
  }

  #attemptIn(ms: number, delivery: Delivery, attempt: number): void {
    const cancel = this.#clock.schedule(ms, () => {
      this.#waiting.delete(cancel)
      // Who has been unregistered meanwhile is left alone.
      if (this.#state.webhooks.byId.has(delivery.webhook.webhook_id)) this.#attempt(delivery, attempt)
    })
    this.#waiting.add(cancel)
  }

  #record(
    kind: string,
    {
      number,
      webhook: { webhook_id, action, url, version = this.#versions.first.catalog.version }
    }: Delivery,
    facts: object,
    bodies: Readonly<Record<string, unknown>> = {}
  ): void {
    if (!this.#feed.isOn) return
    const about = { version, webhook_id, delivery: number, action, url, ...facts }
    this.#feed.add(kind, this.#clock.now(), about, bodies)
  }

  async #post({ webhook, body }: Delivery): Promise<WebhookAttempt["result"]> {
    const late = new AbortController()
    const cancel = this.#clock.schedule(attemptTimeout, () => late.abort())
    const signal = AbortSignal.any([late.signal, this.#end.signal])
    // A `fetch` of a test need not mind its signal.
    const givenUp = Promise.withResolvers<never>()
    const giveUp = (): void => givenUp.reject(signal.reason)
    signal.addEventListener("abort", giveUp, { once: true })
    try {
      const request = new Request(webhook.url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        redirect: "manual",
        signal
      })
      const response = await Promise.race([this.#fetch(request), givenUp.promise])
      // The status says it all; what becomes of the body is nobody's business here.
      response.body?.cancel().catch(() => {})
      return response.status
    } catch {
      return late.signal.aborted ? "timeout" : "no connection"
    } finally {
      cancel()
      signal.removeEventListener("abort", giveUp)
    }
  }
}
