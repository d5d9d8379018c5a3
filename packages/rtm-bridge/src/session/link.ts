import type { AgentChatError, TransportRefusal } from "@agent-chat/core"
import { type Moment, thisMoment } from "../connection/arrival-clock.ts"
import { Connection } from "../connection/connection.ts"
import { describeLoss, errorOf, type Loss, nameOf, type Notice } from "../connection/loss.ts"
import type { ConnectionHandler } from "../connection/options.ts"
import type { Push } from "../connection/push.ts"
import type { Calls } from "./calls.ts"
import { Changes } from "./changes.ts"
import type { Connections } from "./connections.ts"
import { Dialer } from "./dialer.ts"
import type { SessionParts } from "./parts.ts"
import type { RtmStatus } from "./status.ts"
import { type ReadyWaiter, ReadyWaiters } from "./waiters.ts"
import { watchForWakeUp } from "./wake-up.ts"

export interface LinkOptions extends SessionParts {
  readonly connections: Connections
  readonly calls: Calls
  readonly onStatus: (status: RtmStatus) => void
  /** It is of no use to go on. */
  readonly onStop: (reason: string, error: AgentChatError, refusal: TransportRefusal | undefined) => void
}

/** Keeps a session logged in: connects, comes back after a loss, moves from one connection to another. */
export class Link implements ConnectionHandler {
  readonly waiters = new ReadyWaiters()
  /** Why there is no connection. */
  trouble: AgentChatError | undefined
  readonly #options: LinkOptions
  readonly #connections: Connections
  readonly #dialer: Dialer
  readonly #changes: Changes
  /** Ends the watch for wake-ups; absent while it rests. */
  #unwatch: (() => void) | undefined
  /** The answer to the last login. */
  #snapshot: unknown
  #wasReady = false
  /** When events were last known to be complete. */
  #completeUntil: Moment = { date: 0, steady: 0 }
  #unmatched = 0

