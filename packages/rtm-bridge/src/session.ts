import {
  type AgentChatError,
  type AnyCatalog,
  ApiError,
  ConnectionError,
  type Credentials,
  type Diagnostic,
  type TransportRefusal,
  type TransportReply,
  type TransportRequest
} from "@agent-chat/core"
import { BehaviorSubject } from "rxjs"
import { Backoff } from "./backoff.ts"
import { Connection, type ConnectionHandler, type Destination, type Loss, type Notice } from "./connection.ts"
import type { Push } from "./event-hub.ts"
import type { Reaction, SessionSettings } from "./options.ts"
import { OutgoingQueue } from "./outgoing-queue.ts"
import { PendingCall } from "./pending-call.ts"
import type { OpenSocket } from "./socket.ts"
import type { RtmStatus } from "./status.ts"
import type { Timer, Timers } from "./timers.ts"

/** What a session hands on. */
export interface SessionHandler {
  wants(action: string): boolean
  onPush(push: Push): void
  /** The connection is back; what happened between the two moments may be missing. */
  onGap(gap: { from: number; to: number; snapshot: unknown }): void
  onDiagnostic(diagnostic: Diagnostic): void
}

export interface SessionEnvironment {
  readonly catalog: AnyCatalog
  readonly credentials: Credentials
  readonly settings: SessionSettings
  readonly timers: Timers
  readonly openSocket: OpenSocket
  /** The address of a region. */
  readonly url: (region: string | undefined) => string
  readonly handler: SessionHandler
}

/** Somebody who waits for the login. */
interface Waiter {
  onReady(snapshot: unknown): void
  onFailed(error: AgentChatError, refusal: TransportRefusal | undefined): void
}

/** Why the session is not connected. */
interface Failure {
  readonly error: AgentChatError
  /** Set when it was the login that failed. */
  readonly refusal?: TransportRefusal | undefined
}

/** There is no token but the one that was refused. */
class TokenRefused extends Error {}

/**
 * The life of a session over as many connections as it takes: when to connect, when to wait, when to stop. Calls that
 * cannot be sent wait here.
 */
export class Session implements ConnectionHandler {
  readonly status = new BehaviorSubject<RtmStatus>({ state: "idle" })
  readonly #environment: SessionEnvironment
  readonly #backoff: Backoff
  readonly #queue: OutgoingQueue
  readonly #waiters = new Set<Waiter>()
  /** Logged in: calls go here. */
  #current: Connection | undefined
  /** Being opened: takes the place of the current one when it is ready. */
  #next: Connection | undefined
  /** Replaced; they live until their calls are answered. */
  readonly #replaced = new Set<Connection>()
  #retry: Timer | undefined
  /** The payload of the login as the caller gave it. */
  #given: unknown
  #snapshot: unknown
  #wasReady = false
  /** When events were last known to be complete. */
  #completeUntil = 0
  /** The token that is not to be used again, and how that became known. */
  #refused: { readonly token: string; readonly loss: Loss } | undefined
  #followedRegion = false
  #ids = 0
  #unmatched = 0
  /** Set once the caller closed the session. */
  #closing: Promise<void> | undefined

