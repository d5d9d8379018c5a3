import type { AnyCatalog, AgentChatEvent, Observer } from "@agent-chat/core"
import { ConfigurationError, DecodeError } from "@agent-chat/core"
import { type Acceptance, Emitter, toEvent } from "@agent-chat/core/events"
import { answers, type WebhookAnswer } from "./answer.ts"
import { cleanParsed, malformed, parseBody } from "./json-body.ts"
import { limitsOf, type WebhookLimits } from "./limits.ts"
import { equalInConstantTime, SecretCheck, type WebhookSecrets } from "./secrets.ts"
import { Unacknowledged } from "./unacknowledged.ts"

/** Takes an event; the webhook is answered 503 after `not-taken` or a rejected promise, else 200. */
export type WebhookConsumer<C extends AnyCatalog> = (
  event: AgentChatEvent<C>
) => void | Acceptance | Promise<void | Acceptance>

/** How a webhook receiver is made. */
export interface WebhookReceiverOptions<C extends AnyCatalog> {
  readonly catalog: C
  /** The `secret_key` by `webhook_id`, or a function that looks it up. Several at a time while one is being changed. */
  readonly secrets: WebhookSecrets
  /** The last segment of the registered URL, unguessable: what is posted elsewhere is answered 404 unread. */
  readonly pathToken?: string | undefined
  readonly limits?: Partial<WebhookLimits> | undefined
  /** Takes every event before its webhook is answered. */
  readonly consume?: WebhookConsumer<C> | undefined
  /** Told of events that do not fit the catalog and of subscribers that throw. */
  readonly observe?: Pick<Observer, "onDiagnostic"> | undefined
}

/** What is known of a request before its body is read. */
export interface RequestHead {
  readonly method: string | undefined
  /** Path, or a complete address. */
  readonly url: string | undefined
  readonly contentType: string | null | undefined
  readonly contentLength: string | null | undefined
}

/** What every way into a receiver shares: the checks in their order, and what is done with an event. */
export class Intake<C extends AnyCatalog> {
  readonly limits: WebhookLimits
  readonly events: Emitter<AgentChatEvent<C>>
  readonly #catalog: C
  readonly #secrets: SecretCheck
  readonly #pathToken: string | undefined
  readonly #observe: Pick<Observer, "onDiagnostic">
  readonly #consumers = new Set<WebhookConsumer<C>>()
  readonly #unacknowledged = new Unacknowledged(Date.now)
  #inFlight = 0
  #draining = false
  #onIdle: (() => void)[] = []

