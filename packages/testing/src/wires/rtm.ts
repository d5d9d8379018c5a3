import { longestTimer } from "@agent-chat/core/options"
import type {
  Caller,
  CallerSession,
  CustomerSubscription,
  ReachFor,
  WantedPushes
} from "../service/context.ts"
import type { Outcome } from "../service/dispatcher.ts"
import { Text } from "../service/feed.ts"
import { parseJson } from "../service/json.ts"
import type { Listener } from "../service/pushes.ts"
import { Refusal } from "../service/refusal.ts"
import { type Reach, reachOf } from "../service/scopes.ts"
import type { Service } from "../service/service.ts"
import type { Viewer } from "../service/state/access.ts"
import type { FakeVersion, RequestFrame, RequestId } from "../service/version.ts"
import type { AgentRecord } from "../service/world.ts"
import type { Host } from "./host.ts"
import { OpenRequests } from "./open-requests.ts"
import type { Socket } from "./socket.ts"
import { soon } from "./soon.ts"

/** Milliseconds within which a connection has to log in. */
const loginDeadline = 30_000

/** One connection of the RTM API, from its opening to its end. */
export class RtmSession implements Listener, CallerSession {
  readonly id: string
  readonly version: FakeVersion
  /** When it was opened, in milliseconds since 1970. */
  readonly since: number
  readonly #host: Host
  readonly #service: Service
  readonly #socket: Socket
  readonly #region: string | undefined
  readonly #onEnd: (session: RtmSession) => void
  #identity: Caller | undefined
  #agent: AgentRecord | undefined
  #reachFor: ReachFor = () => undefined
  /** How far it sees chats, if at all. */
  #reach: Reach | undefined
  /** Whether it is one of the agent's connections still. */
  #isCounted = false
  #cancelTimer: () => void
  #cancelExpiry: () => void = () => {}
  #lastSign: number
  #open = true
  #wanted: WantedPushes | undefined
  readonly #openRequests: OpenRequests
  away = false
  readonly subscriptions = new Map<string, CustomerSubscription>()

