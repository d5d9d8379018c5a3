import type { AnyCatalog } from "@agent-chat/core"
import { readOptions } from "@agent-chat/core/options"
import { assemble, nowhere, type Parts } from "./assemble.ts"
import { type FakeOptions, optionRules, type StartOptions, startRules } from "./options.ts"
import type { CallLog } from "./service/calls.ts"
import { Chaos, type ChaosOptions } from "./controls/chaos.ts"
import { FakeClock } from "./controls/fake-clock.ts"
import { FakeCustomer } from "./controls/fake-customer.ts"
import { createCustomer } from "./service/effects/customers.ts"
import type { Fault, FaultOptions, GatewayAnswer, PlannedFailure } from "./service/faults.ts"
import { MemoryRtmTransport, type RtmTransportOptions } from "./wires/memory/rtm-transport.ts"
import { MemoryWebTransport, type WebTransportOptions } from "./wires/memory/web-transport.ts"
import { LoopbackServer } from "./wires/server.ts"
import { tokenKey } from "./service/state/agents.ts"
import type { CustomerFacts } from "./service/occurrence.ts"
import type { FakeVersion } from "./service/version.ts"
import type { WebhookAttempt } from "./service/webhooks.ts"
import type { TokenRecord, WebhookFilters, World } from "./service/world.ts"

/** A webhook to register. */
export interface WebhookOptions {
  readonly url: string
  /** The event, such as `incoming_event`. */
  readonly action: string
  /** The API version in whose words it is told, such as `3.6`; the first one that has the event unless set. */
  readonly version?: string
  /** Comes back as `secret_key` in every delivery. */
  readonly secret: string
  readonly filters?: WebhookFilters
  readonly additional_data?: readonly string[]
}

/** What a call is refused with: a type of the API, or all of it. */
export type FailureLike =
  | string
  | { readonly type: string; readonly message?: string; readonly data?: unknown }

/**
 * A LiveChat that runs in your tests: the Web API, the RTM API and webhooks over one state.
 *
 * @example
 * ```ts
 * const fake = await FakeLiveChat.start()
 * const chat = createWebApi(v3_6, { token: fake.token, baseUrl: fake.webUrl })
 * await chat.send_event({ chat_id: "PJ0MRSHTDG", event: { type: "message", text: "hi" } })
 * await fake.close()
 * ```
 */
export class FakeLiveChat implements AsyncDisposable {
  /** The origin of the Web API, without a path. */
  readonly webUrl: string
  /** The complete address of the RTM API of v3.0. */
  readonly rtmUrl: string
  /** The calls that arrived. */
  readonly calls: CallLog
  /** The time of the fake; with `clock: "virtual"` it moves by `advance(ms)` only. */
  readonly clock: FakeClock
  readonly #parts: Parts
  readonly #server: LoopbackServer | undefined
  readonly #token: string
  #closed = false

  private constructor(parts: Parts, server: LoopbackServer | undefined, origin: string, token: string) {
    this.#parts = parts
    this.#server = server
    this.webUrl = origin
    this.rtmUrl = addressOf(origin, parts.service.versions.first)
    this.#token = token
    this.calls = parts.service.calls
    this.clock = new FakeClock(parts.service.clock)
    parts.setOrigin(origin)
  }

  /**
   * Starts a fake on a loopback port.
   *
   * @throws ConfigurationError when an option is wrong
   * @throws Error of Node when the port is in use
   */
  static async start(options: StartOptions = {}): Promise<FakeLiveChat> {
    const { port = 0, host = "127.0.0.1", ...read } = readOptions(options, startRules)
    const parts = assemble(read)
    const server = new LoopbackServer({
      request: (request, answer) => parts.web.handle(request, answer),
      connection: (path, headers) => {
        const found = parts.service.versions.connectionAt(path)
        if (found === undefined) return undefined
        return (socket) => {
          const session = parts.connect(socket, regionIn(headers["x-region"]), found.version)
          if (!found.isSupported) parts.refuse(session, path)
          return session
        }
      }
    })
    const address = await server.listen(port, host)
    const name = address.family === "IPv6" ? `[${address.address}]` : address.address
    return new FakeLiveChat(parts, server, `http://${name}:${address.port}`, tokenOf(options))
  }