  constructor(environment: SessionEnvironment, given: unknown) {
    const { settings } = environment
    this.#environment = environment
    this.#given = given
    this.#queue = new OutgoingQueue(settings.queueLimit)
    this.#backoff = new Backoff({
      base: settings.backoffBase,
      cap: settings.backoffCap,
      stableAfter: settings.stableAfter,
      random: settings.random
    })
  }

  /** Sends a request now, or as soon as there is a login. */
  execute(request: TransportRequest, signal: AbortSignal | undefined): Promise<TransportReply> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason)
      const refused = this.#refuses(request.action)
      if (refused !== undefined) return reject(refused)
      const call = new PendingCall({ ...request, id: this.#newId() }, signal, resolve, reject)
      if (this.#current?.send(call) === true) return
      this.#queue.add(call)
      this.#wakeUp()
    })
  }

  /** Connects and logs in; the answer to the login comes from memory when there is one. */
  login(given: unknown, signal?: AbortSignal): Promise<TransportReply> {
    this.#given = given ?? this.#given
    return new Promise((resolve, reject) => {
      this.#whenReady(signal, {
        onReady: (payload) => resolve({ ok: true, payload }),
        onFailed: (error, refusal) => (refusal === undefined ? reject(error) : resolve(refusal)),
        onAborted: reject
      })
    })
  }

  /** Connects and logs in. */
  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#whenReady(undefined, { onReady: () => resolve(), onFailed: reject, onAborted: reject })
    })
  }

  /** Something suggests that the network is there again, or is gone: looks now in place of later. */
  wake(): void {
    if (this.#current !== undefined) this.#current.probe()
    else if (this.#retry !== undefined) this.#dial()
  }

  /** Ends the session for good. */
  close(): Promise<void> {
    if (this.#closing === undefined) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#closing = promise
      this.#end("closed", { error: closedError() }).then(resolve, resolve)
    }
    return this.#closing
  }

  // --- what connections tell ---

  wants(action: string): boolean {
    return this.#environment.handler.wants(action)
  }

  onReady(connection: Connection, snapshot: unknown): void {
    this.#next = undefined
    this.#current = connection
    this.#snapshot = snapshot
    this.#backoff.ready()
    const returned = this.#wasReady
    this.#wasReady = true
    if (returned) {
      this.#environment.handler.onGap({ from: this.#completeUntil, to: Date.now(), snapshot })
    }
    // Whoever is told may close the session.
    if (this.#current !== connection) return
    this.#become({ state: "ready" })
    if (this.#current !== connection) return
    for (const waiter of this.#waiters) waiter.onReady(snapshot)
    for (const call of this.#queue.take()) this.#sendOrKeep(connection, call)
  }

  onPush(connection: Connection, push: Push): void {
    if (connection === this.#current) this.#environment.handler.onPush(push)
  }

  onNotice(connection: Connection, notice: Notice): void {
    connection.drop({ reason: "lost", message: `the server disconnected: ${notice.reason}`, notice })
  }

  onDiagnostic(diagnostic: Diagnostic): void {
    this.#environment.handler.onDiagnostic(diagnostic)
  }

  onUnmatchedReply(action: string): void {
    this.onDiagnostic({ kind: "unmatched-reply", action, count: ++this.#unmatched })
  }

  onLost(connection: Connection, loss: Loss): void {
    if (connection === this.#current) {
      this.#completeUntil = connection.lastFrameAt
      if (this.#backoff.lost()) {
        this.#refused = undefined
        this.#followedRegion = false
      }
    }
    this.#current = undefined
    this.#next = undefined
    if (loss.cause instanceof TokenRefused) return this.#stop(this.#refused?.loss ?? loss)
    const reaction = this.#react(connection, loss)
    if (reaction === "stop") return this.#stop(loss)
    if (reaction !== "reconnect") return this.#retryIn(0, loss)
    if (!this.#wasReady) {
      // Nobody knows yet whether the address is right: better to say so than to let everybody wait.
      const failure = failureOf(loss, this.#environment.catalog)
      this.#queue.fail({ reason: loss.reason, message: loss.message, cause: loss.cause })
      for (const waiter of this.#waiters) waiter.onFailed(failure.error, failure.refusal)
    }
    this.#retryIn(this.#backoff.next(), loss)
  }

  // --- decisions ---

  /** What to do about a loss. What cannot be done, or was done in vain, becomes a stop. */
  #react(connection: Connection, loss: Loss): Reaction {
    const { notice, refusal } = loss
    const reaction = refusal === undefined ? this.#reactToNotice(notice) : reactionToRefusal(refusal)
    if (reaction === "refresh-token") {
      if (connection.token === undefined || connection.token === this.#refused?.token) return "stop"
      this.#refused = { token: connection.token, loss }
    }
    if (reaction === "change-region") {
      const region = notice === undefined ? regionOf(refusal) : notice.region
      if (this.#followedRegion || !this.#environment.credentials.move(region)) return "stop"
      this.#followedRegion = true
    }
    return reaction
  }

  #reactToNotice(notice: Notice | undefined): Reaction {
    const { catalog, settings } = this.#environment
    const rule =
      notice === undefined
        ? undefined
        : catalog.disconnectRules.find(
            ({ reason, aliases }) => reason === notice.reason || aliases.includes(notice.reason)
          )
    if (notice !== undefined && rule === undefined) {
      this.onDiagnostic({ kind: "unknown-disconnect-reason", reason: notice.reason })
    }
    const reaction = rule?.reaction ?? "reconnect"
    const disconnect = { reason: notice?.reason, known: rule !== undefined, reaction }
    try {
      return settings.onDisconnect(disconnect) ?? reaction
    } catch (cause) {
      this.onDiagnostic({ kind: "subscriber-failed", cause })
      return reaction
    }
  }

  // --- the steps ---

  /** Begins when nothing was begun. */
  #wakeUp(): void {
    if (this.status.value.state === "idle") this.#begin()
  }

  #begin(): void {
    this.#dial()
    this.#become({ state: "connecting" })
  }

  #dial(): void {
    this.#retry?.clear()
    this.#retry = undefined
    const { catalog, settings, timers, openSocket } = this.#environment
    this.#next = new Connection({
      catalog,
      settings,
      timers,
      openSocket,
      newId: () => this.#newId(),
      destination: () => this.#destination(),
      handler: this
    })
    this.#next.start()
  }

  async #destination(): Promise<Destination> {
    const { catalog, credentials, url } = this.#environment
    const { login } = catalog.roles
    const own = login.token(this.#given)
    const refused = this.#refused?.token
    const token = own === undefined || own === refused ? await credentials.token() : own
    if (token === refused) throw new TokenRefused("there is no token but the refused one")
    return {
      url: url(credentials.region(token)),
      token,
      login: login.payload({ given: this.#given, token, reconnect: this.#wasReady })
    }
  }

  #sendOrKeep(connection: Connection, call: PendingCall): void {
    if (connection !== this.#current || !connection.send(call)) this.#queue.add(call)
  }

  #retryIn(delay: number, loss: Loss): void {
    this.#retry = this.#environment.timers.set(delay, () => this.#dial())
    const attempt = Math.max(this.#backoff.attempt, 1)
    this.#become({ state: "reconnecting", attempt, delay, reason: nameOf(loss) })
  }

  #stop(loss: Loss): void {
    void this.#end(nameOf(loss), failureOf(loss, this.#environment.catalog))
  }

  /** The session comes to an end: at once for calls that wait, in good order for the socket. */
  #end(reason: string, { error, refusal }: Failure): Promise<void> {
    this.#retry?.clear()
    this.#retry = undefined
    const connections = [this.#current, this.#next, ...this.#replaced]
    this.#current = undefined
    this.#next = undefined
    this.#replaced.clear()
    this.#queue.fail({
      reason: refusal === undefined ? "closed" : "login-rejected",
      message: error.message,
      cause: error
    })
    for (const waiter of this.#waiters) waiter.onFailed(error, refusal)
    this.#become({ state: "closed", reason })
    const closed = connections.map(
      (connection) =>
        new Promise<void>((done) => {
          if (connection === undefined) done()
          else connection.close(done)
        })
    )
    return Promise.all(closed).then(() => undefined)
  }

  #whenReady(signal: AbortSignal | undefined, then: Waiter & { onAborted(reason: unknown): void }): void {
    if (signal?.aborted === true) return then.onAborted(signal.reason)
    if (this.#current !== undefined) return then.onReady(this.#snapshot)
    if (this.#closing !== undefined) return then.onFailed(closedError(), undefined)
    const leave = (): void => {
      this.#waiters.delete(waiter)
      signal?.removeEventListener("abort", onAbort)
    }
    const waiter: Waiter = {
      onReady: (snapshot) => {
        leave()
        then.onReady(snapshot)
      },
      onFailed: (error, refusal) => {
        leave()
        then.onFailed(error, refusal)
      }
    }
    const onAbort = (): void => {
      leave()
      then.onAborted(signal?.reason)
    }
    signal?.addEventListener("abort", onAbort, { once: true })
    this.#waiters.add(waiter)
    if (this.status.value.state === "closed") this.#begin()
    else this.#wakeUp()
  }

  #become(status: RtmStatus): void {
    this.status.next(status)
  }

  /** Why no call is taken now. */
  #refuses(action: string): ConnectionError | undefined {
    const status = this.status.value
    if (status.state !== "closed" && status.state !== "draining") return undefined
    const message =
      status.state === "draining" ? "the client is draining" : `the client is closed: ${status.reason}`
    return new ConnectionError({ reason: "closed", delivery: "not-sent", action, message })
  }

  #newId(): string {
    return (++this.#ids).toString(36)
  }
}

const closedError = (): ConnectionError => new ConnectionError({ reason: "closed", delivery: "not-sent" })

const failureOf = ({ reason, message, cause, refusal }: Loss, catalog: AnyCatalog): Failure => {
  if (refusal === undefined) {
    return { error: new ConnectionError({ reason, delivery: "not-sent", message, cause }) }
  }
  const { error, retryAfter, requestId } = refusal
  const { action } = catalog.roles.login
  return { error: new ApiError({ ...error, retryAfter, requestId, action }), refusal }
}

/** A loss in a word. */
const nameOf = ({ notice, refusal, reason }: Loss): string => notice?.reason ?? refusal?.error.type ?? reason

const reactionToRefusal = (refusal: TransportRefusal): Reaction => {
  const { error } = refusal
  if (error.type === "authentication") return "refresh-token"
  if (error.type === "misdirected_request") return "change-region"
  return new ApiError(error).retryable ? "reconnect" : "stop"
}

const regionOf = (refusal: TransportRefusal | undefined): string | undefined =>
  refusal === undefined ? undefined : new ApiError(refusal.error).region
