import {
  type AgentChatError,
  type AnyCatalog,
  ApiError,
  ConnectionError,
  type Diagnostic,
  type TransportRefusal,
  type TransportReply,
  type TransportRequest
} from "@agent-chat/core"
import { Backoff } from "./backoff.ts"
import { Connection, type ConnectionHandler } from "./connection.ts"
import type { Push } from "./event-hub.ts"
import { type Login, TokenRefused } from "./login.ts"
import type { Loss, Notice } from "./loss.ts"
import type { SessionSettings } from "./options.ts"
import { OutgoingQueue } from "./outgoing-queue.ts"
import { Overlap } from "./overlap.ts"
import { PendingCall, whenSettled } from "./pending-call.ts"
import { type ReadyWaiter, ReadyWaiters } from "./ready-waiters.ts"
import type { OpenSocket } from "./socket.ts"
import { type RtmStatus, WatchedValue } from "./status.ts"
import type { Timer, Timers } from "./timers.ts"
import { watchForWakeUp } from "./wake-up.ts"

/** What a session hands on. */
export interface SessionHandler {
  wants(action: string): boolean
  /** `receivedAt` is the time of its arrival, in milliseconds since 1970. */
  onPush(push: Push, receivedAt: number): void
  /** The connection is back; what happened between the two moments may be missing. */
  onGap(gap: { from: number; to: number; snapshot: unknown }): void
  onDiagnostic(diagnostic: Diagnostic): void
}

export interface SessionOptions {
  readonly catalog: AnyCatalog
  readonly login: Login
  readonly settings: SessionSettings
  readonly timers: Timers
  readonly openSocket: OpenSocket
  readonly handler: SessionHandler
}

/** Milliseconds after a planned change of connections in which a copy of a push may still come. */
const copiesCome = 10_000

/**
 * The life of a session over as many connections as it takes: when to connect, when to wait, when to stop. Calls that
 * cannot be sent wait here.
 */
export class Session implements ConnectionHandler {
  readonly status: WatchedValue<RtmStatus>
  readonly #options: SessionOptions
  readonly #backoff: Backoff
  readonly #queue: OutgoingQueue
  readonly #waiters = new ReadyWaiters()
  /** Those who wait for a planned change of connections. */
  readonly #renewals = new ReadyWaiters()
  /** Logged in: calls go here. */
  #current: Connection | undefined
  /** Being opened: takes the place of the current one when it is ready. */
  #next: Connection | undefined
  /** Their place was taken; they live until their calls are answered. */
  readonly #replaced = new Set<Connection>()
  #overlap: { readonly pushes: Overlap; end: Timer | undefined } | undefined
  #retry: Timer | undefined
  /** Ends the watch for wake-ups. */
  #unwatch: (() => void) | undefined
  /** The answer to the last login. */
  #snapshot: unknown
  #wasReady = false
  /** When events were last known to be complete. */
  #completeUntil = 0
  #unmatched = 0
  #ids = 0
  readonly #idPrefix = crypto.randomUUID().slice(0, 8)
  #draining = false
  /** Set once the caller closed the session. */
  #closing: Promise<void> | undefined