  constructor(options: LinkOptions) {
    const { connections, settings, timers, login } = options
    this.#options = options
    this.#connections = connections
    const { backoffBase: base, backoffCap: cap, stableAfter, random } = settings
    this.#dialer = new Dialer({
      base,
      cap,
      stableAfter,
      random,
      timers,
      connections,
      onStable: () => login.forget(),
      connection: () =>
        new Connection({ ...options, ids: options.calls, reconnect: this.#wasReady, handler: this })
    })
    this.#changes = new Changes({
      ...options,
      dialer: this.#dialer,
      onRenewed: ({ destination }) => this.waiters.ready(this.#snapshot, destination?.account),
      onFailed: (error) => this.#onNotChanged({ reason: error.reason, error })
    })
  }

  /** Connects and logs in, and goes on doing so. */
  begin(how: "begin" | "soon"): void {
    this.#unwatch = watchForWakeUp(() => this.wake(), this.#options.timers)
    this.#dialer[how]()
  }

  /** Waits for a login. Who is late gets the answer from memory. */
  wait(waiter: ReadyWaiter, signal: AbortSignal | undefined): void {
    if (this.#connections.current === undefined) this.waiters.add(waiter, signal)
    else waiter.onReady(this.#snapshot)
  }

  /** Gets another token: for the connection that there is, or for a second one to which it moves when that is ready. */
  renew(waiter: ReadyWaiter, signal: AbortSignal | undefined): void {
    this.waiters.add(waiter, signal)
    if (this.#connections.current !== undefined) this.#changes.ask("renewToken")
  }

  /** Logs in as who is remembered by now, unless that is who is logged in. Nobody is answered with another login. */
  logIn(given: ReadyWaiter, signal: AbortSignal | undefined): void {
    const { login } = this.#options
    const { current, next } = this.#connections
    const { account } = login
    const isMade = ({ destination }: Connection): boolean =>
      destination !== undefined && login.isMadeAt(destination)
    const isLate = next !== undefined && !isMade(next)
    if (isLate) this.#connections.abandonNext()
    if (current !== undefined && isMade(current)) {
      // It is the same agent, whichever way that was said.
      if (current.destination !== undefined) login.use(current.destination.account)
      given.onReady(this.#snapshot)
      // Who waits for what was given up is answered by another.
      if (isLate && this.waiters.size > 0) this.#changes.ask("changeConnection")
      return
    }
    const onAborted = (reason: unknown): void => {
      // Who gives up waiting for that stays who is logged in.
      if (login.account === account) this.#stay()
      given.onAborted(reason)
    }
    this.waiters.add({ ...given, account, onAborted }, signal)
    if (current !== undefined) this.#changes.ask("changeConnection")
    else if (isLate) this.#dialer.soon()
  }

  /** Something suggests that the network is back, or gone: looks now in place of later, once. */
  wake(): void {
    if (this.#connections.current !== undefined) this.#connections.current.probe()
    else this.#dialer.hurry()
  }

  /** Lets go of everything that would make another connection. */
  rest(): void {
    this.#dialer.rest()
    this.#changes.rest()
    this.#unwatch?.()
    this.#unwatch = undefined
    this.#completeUntil = this.#connections.current?.lastFrame ?? this.#completeUntil
  }

  // --- what connections tell ---

  onReady(connection: Connection, snapshot: unknown): void {
    const { login, logins, onStatus, calls } = this.#options
    const moves = this.#connections.current !== undefined
    if (moves) this.#completeUntil = thisMoment()
    const returned = this.#wasReady
    this.#connections.replace(connection)
    this.#snapshot = snapshot
    this.#wasReady = true
    this.trouble = undefined
    if (connection.destination !== undefined) login.learn(connection.destination, snapshot)
    this.#dialer.pace.ready()
    // First, as whoever is told below may ask for the next change.
    this.#changes.onReady(connection)
    this.waiters.ready(snapshot, connection.destination?.account)
    logins.set(snapshot)
    if (returned) this.#tellGap(snapshot)
    // Whoever is told may end the session.
    if (!moves && this.#connections.current === connection) onStatus({ state: "ready" })
    if (this.#connections.current === connection) calls.sendWaiting()
  }

  onPlace(connection: Connection): void {
    if (connection === this.#connections.current) this.#options.calls.sendWaiting()
  }

  onPush(connection: Connection, push: Push): void {
    // One connection at a time hands out pushes: what a replaced one still gets, the gap marker answers for.
    if (connection !== this.#connections.current || this.#changes.loaded?.isCopy(push) === true) return
    this.#options.hub.push(push, connection.lastFrameAt)
  }

  onNotice(connection: Connection, notice: Notice): void {
    const { current, next } = this.#connections
    if (connection !== current && connection !== next) return
    const loss: Loss = { reason: "lost", message: `the server disconnected: ${notice.reason}`, notice }
    // The opening of a second connection may fail without consequences.
    if (connection !== current && current !== undefined) return connection.drop(loss)
    const decided = this.#options.login.reactTo(loss, connection.destination)
    if (decided !== "renew" || connection !== this.#connections.current)
      return connection.drop({ ...loss, decided })
    this.#changes.ask("changeConnection")
  }

  onUnmatchedReply(action: string): void {
    this.#options.report({ kind: "unmatched-reply", action, count: ++this.#unmatched })
  }

  onLost(connection: Connection, loss: Loss): void {
    const { login, calls, report, onStop } = this.#options
    const { current } = this.#connections
    // One that was replaced is nobody's loss.
    if (connection !== current && connection !== this.#connections.next)
      return void this.#connections.replaced.delete(connection)
    if (connection !== current && current !== undefined) return this.#onNotChanged(loss)
    if (connection === current) {
      this.#connections.current = undefined
      this.#completeUntil = connection.lastFrame
      this.#dialer.pace.lost()
    } else this.#connections.next = undefined
    const { destination } = connection
    const reaction = loss.decided ?? login.reactTo(loss, destination)
    // Whoever was asked or told may have ended the session.
    if (this.#unwatch === undefined) return
    const told = login.reasonOf(loss)
    const error = this.#errorOf(told)
    this.trouble = error
    if (reaction === "stop") {
      onStop(nameOf(told), error, told.refusal)
      return report({ kind: "connection-lost", ...describeLoss(told, error) })
    }
    // Who asked to log in as somebody else who was refused is not answered as anybody else.
    if (destination !== undefined && destination.account !== login.account)
      this.waiters.fail(error, told.refusal, destination.account)
    // There is nothing left to renew: that is a plain reconnect.
    const atOnce = reaction === "refresh-token" || reaction === "change-region"
    if (this.#connections.next !== undefined) {
      // The second connection is being opened anyway.
      if (!atOnce) return this.#reconnecting(0, told, error)
      // It was begun with what is refused now.
      this.#connections.abandonNext()
    }
    this.#changes.rest()
    if (!atOnce && !this.#wasReady) {
      // Nobody knows yet whether the address is right: better to say so than to let everybody wait.
      const { error: cause = loss.cause } = loss
      calls.queue.fail({ ...loss, cause })
      this.waiters.fail(error, told.refusal)
    }
    const asked = loss.retryAfter ?? loss.refusal?.retryAfter
    this.#reconnecting(atOnce ? this.#dialer.soon() : this.#dialer.later(asked), told, error)
  }

  // --- steps ---

  /** There is no second connection: the current one stays. */
  #stay(): void {
    const { current } = this.#connections
    // Without one there is nobody to stay.
    if (current === undefined) return
    this.#connections.abandonNext()
    if (current.destination !== undefined) this.#options.login.use(current.destination.account)
  }

  #onNotChanged(loss: Loss): void {
    const error = this.#errorOf(loss)
    this.#stay()
    this.waiters.fail(error, loss.refusal)
    this.#options.report({ kind: "not-renewed", ...describeLoss(loss, error) })
    // Whoever is told may end the session.
    this.#changes.loaded?.onFailed(loss.retryAfter)
  }

  #reconnecting(delay: number, loss: Loss, error: AgentChatError): void {
    const { attempt } = this.#dialer.pace
    const why = describeLoss(loss, error)
    this.#options.onStatus({ state: "reconnecting", attempt, delay, ...why })
    this.#options.report({ kind: "connection-lost", ...why })
  }

  #tellGap(snapshot: unknown): void {
    const { date: from, steady } = this.#completeUntil
    const now = thisMoment()
    // The clock may have been set back meanwhile.
    const to = Math.max(from, now.date)
    this.#options.hub.gap({ from, to, lasted: now.steady - steady, snapshot })
  }

  #errorOf(loss: Loss): AgentChatError {
    return errorOf(loss, this.#options.catalog.roles.login.action)
  }
}
