import { flag, readOptions, wholeNumber } from "@agent-chat/core/options"
import type { CallLog } from "../service/calls.ts"
import { createCustomer } from "../service/effects/customers.ts"
import { type Choices, choiceRules } from "../service/choices.ts"
import { isFields } from "../service/json.ts"
import type { CustomerFacts } from "../service/occurrence.ts"
import { tokenKey } from "../service/state/agents.ts"
import type { WebhookAttempt } from "../service/webhooks.ts"
import type { TokenRecord, World } from "../service/world.ts"
import { worldOf } from "../service/world-file.ts"
import type { Host } from "../wires/host.ts"
import type { RtmSession } from "../wires/rtm.ts"
import { Chaos, type ChaosOptions } from "./chaos.ts"
import { FakeClock } from "./fake-clock.ts"
import { FakeCustomer } from "./fake-customer.ts"
import { FaultControls } from "./fault-controls.ts"
import {
  announceRules,
  type AnnounceOptions,
  checkArgument,
  endingRules,
  factsRules,
  readRequired,
  tokenRules,
  type VersionEnding,
  type WebhookOptions,
  webhookRules
} from "./options.ts"

/** What the controls of a fake work on. */
export interface Board extends Host {
  /** The connections of the RTM API that are open. */
  readonly sessions: ReadonlySet<RtmSession>
}

/** What can be done to a fake: from outside, as its customers, and to its wires. */
export class FakeControls extends FaultControls {
  /** The calls that arrived. */
  readonly calls: CallLog
  /** The time of the fake; with `clock: "virtual"` it moves by `advance(ms)` only. */
  readonly clock: FakeClock
  readonly #board: Board

  protected constructor(board: Board) {
    super(board.service)
    this.#board = board
    this.calls = board.service.calls
    this.clock = new FakeClock(board.service.clock)
  }

  /** A customer, to say something as one; an id that is new makes a new customer, of whom these facts are known. */
  customer(id?: string, facts: CustomerFacts = {}): FakeCustomer {
    if (id !== undefined) checkArgument("id", id)
    readOptions(facts, factsRules)
    const { service } = this.#board
    const { state, clock } = service
    const known = id !== undefined && state.customers.byId.has(id)
    const customerId = known
      ? id
      : createCustomer({ state, clock, emit: (occurrence) => service.deliver([occurrence]) }, facts, id).id
    return new FakeCustomer(service, customerId)
  }

  /**
   * Registers a webhook for an event; returns its id. Without a `version` it is of the first one that has a webhook for it.
   *
   * @example
   * ```ts
   * const url = "http://127.0.0.1:8080/livechat/f3b1c0ffee"
   * const id = fake.registerWebhook({ url, action: "incoming_event", secret: "s3cret", version: "3.6" })
   * const receiver = webhookReceiver({ catalog: v3_6, secrets: { [id]: "s3cret" }, pathToken: "f3b1c0ffee" })
   * ```
   * @throws ConfigurationError when no API version, or not the one that is named, has the event, or has it as a push only
   */
  registerWebhook(options: WebhookOptions): string {
    const {
      secret,
      version: wanted,
      ...webhook
    } = readRequired(options, webhookRules, "url", "action", "secret")
    const { state, versions } = this.#board.service
    const among = wanted === undefined ? versions.all : [versions.named(wanted)]
    const { version } = versions.posting(webhook.action, among).catalog
    const webhook_id = state.random.code(24).toLowerCase()
    state.webhooks.byId.set(webhook_id, { webhook_id, version, secret_key: secret, ...webhook })
    return webhook_id
  }

  /** Removes a webhook; what waits for a retry is given up. */
  unregisterWebhook(id: string): void {
    this.#board.service.state.webhooks.byId.delete(id)
  }

  /** The attempts to deliver webhooks, oldest first, at most the last 1,000. */
  get webhookAttempts(): readonly WebhookAttempt[] {
    return this.#board.service.webhooks.attempts
  }

  /**
   * Sends every webhook `ms` milliseconds late; 0 ends it.
   *
   * @throws ConfigurationError when it is no time
   */
  delayWebhooks(ms: number): void {
    checkArgument("ms", ms)
    this.#board.service.webhooks.delay = ms
  }

  /** Resolves when no webhook is on its way; those that wait for a retry are not waited for. */
  idle(): Promise<void> {
    return this.#board.service.webhooks.idle()
  }

  /**
   * Adds a token with the scopes it has. From then on only tokens that the fake was given are accepted, by this or by an option.
   *
   * @example
   * ```ts
   * fake.addToken({ token: "reader", agent_id: "agent1@example.com", scopes: ["chats--access:ro"] })
   * const chat = createClient(v3_6, fake.webTransport({ catalog: v3_6, token: "reader" }))
   * ```
   * @throws ConfigurationError when something is missing, or no option has that name
   */
  addToken(token: TokenRecord): void {
    readRequired(token, tokenRules, "token", "agent_id")
    this.#board.service.state.agents.tokens.set(tokenKey(token.token), token)
  }

