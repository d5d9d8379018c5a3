import { v3_0 } from "@agent-chat/core/v3.0"
import type { CallLog } from "./calls.ts"
import { FakeClock, RealClock, VirtualClock } from "./clock.ts"
import { Credentials } from "./credentials.ts"
import { defaultAgentId, defaultWorld } from "./default-world.ts"
import type { Fault, FaultOptions } from "./faults.ts"
import { type ApiFailure, defaultMessage } from "./refusal.ts"
import { RtmSession, type Socket } from "./rtm.ts"
import { type ConnectionHandlers, LoopbackServer } from "./server.ts"
import { Service } from "./service.ts"
import { State } from "./state/state.ts"
import { Web } from "./web.ts"
import type { WebhookAttempt, WebhookFetch } from "./webhooks.ts"
import type { WebhookRecord, World } from "./world.ts"

/** What a fake is made with. */
export interface FakeOptions {
  /** The only token that is accepted; it belongs to the default agent. Without it any bearer does. */
  readonly token?: string
  /** What the fake knows at the start; parts that are left out are those of the default world. */
  readonly world?: Partial<World>
  /** `virtual` time stands still until `clock.advance(ms)`; `real` unless set. */
  readonly clock?: "real" | "virtual"
  /** How webhooks leave; the global `fetch` unless set. */
  readonly fetch?: WebhookFetch
}

/** Where a fake with sockets listens. */
export interface StartOptions extends FakeOptions {
  /** A free one unless set. */
  readonly port?: number
  /** `127.0.0.1` unless set. */
  readonly host?: string
}

/** The address a fake without sockets pretends to have. */
const nowhere = "http://fake.livechat.invalid"

const rtmPath = new URL(v3_0.wire.rtm.url(undefined)).pathname

/**
 * A LiveChat that runs in your tests: the Web API, the RTM API and webhooks over one state.
 *
 * @example
 * ```ts
 * await using fake = await FakeLiveChat.start()
 * const chat = createWebApi(v3_0, { token: fake.token, baseUrl: fake.webUrl })
 * await chat.send_event({ chat_id: "PJ0MRSHTDG", event: { type: "message", text: "hi" } })
 * ```
 */
export class FakeLiveChat implements AsyncDisposable {
  /** The origin of the Web API, without a path. */
  readonly webUrl: string
  /** The complete address of the RTM API. */
  readonly rtmUrl: string
  /** A token that is accepted. */
  readonly token: string
  /** The calls that arrived. */
  readonly calls: CallLog
  /** The time of the fake; with `clock: "virtual"` it moves by `advance(ms)` only. */
  readonly clock: FakeClock
  readonly #service: Service
  readonly #server: LoopbackServer | undefined
  readonly #sessions: Set<RtmSession>

  private constructor(parts: Parts, server: LoopbackServer | undefined, origin: string, token: string) {
    this.#service = parts.service
    this.#sessions = parts.sessions
    this.clock = new FakeClock(parts.service.clock)
    this.#server = server
    this.webUrl = origin
    this.rtmUrl = `${origin.replace(/^http/, "ws")}${rtmPath}`
    this.token = token
    this.calls = parts.service.calls
    parts.setOrigin(origin)
  }

  /**
   * Starts a fake on a loopback port.
   *
   * @throws Error of Node when the port is in use
   */
  static async start(options: StartOptions = {}): Promise<FakeLiveChat> {
    const { port = 0, host = "127.0.0.1" } = options
    const parts = assemble(options)
    const web = new Web(parts.service, parts.credentials)
    const server = new LoopbackServer({
      rtmPath,
      request: (request, answer) => web.handle(request, answer),
      connection: (socket, headers) => open(parts, socket, regionIn(headers["x-region"]))
    })
    const address = await server.listen(port, host)
    const name = address.family === "IPv6" ? `[${address.address}]` : address.address
    return new FakeLiveChat(parts, server, `http://${name}:${address.port}`, tokenOf(options))
  }

  /** Makes a fake without sockets, to be reached by `webTransport()` and `rtmTransport()`. */
  static create(options: FakeOptions = {}): FakeLiveChat {
    return new FakeLiveChat(assemble(options), undefined, nowhere, tokenOf(options))
  }

  /** The same as `webUrl`. */
  get url(): string {
    return this.webUrl
  }

