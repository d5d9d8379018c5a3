import type { AgentChatEvent, AnyCatalog } from "@agent-chat/core"
import { type Acceptance, Emitter, whenDone } from "@agent-chat/core/events"
import type { Delivery } from "./deliveries.ts"

/**
 * Takes an event. Its webhook is answered 200 once what this returns is done: a promise that is resolved, an Observable
 * that completes, anything else at once. A consumer that throws or rejects, or answers `"not-taken"`, has it answered 503,
 * and gets the event again when the webhook is repeated.
 */
export type WebhookConsumer<C extends AnyCatalog> = (event: AgentChatEvent<C>) => unknown

/** What came of handing an event on. */
export type Verdict = "taken" | "nobody" | "failed"

/** Whoever takes events. */
export class Audience<C extends AnyCatalog> {
  readonly events: Emitter<AgentChatEvent<C>>
  readonly #consumers = new Set<WebhookConsumer<C>>()
  readonly #report: (cause: unknown) => void
  #everConsumed = false

  constructor(report: (cause: unknown) => void) {
    this.#report = report
    this.events = new Emitter(report)
  }

  /** Returns what ends it. */
  add(consumer: WebhookConsumer<C>): () => void {
    // The same function may be registered twice.
    const entry: WebhookConsumer<C> = (event) => consumer(event)
    this.#consumers.add(entry)
    this.#everConsumed = true
    return () => {
      this.#consumers.delete(entry)
    }
  }

  /** Hands an event to everybody who has not had it. */
  handOn(event: AgentChatEvent<C>, delivery: Delivery): Verdict | Promise<Verdict> {
    if (delivery.safe) return "taken"
    // Where consumers come and go, somebody who looks on must not pass for them.
    if (this.#consumers.size === 0 && (this.#everConsumed || this.events.size === 0)) return "nobody"
    if (!delivery.shown && this.events.size > 0) {
      delivery.shown = true
      this.events.next(event)
    }
    if (this.#consumers.size === 0) return settle(delivery, [])
    const verdicts: Verdict[] = []
    const pending: Promise<Verdict>[] = []
    for (const consumer of this.#consumers) {
      if (delivery.isDone(consumer)) continue
      const verdict = this.#handTo(consumer, event)
      if (typeof verdict === "string") settleOne(delivery, consumer, verdict, verdicts)
      else pending.push(verdict.then((known) => settleOne(delivery, consumer, known, verdicts)))
    }
    if (pending.length === 0) return settle(delivery, verdicts)
    delivery.running = Promise.all(pending).then(() => {
      delivery.running = undefined
      return settle(delivery, verdicts)
    })
    return delivery.running
  }

  #handTo(consumer: WebhookConsumer<C>, event: AgentChatEvent<C>): Verdict | Promise<Verdict> {
    const failed = (cause: unknown): Verdict => {
      this.#report(cause)
      return "failed"
    }
    try {
      const result = consumer(event)
      return whenDone(result)?.then(verdictOf, failed) ?? verdictOf(result)
    } catch (cause) {
      return failed(cause)
    }
  }
}

const settleOne = (delivery: Delivery, consumer: object, verdict: Verdict, verdicts: Verdict[]): Verdict => {
  if (verdict === "taken") delivery.setDone(consumer)
  verdicts.push(verdict)
  return verdict
}

const settle = (delivery: Delivery, verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes("failed")) return "failed"
  if (verdicts.includes("nobody")) return "nobody"
  delivery.safe = true
  return "taken"
}

const verdictOf = (answer: unknown): Verdict => (answer === notTaken ? "nobody" : "taken")

const notTaken: Acceptance = "not-taken"
