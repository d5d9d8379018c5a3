import type { TransportKind } from "@agent-chat/core"
import type { Clock } from "./clock.ts"
import { type Call, CallLog } from "./calls.ts"
import type { Caller } from "./context.ts"
import { type ActionRequest, Dispatcher, type Outcome } from "./dispatcher.ts"
import { Faults, type GatewayAnswer, type PlannedFailure } from "./faults.ts"
import { Inboxes } from "./inboxes.ts"
import type { Occurrence } from "./occurrence.ts"
import { type Listener, type Origin, Pushes } from "./pushes.ts"
import { type ApiFailure, Refusal } from "./refusal.ts"
import type { State } from "./state/state.ts"
import type { RequestId, Versions } from "./version.ts"
import { WebhookDelivery, type WebhookFetch } from "./webhooks.ts"

/** Milliseconds after which the service gives up on a request. */
const requestTimeout = 15_000

/** How a wire hears what became of a call. */
export interface Answer {
  respond(outcome: Outcome): void
  /** Cuts the connection the call came over. */
  drop(): void
  /** Lets something else answer, where the wire has something in between; otherwise the connection is cut. */
  gateway?(answer: GatewayAnswer): void
}

/** A call and what it was answered; without an agent when it was refused before one was known. */
export interface CallReport extends Call {
  /** `ok`, the type of the refusal, or `no answer`. */
  readonly result: string
}

/** A call with what the wire knows of it. */
export interface IncomingCall extends ActionRequest {
  readonly caller: Caller
  readonly requestId?: RequestId | undefined
  /** The connection it came over, where pushes bear its request id. */
  readonly listener?: Listener | undefined
}

/** What both wires share: state, log, faults, and the delivery of what happened. */
export class Service {
  readonly state: State
  readonly versions: Versions
  readonly clock: Clock
  readonly calls = new CallLog()
  readonly faults = new Faults()
  readonly pushes = new Pushes()
  readonly inboxes: Inboxes
  readonly webhooks: WebhookDelivery
  readonly #dispatcher: Dispatcher
  readonly #onCall: ((report: CallReport) => void) | undefined

  constructor(options: {
    state: State
    versions: Versions
    clock: Clock
    fetch: WebhookFetch
    fileOrigin: () => string
    onCall: ((report: CallReport) => void) | undefined
  }) {
    this.state = options.state
    this.versions = options.versions
    this.clock = options.clock
    this.inboxes = new Inboxes(options.versions.first)
    this.webhooks = new WebhookDelivery(options)
    this.#onCall = options.onCall
    this.#dispatcher = new Dispatcher(options.state, options.clock, options.fileOrigin)
  }

  /** Logs a call, lets a fault strike, or acts; answers first, then tells the others. */
  handle(call: IncomingCall, wire: Answer): void {
    const { action, payload, authorId, requestId, caller } = call
    const { via, agentId } = caller
    const entry: Call = {
      action,
      payload,
      via,
      agentId,
      requestId: requestId === undefined ? undefined : String(requestId),
      authorId,
      at: this.clock.now()
    }
    this.calls.add(entry)
    const answer = this.#reported(entry, wire)
    const fault = this.faults.take(action)
    if (fault === undefined) return this.#act(call, answer)
    if (fault.kind === "delay") return this.#delay(call, fault.ms, answer)
    if (fault.kind === "stall") this.#report(entry, "no answer")
    const instead: Answer = {
      respond: () => {
        if (fault.kind === "fail") answer.respond({ ok: false, error: failureFor(call, fault.error) })
        else if (fault.kind === "drop") answer.drop()
        else if (fault.kind === "gateway" && answer.gateway !== undefined) answer.gateway(fault.answer)
        else if (fault.kind === "gateway") answer.drop()
      },
      drop: () => answer.drop()
    }
    if (fault.acts) this.#act(call, instead)
    else instead.respond({ ok: true, payload: {}, occurrences: [] })
  }

  /** Tells whoever watches of a call that was refused before it was one: what was asked for is an action, or a path. */
  refusedEarly(via: TransportKind, asked: string, type: string): void {
    this.#report({ action: asked, payload: undefined, via, agentId: "", at: this.clock.now() }, type)
  }

  /** Tells agents and webhooks what happened. */
  deliver(occurrences: readonly Occurrence[], origin?: Origin): void {
    for (const occurrence of occurrences) {
      const tell = this.versions.teller(occurrence, this.state)
      this.pushes.deliver(occurrence, tell, origin)
      this.webhooks.deliver(occurrence, tell, origin)
      this.inboxes.deliver(occurrence, tell)
    }
  }

  #act(call: IncomingCall, answer: Answer): void {
    const outcome = this.#dispatcher.dispatch(call.caller, call)
    answer.respond(outcome)
    if (outcome.ok)
      this.deliver(outcome.occurrences, {
        listener: call.listener,
        requestId: call.requestId,
        clientId: call.caller.clientId
      })
  }

  #delay(call: IncomingCall, ms: number, answer: Answer): void {
    if (ms < requestTimeout) {
      this.clock.schedule(ms, () => this.#act(call, answer))
      return
    }
    const error = call.version.refusals.failure(new Refusal("request_timeout"))
    this.clock.schedule(requestTimeout, () => answer.respond({ ok: false, error }))
  }

  /** The same answer, told to whoever watches the calls. */
  #reported(entry: Call, answer: Answer): Answer {
    if (this.#onCall === undefined) return answer
    return {
      respond: (outcome) => {
        answer.respond(outcome)
        this.#report(entry, outcome.ok ? "ok" : outcome.error.type)
      },
      drop: () => {
        answer.drop()
        this.#report(entry, "no answer")
      },
      gateway: (instead) => {
        if (answer.gateway === undefined) answer.drop()
        else answer.gateway(instead)
        this.#report(entry, "no answer")
      }
    }
  }

  /** What a watcher throws is its own business, not that of a socket. */
  #report(entry: Call, result: string): void {
    try {
      this.#onCall?.({ ...entry, result })
    } catch {
      // Nobody to tell.
    }
  }
}

/** What a fault says, with the message that its type has in the version of the call unless it brings one. */
const failureFor = ({ version }: IncomingCall, { type, message, data }: PlannedFailure): ApiFailure => ({
  type,
  message: message ?? version.refusals.message(type),
  ...(data === undefined ? {} : { data })
})
