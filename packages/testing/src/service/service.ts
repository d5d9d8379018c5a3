import type { TransportKind } from "@agent-chat/core"
import type { Clock } from "./clock.ts"
import { customersToldOf } from "./audience.ts"
import { type Call, CallLog } from "./calls.ts"
import type { Caller } from "./context.ts"
import { type ActionRequest, Dispatcher, type Outcome } from "./dispatcher.ts"
import { reportStatus } from "./effects/agents.ts"
import { queueOf } from "./effects/queue.ts"
import { Faults, type GatewayAnswer, type PlannedFailure } from "./faults.ts"
import { Feed } from "./feed.ts"
import { Inboxes } from "./inboxes.ts"
import type { Occurrence } from "./occurrence.ts"
import { type Listener, type Origin, Pushes } from "./pushes.ts"
import { type ApiFailure, Refusal } from "./refusal.ts"
import { type CallReport, type Ending, type Entrance, Reports } from "./reports.ts"
import type { State } from "./state/state.ts"
import { type FakeVersion, payloadFor, type RequestId, type Teller, type Versions } from "./version.ts"
import { WebhookDelivery, type WebhookFetch } from "./webhooks.ts"
import type { AgentRecord } from "./world.ts"

/** Milliseconds after which the service gives up on a request. */
const requestTimeout = 15_000

/** How a wire hears what became of a call. */
export interface Answer {
  respond(outcome: Outcome): void
  /** Cuts the connection the call came over. */
  drop(): void
  /** Lets something else answer, where the wire has something in between; otherwise the connection is cut. */
  gateway?(answer: GatewayAnswer): void
  /** It will not be answered. */
  ignore?(): void
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
  readonly faults: Faults
  readonly feed = new Feed()
  readonly reports: Reports
  /** Where uploaded files are fetched from, without a trailing slash. */
  readonly fileOrigin: () => string
  readonly pushes = new Pushes()
  readonly inboxes: Inboxes
  readonly webhooks: WebhookDelivery
  readonly #dispatcher: Dispatcher
  /** The places of the chats that wait, as was told last. */
  #places: ReadonlyMap<string, number> = new Map()

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
    this.inboxes = new Inboxes(options.versions.all)
    this.faults = new Faults(options.clock)
    this.webhooks = new WebhookDelivery({ ...options, feed: this.feed })
    this.reports = new Reports(options.clock, this.feed, options.onCall)
    this.fileOrigin = options.fileOrigin
    this.#dispatcher = new Dispatcher(options.state, options.clock, options.fileOrigin)
  }

  /** Logs a call, lets a fault strike, or acts; answers first, then tells the others. */
  handle(call: IncomingCall, wire: Answer): void {
    const { version, action, payload, authorId, requestId, caller } = call
    const { via, agentId } = caller
    const entry: Call = {
      action,
      payload,
      via,
      version: version.catalog.version,
      agentId,
      requestId: requestId === undefined ? undefined : String(requestId),
      authorId,
      at: this.clock.now()
    }
    this.calls.add(entry)
    const answer = this.#reported(entry, { wire: via, connection: call.listener?.id }, wire)
    const fault = this.faults.take(action, action === version.catalog.roles.ping.action)
    if (fault === undefined) return this.#act(call, answer)
    if (fault.kind === "delay") return this.#delay(call, fault.ms, answer)
    if (fault.kind === "stall") answer.ignore?.()
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
  refusedEarly(
    { catalog }: FakeVersion,
    via: TransportKind,
    asked: string,
    error: ApiFailure,
    connection?: string
  ): void {
    const at = this.clock.now()
    const call: Call = {
      action: asked,
      payload: undefined,
      via,
      version: catalog.version,
      agentId: "",
      at
    }
    this.reports.refused(call, { wire: via, connection }, error)
  }

  /** Tells whoever watches of a call of the Configuration API; what is returned tells how it ended. */
  configured(
    { catalog: { version } }: FakeVersion,
    action: string,
    { agentId }: Pick<Caller, "agentId">,
    payload: unknown
  ): (ending: Ending) => void {
    const call: Call = { action, payload, via: "web", version, agentId, at: this.clock.now() }
    return this.reports.begin(call, { wire: "configuration" })
  }

  /** Tells the others that the last connection of an agent is gone. */
  wentOffline(agent: AgentRecord): void {
    const occurrences: Occurrence[] = []
    const emit = (occurrence: Occurrence): void => void occurrences.push(occurrence)
    reportStatus({ state: this.state, clock: this.clock, emit }, agent, "offline")
    this.deliver(occurrences)
  }

  /** Tells agents and webhooks what happened. */
  deliver(occurrences: readonly Occurrence[], origin?: Origin): void {
    for (const occurrence of [...occurrences, ...this.#queueMoved()]) {
      const tell = this.versions.teller(occurrence, this.state)
      this.pushes.deliver(occurrence, tell, origin)
      this.webhooks.deliver(occurrence, tell, origin)
      this.inboxes.deliver(occurrence, tell)
      if (this.feed.isOn) this.#recordTold(occurrence, tell)
    }
  }

  /** The places of chats that wait, where they are others than before. */
  #queueMoved(): readonly Occurrence[] {
    if (this.#places.size === 0 && this.state.chats.waiting.size === 0) return []
    const queue = queueOf(this.state)
    const moved = queue.filter(({ chat }, index) => this.#places.get(chat.id) !== index)
    this.#places = new Map(queue.map(({ chat }, index) => [chat.id, index]))
    return moved.length === 0 ? [] : [{ kind: "queue-moved", moved }]
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

  /** What customers hear, in the words of the first version. */
  #recordTold(occurrence: Occurrence, tell: Teller): void {
    const chat_id = "chat" in occurrence ? occurrence.chat.id : undefined
    for (const customer_id of customersToldOf(occurrence)) {
      for (const told of tell(this.versions.first)) {
        const facts = { customer_id, chat_id, action: told.name }
        this.feed.add("told", this.clock.now(), facts, { payload: payloadFor(told) })
      }
    }
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
  #reported(entry: Call, entrance: Entrance, answer: Answer): Answer {
    if (!this.reports.areWanted) return answer
    const end = this.reports.begin(entry, entrance)
    const unanswered = { result: "no answer" }
    return {
      respond: (outcome) => {
        const ending = outcome.ok
          ? { result: "ok", payload: outcome.payload ?? {} }
          : { result: outcome.error.type, error: outcome.error }
        answer.respond(outcome)
        end(ending)
      },
      drop: () => {
        answer.drop()
        end(unanswered)
      },
      gateway: (instead) => {
        if (answer.gateway === undefined) answer.drop()
        else answer.gateway(instead)
        end(unanswered)
      },
      ignore: () => end(unanswered)
    }
  }
}

/** What a fault says, with the message that its type has in the version of the call unless it brings one. */
const failureFor = ({ version }: IncomingCall, { type, message, data }: PlannedFailure): ApiFailure => ({
  type,
  message: message ?? version.refusals.message(type),
  ...(data === undefined ? {} : { data })
})