  constructor(options: {
    id: string
    host: Host
    version: FakeVersion
    socket: Socket
    /** The data centre that was addressed, if the connection says. */
    region: string | undefined
    onEnd: (session: RtmSession) => void
  }) {
    this.id = options.id
    this.version = options.version
    this.#host = options.host
    this.#service = options.host.service
    this.#socket = options.socket
    this.#region = options.region
    this.#onEnd = options.onEnd
    this.since = this.#service.clock.now()
    this.#lastSign = this.since
    this.#openRequests = new OpenRequests(this.version.catalog.wire.rtm.openRequests)
    this.#cancelTimer = this.#service.clock.schedule(loginDeadline, () =>
      this.disconnect("connection_timeout")
    )
    this.#record({ what: "opened" })
  }

  get viewer(): Viewer {
    if (this.#agent === undefined) throw new Refusal("authentication", "Log in first")
    // A restored world has records of its own.
    const agent = this.#service.state.agents.byId.get(this.#agent.id) ?? this.#agent
    return { agent, reach: this.#reach ?? "my" }
  }

  get seesChats(): boolean {
    return this.#reach !== undefined
  }

  grants(scopes: readonly string[]): boolean {
    return this.#identity !== undefined && reachOf(this.#identity.granted, scopes) !== undefined
  }

  /** Who logged in. */
  get agentId(): string | undefined {
    return this.#identity?.agentId
  }

  /** The token it logged in with. */
  get token(): string | undefined {
    return this.#identity?.token
  }

  get isLoggedIn(): boolean {
    return this.#agent !== undefined
  }

  /** Any frame, control frames included. */
  signOfLife(): void {
    this.#lastSign = this.#service.clock.now()
  }

  /** A text frame. Never throws. */
  receive(text: string): void {
    if (!this.#open) return
    this.signOfLife()
    const frame = this.version.rtm.request(parseJson(text))
    if (frame === undefined)
      return this.#refuse({ action: "", requestId: undefined }, new Refusal("validation"))
    const { action, payload, authorId, requestId } = frame
    if (frame.refusal !== undefined) return this.#refuse(frame, frame.refusal)
    if (this.#identity === undefined && action === this.version.catalog.roles.ping.action)
      return this.#respond(frame, { ok: true, payload: {}, occurrences: [] })
    const caller = this.#callerFor(frame)
    if (caller instanceof Refusal) return this.#refuse(frame, caller)
    const end = this.#openRequests.begin(this.#lastSign)
    if (end instanceof Refusal) return this.#refuse(frame, end)
    this.#service.handle(
      { version: this.version, caller, action, payload, authorId, requestId, listener: this },
      {
        respond: (outcome) => {
          end()
          this.#respond(frame, outcome)
        },
        drop: () => this.terminate()
      }
    )
  }

  login(agent: AgentRecord, caller: Caller, reachFor: ReachFor, wanted?: WantedPushes): void {
    if (this.#identity !== undefined) throw new Refusal("validation", "This connection is logged in already")
    this.#makeRoom(caller.agentId)
    this.#identity = caller
    this.#agent = agent
    this.#isCounted = true
    this.#reachFor = reachFor
    this.#reach = reachFor(caller.granted)
    this.#wanted = wanted
    this.#service.pushes.add(this)
    this.#cancelTimer()
    this.#watchSilence()
    this.#watchExpiry()
    this.#record({ what: "logged_in", agent_id: caller.agentId })
  }

  renew(token: string): void {
    if (this.#identity === undefined) throw new Refusal("authentication", "Log in first")
    const claim = { value: token, region: this.#region, version: this.version }
    const authorization = this.#host.credentials.authorize(claim)
    if (authorization.agentId !== this.#identity.agentId)
      throw new Refusal("authentication", "The token belongs to another agent")
    this.#identity = { ...this.#identity, ...authorization }
    this.#reach = this.#reachFor(authorization.granted)
    this.#watchExpiry()
  }

  logout(): boolean {
    // The answer goes out first.
    soon(() => this.#end(() => this.#socket.close(1000, "logged out"), "logged out"))
    return this.#leave()
  }

  push(event: string, payload: string, requestId: RequestId | undefined): void {
    for (const version of this.#versionsOf(event)) {
      this.#recordPush(event, payload, requestId, version)
      this.sendRaw(this.version.rtm.push(event, payload, requestId, version))
    }
  }

  /** The versions in which the connection wants a push: each brings a copy of its own. */
  #versionsOf(event: string): readonly string[] {
    const wanted = this.#wanted
    if (wanted === undefined) return [this.version.catalog.version]
    return [...wanted].flatMap(([version, names]) => (names === "all" || names.has(event) ? [version] : []))
  }

  /** Sends a text as it is. */
  sendRaw(text: string): void {
    if (!this.#open) return
    const { misfortune } = this.#host
    if (misfortune === undefined) return this.#socket.send(text)
    const what = misfortune.send(this.#socket, text)
    if (what !== undefined) this.#record({ what }, "mishap")
  }

  /** Announces the end of the connection, then ends it. */
  disconnect(reason: string, data?: unknown): void {
    if (!this.#open) return
    const { catalog, rtm } = this.version
    const payload = JSON.stringify(rtm.disconnected(reason, data))
    this.push(catalog.roles.disconnected.event, payload, undefined)
    this.#end(() => this.#socket.close(1000, reason), reason)
  }

  /** Ends the connection without a word. */
  terminate(): void {
    this.#end(() => this.#socket.terminate(), "cut")
  }

  /** The client is gone. */
  closed(): void {
    this.#end(() => {}, "closed by the client")
  }

  #callerFor({ action, payload }: RequestFrame): Caller | Refusal {
    if (this.#identity !== undefined) return this.#identity
    const { version } = this
    const { login } = version.catalog.roles
    if (action !== login.action) return new Refusal("authentication", "Log in first")
    try {
      const claim = { value: login.token(payload), region: this.#region, version }
      return { via: "rtm", session: this, ...this.#host.credentials.authorize(claim) }
    } catch (error) {
      return error instanceof Refusal ? error : new Refusal("internal")
    }
  }

  #record(facts: object, kind = "connection"): void {
    const about = { connection: this.id, version: this.version.catalog.version }
    this.#service.feed.add(kind, this.#service.clock.now(), { ...about, ...facts })
  }

  #recordPush(action: string, payload: string, request_id: RequestId | undefined, version: string): void {
    const { feed, clock } = this.#service
    if (!feed.isOn) return
    const about = { version, connection: this.id, agent_id: this.agentId }
    feed.add("push", clock.now(), { ...about, action, request_id }, { payload: new Text(payload) })
  }

  #refuse(frame: Pick<RequestFrame, "action" | "requestId">, refusal: Refusal): void {
    const error = this.version.refusals.failure(refusal)
    this.#respond(frame, { ok: false, error })
    this.#service.refusedEarly(this.version, "rtm", frame.action, error, this.id)
  }

  #respond(frame: Pick<RequestFrame, "action" | "requestId">, outcome: Outcome): void {
    if (this.#open) this.sendRaw(this.version.rtm.response(frame, outcome))
  }

  /** An agent may have so many connections: the oldest one goes, or this one. */
  #makeRoom(agentId: string): void {
    const { connectionLimit, sessions } = this.#host
    if (connectionLimit === undefined) return
    const others = [...sessions].filter((other) => other.agentId === agentId)
    if (others.length < connectionLimit.most) return
    if (connectionLimit.evicts) return others[0]?.disconnect("connection_evicted")
    this.disconnect("too_many_connections")
    throw new Refusal("limit_reached", "The agent has too many connections")
  }

  /** A connection lives no longer than its token. */
  #watchExpiry(): void {
    this.#cancelExpiry()
    const expiresAt = this.#identity?.expiresAt
    if (expiresAt === undefined) return
    const left = Math.min(expiresAt - this.#service.clock.now(), longestTimer)
    this.#cancelExpiry = this.#service.clock.schedule(left, () => {
      if (expiresAt <= this.#service.clock.now()) this.disconnect("access_token_expired")
      else this.#watchExpiry()
    })
  }

  #watchSilence(): void {
    const { silenceTimeout } = this.#host
    if (silenceTimeout === Number.POSITIVE_INFINITY) return
    const left = this.#lastSign + silenceTimeout - this.#service.clock.now()
    if (left <= 0) return this.disconnect("ping_timeout")
    this.#cancelTimer = this.#service.clock.schedule(left, () => this.#watchSilence())
  }

  #end(finish: () => void, reason: string): void {
    if (!this.#open) return
    this.#open = false
    this.#record({ what: "closed", reason })
    this.#cancelTimer()
    this.#cancelExpiry()
    this.#service.pushes.remove(this)
    finish()
    this.#onEnd(this)
    if (this.#leave()) this.#service.wentOffline(this.viewer.agent)
  }

  /** Is no connection of its agent any more; `true` when that was the last one. */
  #leave(): boolean {
    if (this.#agent === undefined || !this.#isCounted) return false
    this.#isCounted = false
    return this.#service.state.agents.disconnected(this.#agent.id)
  }
}
