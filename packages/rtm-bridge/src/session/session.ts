import {
  type AgentChatError,
  type AnyCatalog,
  ConnectionError,
  type Diagnostic,
  randomId,
  type TransportRefusal,
  type TransportReply,
  type TransportRequest
} from "@agent-chat/core"
import { Backoff } from "./backoff.ts"
import { Connection, type ConnectionHandler } from "../connection/connection.ts"
import { Connections } from "./connections.ts"
import type { Push } from "../connection/push.ts"
import { type Login, TokenRefused } from "./login.ts"
import { errorOf, type Loss, nameOf, type Notice } from "../connection/loss.ts"
import { logOut } from "./log-out.ts"
import type { SessionSettings } from "./options.ts"
import { OutgoingQueue } from "./queue.ts"
import { Overlap } from "./overlap.ts"
import { PendingCall, whenSettledWithin } from "../connection/pending-call.ts"
import { type ReadyWaiter, ReadyWaiters } from "./waiters.ts"
import type { OpenSocket } from "../platform/socket.ts"
import { type RtmStatus, WatchedValue } from "./status.ts"
import type { Timer, Timers } from "../platform/timers.ts"
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
  readonly #connections = new Connections()
  readonly #overlap: Overlap
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
  readonly #idPrefix = randomId().slice(0, 8)
  /** Set once the caller drains the session. */
  #draining: Promise<void> | undefined
  #logsOut = false
  /** Set once the caller closed the session. */
  #closing: Promise<void> | undefined

  constructor(options: SessionOptions) {
    const { settings } = options
    this.#options = options
    this.status = new WatchedValue<RtmStatus>({ state: "idle" }, (cause) =>
      this.onDiagnostic({ kind: "subscriber-failed", cause })
    )
    this.#queue = new OutgoingQueue(settings.queueLimit)
    this.#overlap = new Overlap(options.timers)
    this.#backoff = new Backoff({
      base: settings.backoffBase,
      cap: settings.backoffCap,
      stableAfter: settings.stableAfter,
      random: settings.random
    })
  }

  /** Whether calls go out at once. */
  get isReady(): boolean {
    return this.#connections.current !== undefined && this.#draining === undefined
  }

  /** Sends a request now, or as soon as there is a login. */
  execute(request: TransportRequest, signal: AbortSignal | undefined): Promise<TransportReply> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason)
      if (this.#draining !== undefined || this.status.value.state === "closed")
        return reject(this.#refusal(request.action))
      const id = this.#isTaken(request.id) ? this.#newId() : request.id
      const call = new PendingCall(request, id, resolve, reject)
      if (signal !== undefined) call.listenTo(signal)
      this.#sendOrKeep(call)
      if (this.status.value.state === "idle") this.#begin()
    })
  }

  /** Nobody waits for the answer to a request any longer. */
  cancel(request: TransportRequest, reason: unknown): void {
    if (!this.#queue.abort(request, reason)) this.#connections.abort(request, reason)
  }

  /** Connects and logs in. Who is late gets the answer to the login from memory. */
  whenReady(waiter: ReadyWaiter, signal?: AbortSignal): void {
    if (signal?.aborted === true) return waiter.onAborted(signal.reason)
    if (this.#draining !== undefined || this.#closing !== undefined) return waiter.onFailed(closedError())
    if (this.#connections.current !== undefined) return waiter.onReady(this.#snapshot)
    this.#waiters.add(waiter, signal)
    const { state } = this.status.value
    if (state === "idle" || state === "closed") this.#begin()
  }

  /** Logs in over a second connection, and moves to it when it is ready. */
  renew(waiter: ReadyWaiter): void {
    if (this.#connections.current === undefined || this.#draining !== undefined) return this.whenReady(waiter)
    this.#renewals.add(waiter, undefined)
    if (this.#connections.next === undefined) this.#dial()
  }

  /** Something suggests that the network is back, or gone: looks now in place of later. */
  wake(): void {
    if (this.#connections.current !== undefined) this.#connections.current.probe()
    else if (this.#retry !== undefined) this.#dial()
  }

  /** Takes no new calls, finishes those it has, logs out if asked to, then ends for good. */
  async drain({ logout = false }: { logout?: boolean } = {}): Promise<void> {
    const { status } = this
    if (this.#closing !== undefined || status.value.state === "idle" || status.value.state === "closed")
      return this.close()
    this.#logsOut ||= logout
    if (this.#draining === undefined) {
      this.#draining = this.#drain()
      this.#become({ state: "draining" })
    }
    return this.#draining
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
    const moves = this.#connections.current !== undefined
    if (moves) this.#completeUntil = Date.now()
    // The old connection may be lost already.
    this.#overlap.moved()
    const returned = this.#wasReady
    this.#connections.replace(connection)
    this.#snapshot = snapshot
    this.#wasReady = true
    this.#backoff.ready()
    // First, as whoever is told below may ask for the next change.
    this.#renewals.ready(snapshot)
    if (returned) this.#options.handler.onGap({ from: this.#completeUntil, to: Date.now(), snapshot })
    // Whoever is told may end the session.
    if (!moves && this.#draining === undefined && this.#connections.current === connection)
      this.#become({ state: "ready" })
    if (this.#connections.current !== connection) return
    this.#waiters.ready(snapshot)
    for (const call of this.#queue.take()) this.#sendOrKeep(call)
  }

  onPush(connection: Connection, push: Push): void {
    // One connection at a time hands out pushes: what a replaced one still gets, the gap marker answers for.
    if (connection !== this.#connections.current) return
    if (this.#overlap.isCopy(push)) return
    if (this.#connections.next?.isLoggingIn === true) this.#overlap.delivered(push)
    this.#options.handler.onPush(push, connection.lastFrameAt)
  }

  onNotice(connection: Connection, notice: Notice): void {
    if (this.#connections.replaced.has(connection)) return
    const loss: Loss = { reason: "lost", message: `the server disconnected: ${notice.reason}`, notice }
    // The opening of a second connection may fail without consequences.
    if (connection !== this.#connections.current && this.#connections.current !== undefined)
      return connection.drop(loss)
    const { login } = this.#options
    // Before it is reacted to: what is refused now is to be remembered.
    if (connection === this.#connections.current && this.#backoff.isStable) login.forget()
    const reaction = login.reactTo(loss, connection.identity)
    if (reaction !== "renew" || connection !== this.#connections.current)
      return connection.drop({ ...loss, reaction })
    if (this.#connections.next === undefined) this.#dial()
  }

  onDiagnostic(diagnostic: Diagnostic): void {
    this.#options.handler.onDiagnostic(diagnostic)
  }

  onUnmatchedReply(action: string): void {
    this.onDiagnostic({ kind: "unmatched-reply", action, count: ++this.#unmatched })
  }

  onRefused(connection: Connection, refusal: TransportRefusal): void {
    this.#options.login.refused(refusal, connection.identity)
  }

  onLost(connection: Connection, loss: Loss): void {
    // One that was replaced is nobody's loss.
    if (connection !== this.#connections.current && connection !== this.#connections.next)
      return void this.#connections.replaced.delete(connection)
    if (connection === this.#connections.next && this.#connections.current !== undefined) {
      this.#connections.next = undefined
      this.#overlap.stayed()
      return this.#renewals.fail(errorOf(loss, this.#options.catalog.roles.login.action), loss.refusal)
    }
    const { login } = this.#options
    if (connection === this.#connections.current) {
      this.#connections.current = undefined
      this.#completeUntil = connection.lastFrameAt
      if (this.#backoff.lost() && loss.reaction === undefined) login.forget()
    } else this.#connections.next = undefined
    const reaction = loss.reaction ?? login.reactTo(loss, connection.identity)
    // Whoever was asked or told may have ended the session.
    if (this.status.value.state === "closed") return
    const told = loss.cause instanceof TokenRefused ? (login.refusedBy ?? loss) : loss
    if (reaction === "stop") {
      return this.#end(nameOf(told), errorOf(told, this.#options.catalog.roles.login.action), told.refusal)
    }
    // There is nothing left to renew: that is a plain reconnect, which must not go round without a wait.
    const atOnce = reaction === "refresh-token" || reaction === "change-region"
    const { next } = this.#connections
    if (next !== undefined) {
      // The second connection is being opened anyway.
      if (!atOnce) return this.#reconnecting(0, loss)
      // It was begun with what is refused now.
      this.#connections.next = undefined
      next.close(() => undefined)
    }
    // No second connection is left that could bring copies.
    this.#overlap.end()
    if (!atOnce && !this.#wasReady) {
      // Nobody knows yet whether the address is right: better to say so than to let everybody wait.
      const { reason, message, cause, refusal } = loss
      this.#queue.fail({ reason, message, cause })
      this.#waiters.fail(errorOf(loss, this.#options.catalog.roles.login.action), refusal)
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

  async #drain(): Promise<void> {
    const { catalog, timers, settings } = this.#options
    const calls = [...this.#queue, ...this.#connections.calls]
    await new Promise<void>((done) => whenSettledWithin(settings.drainTimeout, calls, timers, done))
    // After close() a timer would start a worker that nobody ends.
    if (this.#logsOut && this.#closing === undefined) {
      const options = { catalog, timers, within: settings.closeTimeout, id: this.#newId() }
      await logOut(this.#connections.current, options)
    }
    return this.close()
  }

  #sendOrKeep(call: PendingCall): void {
    if (this.#connections.current?.send(call) === true) return
    if (this.status.value.state === "closed") call.fail(this.#refusal(call.request.action))
    else this.#queue.add(call)
  }

  #dial(): void {
    this.#retry?.clear()
    this.#retry = undefined
    const { catalog, settings, timers, openSocket, login } = this.#options
    this.#connections.next = new Connection({
      catalog,
      settings,
      timers,
      openSocket,
      newId: () => this.#newId(),
      destination: () => login.destination(this.#wasReady),
      handler: this
    })
    this.#connections.next.start()
  }

  /** Ends at once for calls that wait, in good order for the sockets. */
  #end(reason: string, error: AgentChatError, refusal?: TransportRefusal, done?: () => void): void {
    this.#retry?.clear()
    this.#retry = undefined
    this.#unwatch?.()
    this.#unwatch = undefined
    this.#overlap.end()
    this.#completeUntil = this.#connections.current?.lastFrameAt ?? this.#completeUntil
    const connections = this.#connections.take()
    this.#queue.fail({
      reason: refusal === undefined ? "closed" : "login-rejected",
      message: error.message,
      cause: error
    })
    this.#waiters.fail(error, refusal)
    this.#renewals.fail(error, refusal)
    let open = connections.length
    this.#options.timers.close()
    // Last, as whoever is told may begin anew, with waiters, calls and timers that are not those of before.
    this.#become({ state: "closed", reason })
    if (open === 0) done?.()
    for (const connection of connections) {
      connection.close(() => {
        if (--open === 0) done?.()
      })
    }
  }

  #reconnecting(delay: number, loss: Loss): void {
    const attempt = Math.max(this.#backoff.attempt, 1)
    if (this.#draining === undefined)
      this.#become({ state: "reconnecting", attempt, delay, reason: nameOf(loss) })
  }

  #become(status: RtmStatus): void {
    this.status.set(status)
  }

  /** Why no call is taken now. */
  #refusal(action: string): ConnectionError {
    const status = this.status.value
    const message =
      status.state === "closed" ? `the client is closed: ${status.reason}` : "the client is draining"
    return new ConnectionError({ reason: "closed", delivery: "not-sent", action, message })
  }

  /** Whether a request of this id waits or is under way. */
  #isTaken(id: string): boolean {
    return (this.#queue.size > 0 && this.#queue.isTaken(id)) || this.#connections.isTaken(id)
  }

  #newId(): string {
    let id: string
    do id = `${this.#idPrefix}-${(++this.#ids).toString(36)}`
    while (this.#isTaken(id))
    return id
  }
}

const closedError = (): ConnectionError => new ConnectionError({ reason: "closed", delivery: "not-sent" })