  /** Registers a webhook for an event; returns its id. */
  registerWebhook(webhook: {
    readonly url: string
    /** The event, such as `incoming_event`. */
    readonly action: string
    /** Comes back as `secret_key` in every delivery. */
    readonly secret: string
    readonly filters?: WebhookRecord["filters"]
    readonly additional_data?: WebhookRecord["additional_data"]
  }): string {
    const { secret, ...rest } = webhook
    const id = this.#service.state.random.code(24).toLowerCase()
    this.#service.state.webhooks.byId.set(id, {
      webhook_id: id,
      secret_key: secret,
      ...rest
    } as WebhookRecord)
    return id
  }

  /** Removes a webhook; what waits for a retry is given up. */
  unregisterWebhook(id: string): void {
    this.#service.state.webhooks.byId.delete(id)
  }

  /** The attempts to deliver webhooks, oldest first, at most the last 1,000. */
  get webhookAttempts(): readonly WebhookAttempt[] {
    return this.#service.webhooks.attempts
  }

  /** Resolves when no webhook is on its way; those that wait for a retry are not waited for. */
  idle(): Promise<void> {
    return this.#service.webhooks.idle()
  }

  /** Refuses the calls of an action. The returned function ends it. */
  fail(
    action: string,
    error: string | { readonly type: string; readonly message?: string; readonly data?: unknown },
    options?: FaultOptions
  ): () => void {
    const failure: ApiFailure =
      typeof error === "string"
        ? { type: error, message: defaultMessage(error) }
        : { ...error, message: error.message ?? defaultMessage(error.type) }
    return this.#plan(action, { kind: "fail", error: failure, acts: options?.acts === true }, options)
  }

  /** Never answers the calls of an action. The returned function ends it. */
  stall(action: string, options?: FaultOptions): () => void {
    return this.#plan(action, { kind: "stall", acts: options?.acts === true }, options)
  }

  /** Answers the calls of an action `ms` milliseconds late; from 15 000 on with `request_timeout`. */
  delay(action: string, ms: number, options?: FaultOptions): () => void {
    return this.#plan(action, { kind: "delay", ms }, options)
  }

  /** Cuts the connection on which an action is called. The returned function ends it. */
  drop(action: string, options?: FaultOptions): () => void {
    return this.#plan(action, { kind: "drop", acts: options?.acts === true }, options)
  }

  /** Cuts every RTM connection without a word. */
  dropSockets(): void {
    for (const session of this.#sessions) session.terminate()
  }

  /** Announces a reason on every RTM connection, then closes it. */
  disconnect(reason: string, data?: unknown): void {
    for (const session of this.#sessions) session.disconnect(reason, data)
  }

  /** How many RTM connections are logged in. */
  get connections(): number {
    return [...this.#sessions].filter((session) => session.isLoggedIn).length
  }

  /** A copy of everything the fake knows. */
  snapshot(): World {
    return this.#service.state.snapshot()
  }

  /** Puts a snapshot in place of what is there. Connections stay. */
  restore(world: World): void {
    this.#service.state.restore(world)
  }

  /** Ends every connection and frees the port. */
  async close(): Promise<void> {
    this.dropSockets()
    this.#service.webhooks.close()
    await this.#server?.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #plan(action: string, fault: Fault, options?: FaultOptions): () => void {
    return this.#service.faults.plan(action, fault, options?.times)
  }
}

interface Parts {
  readonly service: Service
  readonly credentials: Credentials
  readonly sessions: Set<RtmSession>
  setOrigin(origin: string): void
}

const tokenOf = ({ token, world }: FakeOptions): string => token ?? world?.tokens?.[0]?.token ?? "fake-token"

const assemble = ({ token, world, clock, fetch }: FakeOptions): Parts => {
  const state = new State({ ...defaultWorld(), ...world })
  if (token !== undefined) state.agents.tokens.set(token, { token, agent_id: defaultAgentId })
  let origin = nowhere
  const service = new Service({
    state,
    clock: clock === "virtual" ? new VirtualClock(Date.now()) : new RealClock(),
    fetch: fetch ?? ((request) => globalThis.fetch(request)),
    fileOrigin: () => origin
  })
  return {
    service,
    credentials: new Credentials(state, defaultAgentId),
    sessions: new Set(),
    setOrigin: (value) => {
      origin = value
    }
  }
}

const open = (parts: Parts, socket: Socket, region: string | undefined): RtmSession & ConnectionHandlers => {
  const { service, credentials, sessions } = parts
  const session = new RtmSession({
    service,
    credentials,
    socket,
    region,
    onEnd: (ended) => sessions.delete(ended)
  })
  sessions.add(session)
  return session
}

const regionIn = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === "string" ? header : undefined
