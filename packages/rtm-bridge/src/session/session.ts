import { type AgentChatError, ConnectionError, type TransportRefusal } from "@agent-chat/core"
import { type Moment, thisMoment } from "../connection/arrival-clock.ts"
import { Connection } from "../connection/connection.ts"
import { describeLoss, errorOf, type Loss, nameOf, type Notice } from "../connection/loss.ts"
import type { ConnectionHandler } from "../connection/options.ts"
import { whenSettledWithin } from "../connection/pending-call.ts"
import type { Push } from "../connection/push.ts"
import { deferred } from "../platform/deferred.ts"
import { Calls } from "./calls.ts"
import { Connections } from "./connections.ts"
import { Dialer } from "./dialer.ts"
import { logOut } from "./log-out.ts"
import type { SessionParts } from "./parts.ts"
import { PlannedChange } from "./planned-change.ts"
import { refusalOf, type RtmStatus, WatchedValue } from "./status.ts"
import { type ReadyWaiter, ReadyWaiters } from "./waiters.ts"
import { watchForWakeUp } from "./wake-up.ts"

/** The life of a session over as many connections as it takes: when to connect, when to wait, when to stop. */
export class Session implements ConnectionHandler {
  readonly status: WatchedValue<RtmStatus>
  readonly calls: Calls
  readonly #parts: SessionParts
  readonly #connections = new Connections()
  readonly #dialer: Dialer
  readonly #change: PlannedChange
  readonly #waiters = new ReadyWaiters()
  /** Ends the watch for wake-ups. */
  #unwatch: (() => void) | undefined
  /** The answer to the last login. */
  #snapshot: unknown
  #wasReady = false
  /** When events were last known to be complete. */
  #completeUntil: Moment = { date: 0, steady: 0 }
  #unmatched = 0
  /** Why there is no connection. */
  #trouble: AgentChatError | undefined
  /** The end of the connections that a pause lets go of. */
  #pausing: Promise<void> = Promise.resolve()
  /** Set once the caller drains the session. */
  #draining: Promise<void> | undefined
  #logsOut = false
  /** Set once the caller closed the session. */
  #closing: Promise<void> | undefined