  constructor(options: WebhookReceiverOptions<C>) {
    const { catalog, secrets, pathToken, limits, consume, observe = {} } = options
    if (pathToken !== undefined && !/^[\w.~-]+$/.test(pathToken)) {
      throw new ConfigurationError({
        option: "pathToken",
        message: "give one path segment of letters, digits, -, _, . and ~"
      })
    }
    this.#catalog = catalog
    this.#secrets = new SecretCheck(secrets)
    this.#pathToken = pathToken
    this.limits = limitsOf(limits)
    this.#observe = observe
    this.events = new Emitter((cause) => this.#report({ kind: "subscriber-failed", cause }))
    if (consume !== undefined) this.#consumers.add(consume)
  }

  /** Looks at the head of a request. When it answers nothing, the body may be read and {@link leave} must be called. */
  admit({ method, url, contentType, contentLength }: RequestHead): WebhookAnswer | undefined {
    if (this.#draining) return answers.draining
    if (method !== "POST") return answers.wrongMethod
    if (this.#pathToken !== undefined && !endsWithToken(url ?? "", this.#pathToken)) return answers.notFound
    if (!isJson(contentType ?? "")) return answers.notJson
    if (Number(contentLength ?? 0) > this.limits.bodyBytes) return answers.tooLarge
    if (this.#inFlight >= this.limits.inFlight) return answers.busy
    this.#inFlight++
    return undefined
  }

  leave(): void {
    if (--this.#inFlight > 0) return
    for (const resolve of this.#onIdle.splice(0)) resolve()
  }

  /** Takes a body that was read. `isGone` says whether the sender hung up before it could be answered. */
  async take(body: Uint8Array, isGone: () => boolean): Promise<WebhookAnswer> {
    const parsed = parseBody(body, this.limits.depth)
    const event = await this.#read(parsed)
    if ("status" in event) return event
    if (!this.#unacknowledged.isEmpty) {
      const earlier = await this.#unacknowledged.find(body)
      if (earlier !== undefined) {
        const answer = await this.#within(earlier.safe)
        if (answer === answers.safe && !isGone()) this.#unacknowledged.forget(earlier)
        return answer
      }
    }
    const safe = this.#deliver(event)
    if (safe === undefined) {
      if (isGone()) await this.#unacknowledged.remember(body, Promise.resolve())
      return answers.safe
    }
    const answer = await this.#within(safe)
    // Before the answer: the repeat may come at once.
    if (answer !== answers.safe || isGone()) await this.#unacknowledged.remember(body, safe)
    return answer
  }

  /** Takes a body that a framework parsed. Its size is the framework's business. */
  async takeParsed(body: unknown): Promise<WebhookAnswer> {
    if (this.#draining) return answers.draining
    if (this.#inFlight >= this.limits.inFlight) return answers.busy
    this.#inFlight++
    try {
      const event = await this.#read(cleanParsed(body, this.limits.depth))
      if ("status" in event) return event
      const safe = this.#deliver(event)
      return safe === undefined ? answers.safe : await this.#within(safe)
    } finally {
      this.leave()
    }
  }

  consume(consumer: WebhookConsumer<C>): () => void {
    // The same function may be registered twice.
    const entry: WebhookConsumer<C> = (event) => consumer(event)
    this.#consumers.add(entry)
    return () => {
      this.#consumers.delete(entry)
    }
  }

  /** Refuses what comes, and resolves when what was admitted has been answered. */
  drain(): Promise<void> {
    this.#draining = true
    return this.#inFlight === 0 ? Promise.resolve() : new Promise((resolve) => this.#onIdle.push(resolve))
  }

  close(): void {
    this.events.complete()
  }

  async #read(body: unknown): Promise<AgentChatEvent<C> | WebhookAnswer> {
    const envelope = body === malformed ? undefined : this.#catalog.wire.webhook.envelope(body)
    if (envelope === undefined) return answers.malformed
    const { webhookId, secretKey, action, payload, additionalData } = envelope
    if (!(await this.#secrets.accepts(webhookId, secretKey))) return answers.notAuthentic
    this.#check(action, payload)
    const about = { source: "webhook", receivedAt: Date.now(), additionalData, origin: webhookId } as const
    return toEvent(this.#catalog, action, payload, about)
  }

  #check(action: string, payload: unknown): void {
    if (this.#observe.onDiagnostic === undefined || !Object.hasOwn(this.#catalog.events, action)) return
    const issue = this.#catalog.events[action]?.check?.(payload)
    if (issue === undefined) return
    this.#report({ kind: "unexpected-event", action, error: new DecodeError({ action, ...issue }) })
  }

  /** Hands an event on. Nothing when it is safe at once, else a promise that resolves when it is. */
  #deliver(event: AgentChatEvent<C>): Promise<void> | undefined {
    this.events.next(event)
    const pending: Promise<void>[] = []
    for (const consumer of this.#consumers) {
      try {
        const result = consumer(event)
        if (result === "not-taken") pending.push(notTaken(result))
        else if (typeof result === "object") pending.push(result.then(notTaken))
      } catch (cause) {
        pending.push(Promise.reject(cause))
      }
    }
    if (pending.length === 0) return undefined
    return pending.length === 1 ? pending[0] : Promise.all(pending).then(() => {})
  }

  #within(safe: Promise<void>): Promise<WebhookAnswer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(answers.busy), this.limits.deadline)
      const settle = (answer: WebhookAnswer): void => {
        clearTimeout(timer)
        resolve(answer)
      }
      safe.then(
        () => settle(answers.safe),
        (cause: unknown) => {
          this.#report({ kind: "subscriber-failed", cause })
          settle(answers.busy)
        }
      )
    })
  }

  #report(diagnostic: Parameters<NonNullable<Observer["onDiagnostic"]>>[0]): void {
    try {
      this.#observe.onDiagnostic?.(diagnostic)
    } catch {
      // An observer must not throw; what it throws is ignored.
    }
  }
}

const notTaken = (acceptance: void | Acceptance): Promise<void> =>
  acceptance === "not-taken" ? Promise.reject(new Error("nobody takes the event now")) : Promise.resolve()

const isJson = (contentType: string): boolean => /^application\/json\s*(?:;|$)/i.test(contentType)

const endsWithToken = (url: string, token: string): boolean => {
  const path = url.replace(/[?#].*$/s, "")
  return equalInConstantTime(token, path.slice(path.lastIndexOf("/") + 1))
}
