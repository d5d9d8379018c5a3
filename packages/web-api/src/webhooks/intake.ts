import type { AgentChatEvent, AnyCatalog, WebhookEnvelope, WebhookRefusalReason } from "@agent-chat/core"
import { DecodeError } from "@agent-chat/core"
import { Emitter, toEvent } from "@agent-chat/core/events"
import { isPromise } from "@agent-chat/core/options"
import { refusals, safe, type WebhookAnswer } from "./answer.ts"
import { Audience, type Verdict } from "./audience.ts"
import { Deadline, late } from "./deadline.ts"
import { Deliveries, Delivery, digestOf } from "./deliveries.ts"
import { malformed, readBody, tooLarge } from "./json-body.ts"
import { type WebhookLimits } from "./limits.ts"
import { type ReceiverSettings, type WebhookReceiverOptions, readReceiverOptions } from "./options.ts"
import { endsWithToken } from "./path-token.ts"
import { HandlingPlaces, ReadingPlaces } from "./places.ts"
import { SecretCheck } from "./secrets.ts"
import { Teller } from "./tell.ts"
import { Visit, type VisitHost } from "./visit.ts"

/** What is known of a request before its body is read. */
export interface RequestHead {
  readonly method: string | undefined
  /** Path, or a complete address. */
  readonly url: string | undefined
  readonly contentType: string | null | undefined
  readonly contentLength: string | null | undefined
  readonly contentEncoding: string | null | undefined
}

/** What is told of a refusal beside its reason. */
interface About {
  readonly hint?: string
  readonly webhookId?: string
}

/** What a drain left behind when its time was up. */
export interface Leftovers {
  readonly unanswered: number
  readonly handling: number
}

/** What every way into a receiver shares: the checks in their order, and what is done with an event. */
export class Intake<C extends AnyCatalog> implements VisitHost {
  readonly limits: WebhookLimits
  readonly audience: Audience<C>
  readonly teller: Teller
  readonly #catalog: C
  readonly #secrets: SecretCheck
  readonly #settings: ReceiverSettings
  readonly #reading: ReadingPlaces
  readonly #handling: HandlingPlaces
  readonly #deliveries: Deliveries
  readonly #visits = new Set<Visit>()
  readonly #refusals: Emitter<WebhookRefusalReason>
  #draining = false
  #onIdle: (() => void)[] = []

  constructor(options: WebhookReceiverOptions<C>) {
    const settings = readReceiverOptions(options)
    this.#settings = settings
    this.limits = settings.limits
    this.#catalog = options.catalog
    this.#secrets = new SecretCheck(options.secrets)
    this.teller = new Teller(options.observe, settings.warn)
    this.#reading = new ReadingPlaces(this.limits)
    this.#handling = new HandlingPlaces(this.limits)
    this.#deliveries = new Deliveries(options.catalog.wire.webhook.repeatedFor, () => performance.now())
    const report = (cause: unknown): void => this.teller.tell({ kind: "subscriber-failed", cause })
    this.audience = new Audience(report)
    this.#refusals = new Emitter(report)
    if (options.consume !== undefined) this.audience.add(options.consume)
  }