  constructor(parts: SessionParts) {
    this.#parts = parts
    const { settings, timers, login, report } = parts
    const { backoffBase: base, backoffCap: cap, stableAfter, random } = settings
    const connections = this.#connections
    this.status = new WatchedValue<RtmStatus>({ state: "idle" }, (cause) =>
      report({ kind: "subscriber-failed", cause })
    )
    const ended = (action: string): ConnectionError | undefined =>
      this.status.value.state === "closed" ? this.#refusal(action) : undefined
    this.calls = new Calls({
      connections,
      queueLimit: settings.queueLimit,
      refusal: (action) => (this.#draining === undefined ? ended(action) : this.#refusal(action)),
      ended
    })
    const pace = { base, cap, stableAfter, random, timers, onStable: () => login.forget() }
    this.#dialer = new Dialer({ ...pace, connections, connection: () => this.#connection() })
    this.#change = new PlannedChange({
      connections,
      dialer: this.#dialer,
      login,
      timers,
      catalog: parts.catalog,
      settings,
      newId: () => this.calls.newId(),
      snapshot: () => this.#snapshot,
      report
    })
  }

  /** Whether calls go out at once. */
  get isReady(): boolean {
    return this.#connections.current !== undefined && this.#draining === undefined
  }

  /** Milliseconds since anything came over the connection; `undefined` while there is none. */
  get silentFor(): number | undefined {
    const { current } = this.#connections
    return current === undefined ? undefined : Math.max(0, performance.now() - current.lastFrame.steady)
  }

  /** Why there is no connection now, if it was lost or did not come about. */
  get trouble(): AgentChatError | undefined {
    return this.#trouble
  }

  /** Begins, unless that was done. After an end only `whenReady` begins anew. */
  start(): void {
    if (this.status.value.state === "idle") this.#beginAnew()
  }

  /** Connects and logs in. Who is late gets the answer to the login from memory. */
  whenReady(waiter: ReadyWaiter, signal?: AbortSignal): void {
    if (signal?.aborted === true) return waiter.onAborted(signal.reason)
    if (this.#draining !== undefined || this.#closing !== undefined) return waiter.onFailed(closedError())
    if (this.#connections.current !== undefined) return waiter.onReady(this.#snapshot)
    this.#waiters.add(waiter, signal)
    const { state } = this.status.value
    if (state === "idle" || state === "closed") this.#beginAnew()
  }

  /** Logs in over a second connection, and moves to it when it is ready. */
  renew(waiter: ReadyWaiter, signal?: AbortSignal): void {
    if (this.#connections.current === undefined || this.#draining !== undefined)
      return this.whenReady(waiter, signal)
    this.#change.ask(waiter, signal)
  }

  /** Logs in as who is remembered by now, unless that is who is logged in. Nobody is answered with another login. */
  logIn(given: ReadyWaiter, signal?: AbortSignal): void {
    const { login } = this.#parts
    const { current, next } = this.#connections
    const waiter = { ...given, account: login.account }
    const isMade = ({ destination }: Connection): boolean =>
      destination !== undefined && login.isMadeAt(destination)
    const isLate = next !== undefined && !isMade(next)
    if (isLate) this.#connections.abandonNext()
    if (current === undefined) {
      this.whenReady(waiter, signal)
      if (isLate) this.#dialer.soon()
    } else if (isMade(current)) {
      // It is the same agent, whichever way that was said.
      if (current.destination !== undefined) login.use(current.destination.account)
      this.whenReady(given, signal)
    } else if (this.#draining === undefined) {
      this.#change.askForAnother(waiter, signal)
    } else given.onFailed(closedError())
  }

  /** Something suggests that the network is back, or gone: looks now in place of later, once. */
  wake(): void {
    if (this.#connections.current !== undefined) this.#connections.current.probe()
    else this.#dialer.hurry()
  }

  /** Holds no connection until it is resumed: those under way are finished, other calls wait. */
  pause(): Promise<void> {
    const { state } = this.status.value
    if (state === "closed" || this.#draining !== undefined) return Promise.resolve()
    if (state !== "paused") {
      this.#rest()
      this.#pausing = new Promise<void>((done) => this.#connections.retire(done)).then(() => {
        if (this.status.value.state === "paused") this.#parts.timers.close()
      })
      this.#become({ state: "paused" })
    }
    return this.#pausing
  }

  /** Connects again after a pause. */
  resume(waiter: ReadyWaiter, signal?: AbortSignal): void {
    if (this.status.value.state === "paused") this.#begin(() => this.#dialer.soon())
    this.whenReady(waiter, signal)
  }

  /** Takes no new calls, finishes those it has, logs out if asked to, then ends for good. */
  async drain({ logout = false }: { logout?: boolean } = {}): Promise<void> {
    const { state } = this.status.value
    if (this.#closing !== undefined || state === "idle" || state === "paused" || state === "closed")
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
      const { promise, resolve } = deferred<void>()
      // Known before the end, as whoever is told of that may ask for it again.
      this.#closing = promise
      this.#end("closed", closedError(), undefined, resolve)
    }
    return this.#closing
  }

  /** Ends the session until somebody connects again. */
  stop(
    reason: string,
    error: AgentChatError = new ConnectionError({ reason: "closed", delivery: "not-sent", message: reason })
  ): void {
    if (this.status.value.state === "closed") return
    this.#trouble = error
    this.#end(reason, error)
  }

  // --- what connections tell ---

  onReady(connection: Connection, snapshot: unknown): void {
    const moves = this.#connections.current !== undefined
    if (moves) this.#completeUntil = thisMoment()
    this.#change.onMoved()
    const returned = this.#wasReady
    this.#connections.replace(connection)
    this.#snapshot = snapshot
    this.#wasReady = true
    this.#trouble = undefined
    if (connection.destination !== undefined) this.#parts.login.learn(connection.destination, snapshot)
    this.#dialer.onReady()
    // First, as whoever is told below may ask for the next change.
    this.#change.onReady(connection, snapshot)
    this.#parts.logins.add(snapshot)
    if (returned) this.#tellGap(snapshot)
    // Whoever is told may end the session.
    if (!moves && this.#draining === undefined && this.#connections.current === connection)
      this.#become({ state: "ready" })
    if (this.#connections.current !== connection) return
    this.#waiters.ready(snapshot, connection.destination?.account)
    this.calls.sendWaiting()
  }

  onPlace(connection: Connection): void {
    if (connection === this.#connections.current) this.calls.sendWaiting()
  }

  onPush(connection: Connection, push: Push): void {
    // One connection at a time hands out pushes: what a replaced one still gets, the gap marker answers for.
    if (connection !== this.#connections.current || this.#change.isCopy(push)) return
    this.#parts.hub.push(push, connection.lastFrameAt)
  }

  onNotice(connection: Connection, notice: Notice): void {
    const { current, next } = this.#connections
    if (connection !== current && connection !== next) return
    const loss: Loss = { reason: "lost", message: `the server disconnected: ${notice.reason}`, notice }
    // The opening of a second connection may fail without consequences.
    if (connection !== current && current !== undefined) return connection.drop(loss)
    const decided = this.#parts.login.reactTo(loss, connection.destination)
    if (decided !== "renew" || connection !== this.#connections.current)
      return connection.drop({ ...loss, decided })
    this.#dialer.another()
  }

  onUnmatchedReply(action: string): void {
    this.#parts.report({ kind: "unmatched-reply", action, count: ++this.#unmatched })
  }

  onLost(connection: Connection, loss: Loss): void {
    const { current } = this.#connections
    // One that was replaced is nobody's loss.
    if (connection !== current && connection !== this.#connections.next)
      return void this.#connections.replaced.delete(connection)
    if (connection !== current && current !== undefined)
      return this.#change.onFailed(loss, this.#errorOf(loss))
    if (connection === current) {
      this.#connections.current = undefined
      this.#completeUntil = connection.lastFrame
      this.#dialer.onLost()
    } else this.#connections.next = undefined
    const { login } = this.#parts
    const { destination } = connection
    const reaction = loss.decided ?? login.reactTo(loss, destination)
    // Whoever was asked or told may have ended the session.
    const { state } = this.status.value
    if (state === "closed" || state === "paused") return
    const told = login.reasonOf(loss)
    const error = this.#errorOf(told)
    this.#trouble = error
    if (reaction === "stop") {
      this.#end(nameOf(told), error, told.refusal)
      return this.#parts.report({ kind: "connection-lost", ...describeLoss(told, error) })
    }
    // Who asked to log in as somebody else who was refused is not answered as anybody else.
    if (destination !== undefined && destination.account !== login.account) {
      this.#waiters.fail(error, told.refusal, destination.account)
      this.#change.fail(error, told.refusal, destination.account)
    }
    // There is nothing left to renew: that is a plain reconnect.
    const atOnce = reaction === "refresh-token" || reaction === "change-region"
    if (this.#connections.next !== undefined) {
      // The second connection is being opened anyway.
      if (!atOnce) return this.#reconnecting(0, told, error)
      // It was begun with what is refused now.
      this.#connections.abandonNext()
    }
    this.#change.rest()
    if (!atOnce && !this.#wasReady) {
      // Nobody knows yet whether the address is right: better to say so than to let everybody wait.
      const { error: cause = loss.cause } = loss
      this.calls.queue.fail({ ...loss, cause })
      this.#waiters.fail(error, told.refusal)
    }
    const asked = loss.retryAfter ?? loss.refusal?.retryAfter
    this.#reconnecting(atOnce ? this.#dialer.soon() : this.#dialer.later(asked), told, error)
  }

  // --- steps ---

  #beginAnew(): void {
    this.#parts.login.forget()
    this.#begin(() => this.#dialer.begin())
  }

  #begin(dial: () => void): void {
    this.#unwatch = watchForWakeUp(() => this.wake(), this.#parts.timers)
    dial()
    this.#become({ state: "connecting" })
  }

  async #drain(): Promise<void> {
    const { catalog, timers, settings } = this.#parts
    await new Promise<void>((done) => whenSettledWithin(settings.drainTimeout, this.calls.open, timers, done))
    // After close() a timer would start a worker that nobody ends.
    if (this.#logsOut && this.#closing === undefined) {
      const options = { catalog, timers, within: settings.closeTimeout, id: this.calls.newId() }
      await logOut(this.#connections.current, options)
    }
    return this.close()
  }

  #connection(): Connection {
    return new Connection({
      ...this.#parts,
      ids: this.calls,
      reconnect: this.#wasReady,
      handler: this
    })
  }

  /** Lets go of everything that would make another connection. */
  #rest(): void {
    this.#dialer.rest()
    this.#change.rest()
    this.#unwatch?.()
    this.#unwatch = undefined
    this.#completeUntil = this.#connections.current?.lastFrame ?? this.#completeUntil
  }

  /** Ends at once for calls that wait, in good order for the sockets. */
  #end(reason: string, error: AgentChatError, refusal?: TransportRefusal, done?: () => void): void {
    this.#rest()
    const connections = this.#connections.take()
    const isSignedOut = error._tag === "ConnectionError" && error.reason === "signed-out"
    this.calls.queue.fail({
      reason: refusal !== undefined ? "login-rejected" : isSignedOut ? "signed-out" : "closed",
      message: error.message.replace(/ \(delivery: [a-z-]+\)$/, ""),
      cause: error
    })
    this.#waiters.fail(error, refusal)
    this.#change.fail(error, refusal)
    let open = connections.length
    this.#parts.timers.close()
    // Last, as whoever is told may begin anew, with waiters, calls and timers that are not those of before.
    this.#become({ state: "closed", reason })
    if (open === 0) done?.()
    for (const connection of connections) {
      connection.close(() => {
        if (--open === 0) done?.()
      })
    }
  }

  #reconnecting(delay: number, loss: Loss, error: AgentChatError): void {
    const { attempt } = this.#dialer
    const why = describeLoss(loss, error)
    if (this.#draining === undefined) this.#become({ state: "reconnecting", attempt, delay, ...why })
    this.#parts.report({ kind: "connection-lost", ...why })
  }

  #tellGap(snapshot: unknown): void {
    const { date: from, steady } = this.#completeUntil
    const now = thisMoment()
    // The clock may have been set back meanwhile.
    const to = Math.max(from, now.date)
    this.#parts.hub.gap({ from, to, lasted: now.steady - steady, snapshot })
  }

  #become(status: RtmStatus): void {
    this.status.set(status)
  }

  #errorOf(loss: Loss): AgentChatError {
    return errorOf(loss, this.#parts.catalog.roles.login.action)
  }

  /** Why no call is taken now. */
  #refusal(action: string): ConnectionError {
    return refusalOf(this.status.value, action, this.#trouble)
  }
}

const closedError = (): ConnectionError => new ConnectionError({ reason: "closed", delivery: "not-sent" })