  constructor(options: SessionOptions) {
    const { settings } = options
    this.#options = options
    this.status = new WatchedValue<RtmStatus>({ state: "idle" }, (cause) =>
      this.onDiagnostic({ kind: "subscriber-failed", cause })
    )
    this.#queue = new OutgoingQueue(settings.queueLimit)
    this.#backoff = new Backoff({
      base: settings.backoffBase,
      cap: settings.backoffCap,
      stableAfter: settings.stableAfter,
      random: settings.random
    })
  }

  /** Whether calls go out at once. */
  get isReady(): boolean {
    return this.#current !== undefined && !this.#draining
  }

  /** Sends a request now, or as soon as there is a login. */
  execute(request: TransportRequest, signal: AbortSignal | undefined): Promise<TransportReply> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason)
      if (this.#draining || this.status.value.state === "closed") return reject(this.#refusal(request.action))
      const id = this.#holds(request.id) ? this.#newId() : request.id
      const call = new PendingCall(request, id, resolve, reject)
      if (signal !== undefined) call.listenTo(signal)
      this.#sendOrKeep(call)
      if (this.status.value.state === "idle") this.#begin()
    })
  }

  /** Nobody waits for the answer to a request any longer. */
  cancel(request: TransportRequest, reason: unknown): void {
    if (this.#queue.abort(request, reason) || this.#current?.inFlight.abort(request, reason) === true) return
    for (const { inFlight } of this.#replaced) {
      if (inFlight.abort(request, reason)) return
    }
  }

  /** Connects and logs in. Who is late gets the answer to the login from memory. */
  whenReady(waiter: ReadyWaiter, signal?: AbortSignal): void {
    if (signal?.aborted === true) return waiter.onAborted(signal.reason)
    if (this.#draining || this.#closing !== undefined) return waiter.onFailed(closedError())
    if (this.#current !== undefined) return waiter.onReady(this.#snapshot)
    this.#waiters.add(waiter, signal)
    const { state } = this.status.value
    if (state === "idle" || state === "closed") this.#begin()
  }

  /** Logs in over a second connection, and moves to it when it is ready. */
  renew(waiter: ReadyWaiter): void {
    if (this.#current === undefined || this.#draining) return this.whenReady(waiter)
    this.#renewals.add(waiter, undefined)
    if (this.#next === undefined) this.#dial()
  }

  /** Something suggests that the network is back, or gone: looks now in place of later. */
  wake(): void {
    if (this.#current !== undefined) this.#current.probe()
    else if (this.#retry !== undefined) this.#dial()
  }

  /** Takes no new calls, finishes those it has, logs out if asked to, then ends for good. */
  async drain({ logout = false }: { logout?: boolean } = {}): Promise<void> {
    const { status } = this
    if (this.#closing !== undefined || status.value.state === "idle" || status.value.state === "closed")
      return this.close()
    this.#draining = true
    this.#become({ state: "draining" })
    const connections = [this.#current, ...this.#replaced].filter((each) => each !== undefined)
    const calls = [...this.#queue, ...connections.flatMap(({ inFlight }) => [...inFlight])]
    await new Promise<void>((done) => {
      const timer = this.#options.timers.set(this.#options.settings.drainTimeout, done)
      whenSettled(calls, () => {
        timer.clear()
        done()
      })
    })
    if (logout) await this.#logOut()
    return this.close()
  }

  /** Ends the session for good. */
  close(): Promise<void> {
    if (this.#closing === undefined) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#closing = promise
      this.#end("closed", closedError(), undefined, resolve)
    }
    return this.#closing
  }

  /** Ends the session until somebody connects again. */
  stop(reason: string): void {
    this.#end(reason, new ConnectionError({ reason: "closed", delivery: "not-sent", message: reason }))
  }

  // --- what connections tell ---

  wants(action: string): boolean {
    return this.#options.handler.wants(action)
  }

  onReady(connection: Connection, snapshot: unknown): void {
    const previous = this.#current
    if (previous !== undefined) {
      this.#completeUntil = Date.now()
      this.#replaced.add(previous)
      previous.retire(() => this.#replaced.delete(previous))
      if (this.#overlap !== undefined) {
        this.#overlap.end = this.#options.timers.set(copiesCome, () => this.#endOverlap())
      }
    }
    const returned = this.#wasReady
    this.#next = undefined
    this.#current = connection
    this.#snapshot = snapshot
    this.#wasReady = true
    this.#backoff.ready()
    if (returned) this.#options.handler.onGap({ from: this.#completeUntil, to: Date.now(), snapshot })
    // Whoever is told may end the session.
    if (previous === undefined && this.#current === connection) this.#become({ state: "ready" })
    if (this.#current !== connection) return
    this.#waiters.ready(snapshot)
    this.#renewals.ready(snapshot)
    for (const call of this.#queue.take()) this.#sendOrKeep(call)
  }

  onPush(connection: Connection, push: Push): void {
    // One connection at a time hands out pushes: what a replaced one still gets, the gap marker answers for.
    if (connection !== this.#current) return
    if (this.#next?.isLoggingIn === true) {
      this.#overlap ??= { pushes: new Overlap(), end: undefined }
      this.#overlap.pushes.delivered(push)
    } else if (this.#overlap?.pushes.isCopy(push) === true) return
    this.#options.handler.onPush(push, connection.lastFrameAt)
  }

  onNotice(connection: Connection, notice: Notice): void {
    if (this.#replaced.has(connection)) return
    const loss: Loss = { reason: "lost", message: `the server disconnected: ${notice.reason}`, notice }
    // The opening of a second connection may fail without consequences.
    if (connection !== this.#current && this.#current !== undefined) return connection.drop(loss)
    const reaction = this.#options.login.reactTo(loss, connection.identity)
    if (reaction !== "renew" || connection !== this.#current) return connection.drop({ ...loss, reaction })
    if (this.#next === undefined) this.#dial()
  }

  onDiagnostic(diagnostic: Diagnostic): void {
    this.#options.handler.onDiagnostic(diagnostic)
  }

  onUnmatchedReply(action: string): void {
    this.onDiagnostic({ kind: "unmatched-reply", action, count: ++this.#unmatched })
  }

  onLost(connection: Connection, loss: Loss): void {
    // One that was replaced is nobody's loss.
    if (connection !== this.#current && connection !== this.#next)
      return void this.#replaced.delete(connection)
    if (connection === this.#next && this.#current !== undefined) {
      this.#next = undefined
      this.#endOverlap()
      return this.#renewals.fail(errorOf(loss, this.#options.catalog), loss.refusal)
    }
    const { login } = this.#options
    if (connection === this.#current) {
      this.#current = undefined
      this.#completeUntil = connection.lastFrameAt
      if (this.#backoff.lost()) login.forget()
      // The second connection was being opened anyway.
      if (this.#next !== undefined) return this.#reconnecting(0, loss)
    }
    this.#next = undefined
    const reaction = loss.reaction ?? login.reactTo(loss, connection.identity)
    const told = loss.cause instanceof TokenRefused ? (login.refusedBy ?? loss) : loss
    if (reaction === "stop") {
      return this.#end(nameOf(told), errorOf(told, this.#options.catalog), told.refusal)
    }
    const atOnce = reaction !== "reconnect"
    if (!atOnce && !this.#wasReady) {
      // Nobody knows yet whether the address is right: better to say so than to let everybody wait.
      const { reason, message, cause, refusal } = loss
      this.#queue.fail({ reason, message, cause })
      this.#waiters.fail(errorOf(loss, this.#options.catalog), refusal)
    }
    const delay = atOnce ? 0 : this.#backoff.next()
    this.#retry = this.#options.timers.set(delay, () => this.#dial())
    this.#reconnecting(delay, loss)
  }

  // --- steps ---

  #begin(): void {
    this.#options.login.forget()
    this.#unwatch = watchForWakeUp(() => this.wake(), this.#options.timers)
    this.#dial()
    this.#become({ state: "connecting" })
  }

  #sendOrKeep(call: PendingCall): void {
    if (this.#current?.send(call) === true) return
    if (this.status.value.state === "closed") call.fail(this.#refusal(call.request.action))
    else this.#queue.add(call)
  }

  #dial(): void {
    this.#retry?.clear()
    this.#retry = undefined
    const { catalog, settings, timers, openSocket, login } = this.#options
    this.#next = new Connection({
      catalog,
      settings,
      timers,
      openSocket,
      newId: () => this.#newId(),
      destination: () => login.destination(this.#wasReady),
      handler: this
    })
    this.#next.start()
  }

  /** Ends at once for calls that wait, in good order for the sockets. */
  #end(reason: string, error: AgentChatError, refusal?: TransportRefusal, done?: () => void): void {
    this.#retry?.clear()
    this.#retry = undefined
    this.#unwatch?.()
    this.#unwatch = undefined
    this.#endOverlap()
    const connections = [this.#current, this.#next, ...this.#replaced].filter((each) => each !== undefined)
    this.#current = undefined
    this.#next = undefined
    this.#replaced.clear()
    this.#become({ state: "closed", reason })
    this.#queue.fail({
      reason: refusal === undefined ? "closed" : "login-rejected",
      message: error.message,
      cause: error
    })
    this.#waiters.fail(error, refusal)
    this.#renewals.fail(error, refusal)
    let open = connections.length
    this.#options.timers.close()
    if (open === 0) done?.()
    for (const connection of connections) {
      connection.close(() => {
        if (--open === 0) done?.()
      })
    }
  }

  /** Logs out; whatever comes of it, the session ends. */
  #logOut(): Promise<void> {
    const { catalog, settings, timers } = this.#options
    return new Promise((done) => {
      const timer = timers.set(settings.closeTimeout, done)
      const finish = (): void => {
        timer.clear()
        done()
      }
      const request = {
        id: this.#newId(),
        action: catalog.roles.logout.action,
        encoding: "json",
        payload: {}
      } as const
      if (this.#current?.send(new PendingCall(request, request.id, finish, finish)) !== true) finish()
    })
  }

  #reconnecting(delay: number, loss: Loss): void {
    const attempt = Math.max(this.#backoff.attempt, 1)
    if (!this.#draining) this.#become({ state: "reconnecting", attempt, delay, reason: nameOf(loss) })
  }

  #become(status: RtmStatus): void {
    this.status.set(status)
  }

  #endOverlap(): void {
    this.#overlap?.end?.clear()
    this.#overlap = undefined
  }

  /** Why no call is taken now. */
  #refusal(action: string): ConnectionError {
    const status = this.status.value
    const message =
      status.state === "closed" ? `the client is closed: ${status.reason}` : "the client is draining"
    return new ConnectionError({ reason: "closed", delivery: "not-sent", action, message })
  }

  /** Whether a request of this id waits or is under way. */
  #holds(id: string): boolean {
    return (
      (this.#queue.size > 0 && this.#queue.has(id)) ||
      this.#current?.inFlight.has(id) === true ||
      (this.#replaced.size > 0 && [...this.#replaced].some(({ inFlight }) => inFlight.has(id)))
    )
  }

  #newId(): string {
    return `${this.#idPrefix}-${(++this.#ids).toString(36)}`
  }
}

const closedError = (): ConnectionError => new ConnectionError({ reason: "closed", delivery: "not-sent" })

const errorOf = (loss: Loss, catalog: AnyCatalog): AgentChatError => {
  const { reason, message, cause, refusal } = loss
  if (refusal === undefined) return new ConnectionError({ reason, delivery: "not-sent", message, cause })
  const { error, retryAfter, requestId } = refusal
  return new ApiError({ ...error, retryAfter, requestId, action: catalog.roles.login.action })
}

/** A loss in a word. */
const nameOf = ({ notice, refusal, reason }: Loss): string => notice?.reason ?? refusal?.error.type ?? reason