  /** Accepts a token no more, and ends the connections that logged in with it. */
  revokeToken(token: string): void {
    checkArgument("token", token)
    const key = tokenKey(token)
    this.#board.service.state.agents.revoked.add(key)
    for (const session of this.#board.sessions) {
      if (session.token === key) session.disconnect("access_token_revoked")
    }
  }

  /** Makes another data centre responsible for the licence: whoever addresses this one is sent there. */
  moveTo(region: World["region"]): void {
    checkArgument("region", region)
    this.#board.service.state.region = region
    this.disconnect("misdirected_request", { region })
  }

  /**
   * Announces the end of an API version in the headers of its answers: `Legacy` or `Deprecation` with a date. The returned
   * function ends it.
   *
   * @example
   * ```ts
   * fake.announceEnd("3.6", { stage: "deprecation", date: "2027-06-30" })
   * ```
   * @throws ConfigurationError when the fake does not speak the version, or the date is none
   */
  announceEnd(version: string, ending: VersionEnding): () => void {
    readRequired(ending, endingRules, "stage", "date")
    const { endings, service } = this.#board
    const { catalog } = service.versions.named(version)
    endings.set(catalog.version, { [ending.stage]: ending.date })
    return () => void endings.delete(catalog.version)
  }

  /**
   * Lets an agent have so many connections: for one more the oldest is evicted, or with `evicts: false` the new one is
   * refused. `Infinity` ends it.
   *
   * @throws ConfigurationError when it is no number
   */
  limitConnections(most: number, options: { readonly evicts?: boolean } = {}): void {
    readOptions({ most, ...options }, { most: wholeNumber(1), evicts: flag })
    this.#board.connectionLimit = { most, evicts: options.evicts !== false }
  }

  /**
   * Decides what the documents leave open; what is not named stays as it is.
   *
   * @example
   * ```ts
   * fake.choose({ absentVisibility: true, timeOffset: "+02:00" })
   * ```
   * @throws ConfigurationError when there is no such choice
   */
  choose(choices: Partial<Choices>): void {
    const { state } = this.#board.service
    state.choices = { ...state.choices, ...readOptions(choices, choiceRules) }
  }

  /**
   * Tells of something that no call of the API causes: as a push to the agents who may see it, and as a webhook where the
   * event has one. Nothing else changes.
   *
   * @example
   * ```ts
   * fake.announce("chat_deleted", { chat_id: "PJ0MRSHTDG" })
   * ```
   * @throws ConfigurationError when no API version, or not the one that is named, has the event
   */
  announce(event: string, payload: object, options: AnnounceOptions = {}): void {
    checkArgument("payload", payload)
    const { version: wanted, requester } = readOptions(options, announceRules)
    const { service } = this.#board
    const { state, versions } = service
    // What only the newest one has is meant more often.
    const among = wanted === undefined ? versions.all.toReversed() : [versions.named(wanted)]
    const { version, events } = versions.knowing("events", event, among).catalog
    const chatId = chatIdIn(payload, events[event]?.place?.chat)
    const about = typeof chatId === "string" ? state.chats.byId.get(chatId) : undefined
    service.deliver([{ kind: "announced", version, event, payload, about, requester }])
  }

  /** Cuts every RTM connection without a word, as a network does that fails. */
  dropSockets(): void {
    for (const session of this.#board.sessions) session.terminate()
  }

  /** Announces a reason on every RTM connection, then closes it. */
  disconnect(reason: string, data?: unknown): void {
    checkArgument("reason", reason)
    for (const session of this.#board.sessions) session.disconnect(reason, data)
  }

  /** Sends a frame as it is on every RTM connection. */
  sendRaw(frame: string): void {
    checkArgument("frame", frame)
    for (const session of this.#board.sessions) session.sendRaw(frame)
  }

  /**
   * Lets misfortune strike what the fake sends, the same for the same seed.
   *
   * @returns what struck so far, and how to end it
   * @throws ConfigurationError when a probability is not from 0 to 1
   */
  chaos(options: ChaosOptions): { readonly struck: Readonly<Chaos["struck"]>; stop(): void } {
    const board = this.#board
    const chaos = new Chaos(board.service.clock, options)
    board.misfortune = chaos
    return {
      struck: chaos.struck,
      stop: () => {
        if (board.misfortune === chaos) board.misfortune = undefined
      }
    }
  }

  /** How many RTM connections are logged in. */
  get connections(): number {
    return [...this.#board.sessions].filter((session) => session.isLoggedIn).length
  }

  /** A copy of everything the fake knows. Uploaded files are not part of it. */
  snapshot(): World {
    return this.#board.service.state.snapshot()
  }

  /**
   * Puts a snapshot in place of what is there; tokens that were revoked or handed out since, and webhooks that were switched
   * off, are as if they had not been. Connections stay. Of a world that is no snapshot of this fake, a copy of one included,
   * no token is revoked or handed out, and no webhook switched off.
   */
  restore(world: World): void {
    this.#board.service.state.restore(worldOf(world), world)
  }
}

/** The id of the chat that something is about, at the path that its definition names. */
const chatIdIn = (payload: unknown, path = "chat_id"): unknown =>
  path.split(".").reduce((value, name) => (isFields(value) ? value[name] : undefined), payload)
