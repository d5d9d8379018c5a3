import { v3_0 } from "@agent-chat/core/v3.0"
import type { Caller, CallerSession } from "../service/context.ts"
import type { Credentials } from "../service/credentials.ts"
import type { Outcome } from "../service/dispatcher.ts"
import { isFields, parseJson } from "../service/json.ts"
import type { Listener } from "../service/pushes.ts"
import { type ApiFailure, defaultMessage, Refusal } from "../service/refusal.ts"
import { type Reach, reachOf } from "../service/scopes.ts"
import type { Service } from "../service/service.ts"
import type { Socket } from "./socket.ts"
import type { Viewer } from "../service/state/access.ts"
import type { AgentRecord } from "../service/world.ts"

/** Milliseconds within which a connection has to log in. */
const loginDeadline = 30_000

/** Milliseconds without a sign of life after which a connection is closed. */
const silenceDeadline = 30_000

const { login: loginRole, ping: pingRole, disconnected } = v3_0.roles

/** One connection of the RTM API, from its opening to its end. */
export class RtmSession implements Listener, CallerSession {
  readonly #service: Service
  readonly #credentials: Credentials
  readonly #socket: Socket
  readonly #region: string | undefined
  readonly #onEnd: (session: RtmSession) => void
  #identity: Caller | undefined
  #agent: AgentRecord | undefined
  #reach: Reach = "my"
  #cancelTimer: () => void
  #lastSign: number
  #open = true
  seesChats = false
  away = false

  constructor(options: {
    service: Service
    credentials: Credentials
    socket: Socket
    /** The data centre that was addressed, if the connection says. */
    region: string | undefined
    onEnd: (session: RtmSession) => void
  }) {
    this.#service = options.service
    this.#credentials = options.credentials
    this.#socket = options.socket
    this.#region = options.region
    this.#onEnd = options.onEnd
    this.#lastSign = this.#service.clock.now()
    this.#cancelTimer = this.#service.clock.schedule(loginDeadline, () =>
      this.disconnect("connection_timeout")
    )
  }

  get viewer(): Viewer {
    if (this.#agent === undefined) throw new Refusal("authentication", "Log in first")
    // A restored world has records of its own.
    const agent = this.#service.state.agents.byId.get(this.#agent.id) ?? this.#agent
    return { agent, reach: this.#reach }
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
    const frame = parseJson(text)
    if (!isFields(frame) || typeof frame["action"] !== "string") {
      this.#respond(undefined, "", refused("validation", "Wrong format of request"))
      return
    }
    const { action, payload, author_id } = frame
    const id = frame["request_id"]
    const requestId = typeof id === "string" ? id : undefined
    if (this.#identity === undefined && action === pingRole.action)
      return this.#respond(requestId, action, { ok: true, payload: {}, occurrences: [] })
    const caller = this.#callerFor(action, payload)
    if ("error" in caller) return this.#respond(requestId, action, caller)
    const authorId = typeof author_id === "string" ? author_id : undefined
    this.#service.handle(
      { caller, action, payload, authorId, requestId, listener: this },
      {
        respond: (outcome) => this.#respond(requestId, action, outcome),
        drop: () => this.terminate()
      }
    )
  }

  login({ agent, reach }: Viewer, caller: Caller): void {
    if (this.#identity !== undefined) throw new Refusal("validation", "This connection is logged in already")
    this.#identity = caller
    this.#agent = agent
    this.#reach = reach
    this.seesChats = reachOf(caller.granted, ["chats--my:ro"]) !== undefined
    this.#service.pushes.add(this)
    this.#cancelTimer()
    this.#watchSilence()
  }

  logout(): void {
    // The answer goes out first.
    queueMicrotask(() => this.#end(() => this.#socket.close(1000, "logged out")))
  }

  push(event: string, payload: string, requestId: string | undefined): void {
    const id = requestId === undefined ? "" : `"request_id":${JSON.stringify(requestId)},`
    this.sendRaw(`{${id}"action":${JSON.stringify(event)},"type":"push","payload":${payload}}`)
  }

  /** Sends a text as it is. */
  sendRaw(text: string): void {
    if (!this.#open) return
    const { chaos } = this.#service
    if (chaos === undefined) this.#socket.send(text)
    else chaos.send(this.#socket, text)
  }

  /** Announces the end of the connection, then ends it. */
  disconnect(reason: string, data?: unknown): void {
    if (!this.#open) return
    this.push(disconnected.event, JSON.stringify({ reason, data }), undefined)
    this.#end(() => this.#socket.close(1000, reason))
  }

  /** Ends the connection without a word. */
  terminate(): void {
    this.#end(() => this.#socket.terminate())
  }

  /** The client is gone. */
  closed(): void {
    this.#end(() => {})
  }

  #callerFor(action: string, payload: unknown): Caller | { ok: false; error: ApiFailure } {
    if (this.#identity !== undefined) return this.#identity
    if (action !== loginRole.action) return refused("authentication", "Log in first")
    try {
      const token = isFields(payload) ? payload["token"] : undefined
      const text = typeof token === "string" ? token : undefined
      return { via: "rtm", session: this, ...this.#credentials.authorize(text, this.#region) }
    } catch (error) {
      return error instanceof Refusal ? { ok: false, error: error.toFailure() } : refused("internal")
    }
  }

  #respond(
    requestId: string | undefined,
    action: string,
    outcome: Outcome | ReturnType<typeof refused>
  ): void {
    if (!this.#open) return
    const id = requestId === undefined ? {} : { request_id: requestId }
    const body = outcome.ok ? outcome.payload : { error: outcome.error }
    const frame = { ...id, action, type: "response", success: outcome.ok, payload: body }
    this.sendRaw(JSON.stringify(frame))
  }

  #watchSilence(): void {
    const left = this.#lastSign + silenceDeadline - this.#service.clock.now()
    if (left <= 0) return this.disconnect("ping_timeout")
    this.#cancelTimer = this.#service.clock.schedule(left, () => this.#watchSilence())
  }

  #end(finish: () => void): void {
    if (!this.#open) return
    this.#open = false
    this.#cancelTimer()
    if (this.#agent !== undefined) {
      this.#service.pushes.remove(this)
      this.#service.state.agents.disconnected(this.#agent.id)
    }
    finish()
    this.#onEnd(this)
  }
}

const refused = (type: string, message = defaultMessage(type)): { ok: false; error: ApiFailure } => ({
  ok: false,
  error: { type, message }
})