  /** Looks at the head of a request. When it is not refused, its body may be read, and the visit must be ended. */
  admit(head: RequestHead): Visit | WebhookAnswer {
    const { method, url, contentType, contentLength, contentEncoding } = head
    if (this.#draining) return this.refuse("draining")
    if (method !== "POST") return this.refuse("method")
    if (!this.#isRightPath(url)) return this.refuse("path")
    if (!isJson(contentType ?? "")) return this.refuse("type")
    if (!isPlain(contentEncoding ?? "")) return this.refuse("encoding")
    if (Number(contentLength ?? 0) > this.limits.bodyBytes) return this.refuse("size")
    return this.#enter()
  }

  /** The same for a body that somebody else has read; only its path can be looked at. */
  admitBody(path: string | undefined): Visit | WebhookAnswer {
    if (this.#draining) return this.refuse("draining")
    if (!this.#isRightPath(path)) {
      return this.refuse(
        "path",
        path === undefined
          ? { hint: "the receiver has a pathToken: give receive the path of the request" }
          : {}
      )
    }
    return this.#enter()
  }

  /** Tells why a webhook is refused, and what to answer. */
  refuse(reason: WebhookRefusalReason, about: About = {}): WebhookAnswer {
    const { answer, hint } = refusals[reason]
    this.teller.tell({ kind: "webhook-refused", reason, status: answer.status, hint, ...about })
    // What is refused for what it is would be refused again, and a receiver that drains has others beside it.
    if (answer.status >= 500 && reason !== "draining") this.#refusals.next(reason)
    return answer
  }

  /** Returns what ends it. */
  onRefused(listener: (reason: WebhookRefusalReason) => unknown): () => void {
    const subscription = this.#refusals.observable.subscribe(listener)
    return () => subscription.unsubscribe()
  }

  /** Takes a body: bytes, text, or what somebody parsed. Never rejects. */
  async take(visit: Visit, body: unknown): Promise<WebhookAnswer> {
    const deadline = new Deadline(this.limits.deadline)
    try {
      return await this.#take(visit, body, deadline)
    } catch (cause) {
      this.teller.tell({ kind: "subscriber-failed", cause })
      return this.refuse("internal", { hint: "the receiver itself failed" })
    } finally {
      deadline.clear()
    }
  }

  hold(visit: Visit, bytes: number): void {
    this.#reading.hold(visit, bytes)
  }

  pushedOut(): WebhookAnswer {
    return this.refuse("pushed-out")
  }

  ended(visit: Visit): void {
    this.#reading.leave(visit)
    this.#visits.delete(visit)
    this.#looksIdle()
  }

  /**
   * Refuses what comes, and waits until what was admitted has been answered and consumers are done, or until the time is
   * up. Returns what is left then.
   */
  async drain(deadline: Deadline): Promise<Leftovers | undefined> {
    this.#draining = true
    if (!this.#isIdle) {
      const idle = new Promise<void>((resolve) => this.#onIdle.push(resolve))
      if ((await deadline.race(idle)) === late) {
        const leftovers = { unanswered: this.#visits.size, handling: this.#handling.taken }
        for (const visit of this.#visits) visit.giveUp(refusals.draining.answer)
        return leftovers
      }
    }
    return undefined
  }

  #enter(): Visit {
    const visit = new Visit(this)
    this.#visits.add(visit)
    this.#reading.enter(visit)
    return visit
  }

  async #take(visit: Visit, body: unknown, deadline: Deadline): Promise<WebhookAnswer> {
    const read = readBody(body, this.limits)
    if (read === tooLarge) return this.refuse("size")
    const envelope = read === malformed ? undefined : this.#catalog.wire.webhook.envelope(read.value)
    if (read === malformed || envelope === undefined) return this.refuse("malformed")
    const known = await this.#authenticate(envelope, deadline)
    if (known !== true) return this.refuse(...known)
    if (!this.#isOurs(envelope)) return this.refuse("organization", { webhookId: envelope.webhookId })
    if (visit.isOver) return refusals["pushed-out"].answer
    this.#reading.leave(visit)
    return this.#handOn(visit, envelope, read.bytes, deadline)
  }

  /** Whether the sender is the one it says it is; if not, why. */
  async #authenticate(
    { webhookId, secretKey }: WebhookEnvelope,
    deadline: Deadline
  ): Promise<true | readonly [WebhookRefusalReason, About?]> {
    let found = undefined
    try {
      found = this.#secrets.find(webhookId)
      if (isPromise(found)) found = await deadline.race(found)
    } catch (cause) {
      this.teller.tell({ kind: "subscriber-failed", cause })
      return ["secrets-failed"]
    }
    if (found === late) return ["secrets-failed"]
    if (await this.#secrets.accepts(found, secretKey)) return true
    const about = { webhookId: shortened(webhookId) }
    if (found !== undefined) return ["secret", about]
    // An id that was swapped with its secret is one, so it is not told.
    return ["unknown-webhook", this.#secrets.isSwapped(webhookId, secretKey) ? { hint: swapped } : about]
  }

  async #handOn(
    visit: Visit,
    envelope: WebhookEnvelope,
    bytes: number,
    deadline: Deadline
  ): Promise<WebhookAnswer> {
    const digest = once(() => digestOf(contentOf(envelope)))
    const known = this.#deliveries.isEmpty ? undefined : await this.#deliveries.find(digest())
    const delivery = known ?? new Delivery()
    const verdict = delivery.running ?? this.#handTo(delivery, envelope, bytes)
    if (verdict === "busy") return this.refuse("busy")
    const remember = async (): Promise<void> => {
      if (delivery.isWorthRemembering) await this.#deliveries.remember(digest(), delivery)
    }
    // The repeat of a sender that hung up may come before the consumers are done, or after a lost 200.
    visit.onGone(() => void remember())
    const answer = this.#answerTo(typeof verdict === "string" ? verdict : await deadline.race(verdict))
    // Before the answer: the repeat may come at once.
    if (answer !== safe || visit.isGone) await remember()
    else if (known !== undefined) this.#deliveries.forget(await digest(), known)
    return answer
  }

  #handTo(delivery: Delivery, envelope: WebhookEnvelope, bytes: number): Verdict | "busy" | Promise<Verdict> {
    if (!delivery.safe && !this.#handling.hasRoomFor(bytes)) return "busy"
    const verdict = this.audience.handOn(this.#toEvent(envelope), delivery)
    if (typeof verdict !== "string") this.#hold(bytes, verdict)
    return verdict
  }

  #answerTo(verdict: Verdict | typeof late): WebhookAnswer {
    if (verdict === "taken") return safe
    return this.refuse(verdict === late ? "deadline" : verdict)
  }

  /** Keeps a place until the consumers are done, however late. */
  #hold(bytes: number, handling: Promise<Verdict>): void {
    this.#handling.enter(bytes)
    void handling.then(() => {
      this.#handling.leave(bytes)
      this.#looksIdle()
    })
  }

  #toEvent({ webhookId: origin, action, payload, ...more }: WebhookEnvelope): AgentChatEvent<C> {
    this.#check(action, payload)
    const { additionalData, organizationId, requester } = more
    const about = { receivedAt: Date.now(), additionalData, origin, organizationId, requester }
    const event = toEvent(this.#catalog, action, payload, { source: "webhook", ...about })
    this.teller.event(event)
    return event
  }

  #check(action: string, payload: unknown): void {
    if (!this.teller.isHeard || !Object.hasOwn(this.#catalog.events, action)) return
    const issue = this.#catalog.events[action]?.check?.(payload)
    if (issue === undefined) return
    this.teller.tell({ kind: "unexpected-event", action, error: new DecodeError({ action, ...issue }) })
  }

  #isRightPath(url: string | undefined): boolean {
    const { pathToken } = this.#settings
    return pathToken === undefined || endsWithToken(url ?? "", pathToken)
  }

  /** A secret that is right does not make up for the wrong tenant, or for none. */
  #isOurs({ organizationId }: WebhookEnvelope): boolean {
    const ours = this.#settings.organizationId
    return ours === undefined || organizationId === ours
  }

  get #isIdle(): boolean {
    return this.#visits.size === 0 && this.#handling.taken === 0
  }

  #looksIdle(): void {
    if (this.#onIdle.length > 0 && this.#isIdle) for (const resolve of this.#onIdle.splice(0)) resolve()
  }
}

const isJson = (contentType: string): boolean => /^application\/json\s*(?:;|$)/i.test(contentType)

const isPlain = (contentEncoding: string): boolean => /^(?:identity)?$/i.test(contentEncoding.trim())

const swapped =
  "in secrets, the secret stands where its webhook_id should, and the webhook_id where its secret should"

const shortened = (id: string): string => (id.length > 64 ? `${id.slice(0, 64)}…` : id)

/** What the repeats of a delivery have in common, whichever way they come in. */
const contentOf = (envelope: WebhookEnvelope): readonly unknown[] => {
  const { webhookId, action, payload, additionalData, organizationId, requester } = envelope
  const content = [webhookId, action, payload, additionalData ?? null]
  // One registration of an application is for everyone who installed it.
  return organizationId === undefined ? content : [...content, organizationId, requester ?? null]
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