  /**
   * Makes a fake without sockets, to be reached by `webTransport()` and `rtmTransport()`.
   *
   * @throws ConfigurationError when an option is wrong
   */
  static create(options: FakeOptions = {}): FakeLiveChat {
    const parts = assemble(readOptions(options, optionRules))
    return new FakeLiveChat(parts, undefined, nowhere, tokenOf(options))
  }

  /** A token that is accepted. */
  get token(): string {
    return this.#token
  }

  /**
   * The complete address of the RTM API of a version.
   *
   * @example
   * ```ts
   * const rtm = createRtm(v3_6, { token: fake.token, url: fake.rtmUrlOf("3.6") })
   * ```
   * @throws ConfigurationError when the fake does not speak it
   */
  rtmUrlOf(version: string): string {
    return addressOf(this.webUrl, this.#parts.service.versions.named(version))
  }

  /** The same as `webUrl`. */
  get url(): string {
    return this.webUrl
  }

  /** A transport of the Web API without sockets, for `createClient`. */
  webTransport({ catalog = this.#first, ...options }: WebTransportOptions = {}): MemoryWebTransport {
    this.#parts.service.versions.named(catalog.version)
    return new MemoryWebTransport(catalog, this.#parts.web, () => !this.#closed, {
      token: this.token,
      ...options
    })
  }

  /** A transport of the RTM API without sockets, for `createClient`; it logs in with its first call. */
  rtmTransport({ token = this.token, catalog = this.#first }: RtmTransportOptions = {}): MemoryRtmTransport {
    const version = this.#parts.service.versions.named(catalog.version)
    return new MemoryRtmTransport(
      catalog,
      (socket) => (this.#closed ? undefined : this.#parts.connect(socket, undefined, version)),
      token
    )
  }

  /** A customer, to say something as one; an id that is new makes a new customer, of whom these facts are known. */
  customer(id?: string, facts: CustomerFacts = {}): FakeCustomer {
    const { service } = this.#parts
    const { state, clock } = service
    const known = id !== undefined && state.customers.byId.has(id)
    const customerId = known
      ? id
      : createCustomer({ state, clock, emit: (occurrence) => service.deliver([occurrence]) }, facts, id).id
    return new FakeCustomer(service, customerId)
  }

  /**
   * Registers a webhook for an event; returns its id.
   *
   * @throws ConfigurationError when no API version, or not the one that is named, has the event
   */
  registerWebhook({ secret, version: wanted, ...webhook }: WebhookOptions): string {
    const { state, versions } = this.#parts.service
    const among = wanted === undefined ? versions.all : [versions.named(wanted)]
    const { version } = versions.knowing("events", webhook.action, among).catalog
    const webhook_id = state.random.code(24).toLowerCase()
    state.webhooks.byId.set(webhook_id, { webhook_id, version, secret_key: secret, ...webhook })
    return webhook_id
  }

  /** Removes a webhook; what waits for a retry is given up. */
  unregisterWebhook(id: string): void {
    this.#parts.service.state.webhooks.byId.delete(id)
  }

  /** The attempts to deliver webhooks, oldest first, at most the last 1,000. */
  get webhookAttempts(): readonly WebhookAttempt[] {
    return this.#parts.service.webhooks.attempts
  }

  /** Resolves when no webhook is on its way; those that wait for a retry are not waited for. */
  idle(): Promise<void> {
    return this.#parts.service.webhooks.idle()
  }

  /** Adds a token; from then on only tokens that were added are accepted. */
  addToken(token: TokenRecord): void {
    this.#parts.service.state.agents.tokens.set(tokenKey(token.token), token)
  }

  /** Accepts a token no more, and ends the connections that logged in with it. */
  revokeToken(token: string): void {
    const key = tokenKey(token)
    this.#parts.service.state.agents.revoked.add(key)
    for (const session of this.#parts.sessions) {
      if (session.token === key) session.disconnect("access_token_revoked")
    }
  }

  /** Makes another data centre responsible for the licence: whoever addresses this one is sent there. */
  moveTo(region: World["region"]): void {
    this.#parts.service.state.region = region
    this.disconnect("misdirected_request", { region })
  }

  /**
   * Refuses the calls of an action; `data.retry_after` (seconds) becomes the `Retry-After` header as well. The returned
   * function ends it.
   *
   * @throws ConfigurationError when no API version has the action, as the other faults do
   */
  fail(action: string, error: FailureLike, options?: FaultOptions): () => void {
    return this.#plan(
      action,
      { kind: "fail", error: failureOf(error), acts: options?.acts === true },
      options
    )
  }

  /** Refuses the next logins. The returned function ends it. */
  rejectLogin(error: FailureLike = "authentication", options?: FaultOptions): () => void {
    const names = new Set(this.#parts.service.versions.all.map(({ catalog }) => catalog.roles.login.action))
    const ends = [...names].map((name) => this.fail(name, error, options))
    return () => ends.forEach((end) => end())
  }

  /** Never answers the calls of an action. The returned function ends it. */
  stall(action: string, options?: FaultOptions): () => void {
    return this.#plan(action, { kind: "stall", acts: options?.acts === true }, options)
  }

  /** Answers the calls of an action `ms` milliseconds late; from 15 000 on with `request_timeout`. */
  delay(action: string, ms: number, options?: Pick<FaultOptions, "times">): () => void {
    return this.#plan(action, { kind: "delay", ms }, options)
  }

  /** Cuts the connection on which an action is called. The returned function ends it. */
  drop(action: string, options?: FaultOptions): () => void {
    return this.#plan(action, { kind: "drop", acts: options?.acts === true }, options)
  }

  /**
   * Lets something in front of the service answer the calls of an action over the Web API: a page with a status. The
   * returned function ends it.
   *
   * @example
   * ```ts
   * fake.gateway("start_chat", { status: 503 }, { times: 1, acts: true })
   * ```
   */
  gateway(action: string, answer: GatewayAnswer, options?: FaultOptions): () => void {
    return this.#plan(action, { kind: "gateway", answer, acts: options?.acts === true }, options)
  }

  /** Cuts every RTM connection without a word. */
  dropSockets(): void {
    for (const session of this.#parts.sessions) session.terminate()
  }

  /** Announces a reason on every RTM connection, then closes it. */
  disconnect(reason: string, data?: unknown): void {
    for (const session of this.#parts.sessions) session.disconnect(reason, data)
  }

  /** Sends a frame as it is on every RTM connection. */
  sendRaw(frame: string): void {
    for (const session of this.#parts.sessions) session.sendRaw(frame)
  }

  /**
   * Lets misfortune strike what the fake sends, the same for the same seed.
   *
   * @returns what struck so far, and how to end it
   * @throws ConfigurationError when a probability is not from 0 to 1
   */
  chaos(options: ChaosOptions): { readonly struck: Readonly<Chaos["struck"]>; stop(): void } {
    const parts = this.#parts
    const chaos = new Chaos(parts.service.clock, options)
    parts.misfortune = chaos
    return {
      struck: chaos.struck,
      stop: () => {
        if (parts.misfortune === chaos) parts.misfortune = undefined
      }
    }
  }

  /** How many RTM connections are logged in. */
  get connections(): number {
    return [...this.#parts.sessions].filter((session) => session.isLoggedIn).length
  }

  /** A copy of everything the fake knows. Uploaded files are not part of it. */
  snapshot(): World {
    return this.#parts.service.state.snapshot()
  }

  /** Puts a snapshot in place of what is there. Connections stay. */
  restore(world: World): void {
    this.#parts.service.state.restore(world)
  }

  /** Ends every connection and frees the port. */
  async close(): Promise<void> {
    this.#closed = true
    this.dropSockets()
    this.#parts.service.webhooks.close()
    await this.#server?.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  get #first(): AnyCatalog {
    return this.#parts.service.versions.first.catalog
  }

  #plan(action: string, fault: Fault, options?: FaultOptions): () => void {
    this.#parts.service.versions.knowing("actions", action)
    return this.#parts.service.faults.plan(action, fault, options?.times)
  }
}

const addressOf = (origin: string, { rtm }: FakeVersion): string =>
  `${origin.replace(/^http/, "ws")}${rtm.path}`

const tokenOf = ({ token, world }: FakeOptions): string => token ?? world?.tokens?.[0]?.token ?? "fake-token"

const failureOf = (error: FailureLike): PlannedFailure =>
  typeof error === "string" ? { type: error } : error

const regionIn = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === "string" && header !== "" ? header : undefined
