import type { AgentChatError, AnyCatalog, Diagnostic, TransportRefusal } from "@agent-chat/core"
import type { Connection } from "../connection/connection.ts"
import type { Account } from "../connection/destination.ts"
import { describeLoss, type Loss } from "../connection/loss.ts"
import type { Push } from "../connection/push.ts"
import type { Timers } from "../platform/timers.ts"
import type { Connections } from "./connections.ts"
import type { Dialer } from "./dialer.ts"
import { Expiry } from "./expiry.ts"
import type { Login } from "./login.ts"
import type { SessionSettings } from "./options.ts"
import { Overlap } from "./overlap.ts"
import { TokenRenewal } from "./token-renewal.ts"
import { type ReadyWaiter, ReadyWaiters } from "./waiters.ts"

export interface PlannedChangeOptions {
  readonly connections: Connections
  readonly dialer: Dialer
  readonly login: Login
  readonly timers: Timers
  readonly catalog: AnyCatalog
  readonly settings: SessionSettings
  readonly newId: () => string
  /** The answer to the last login. */
  readonly snapshot: () => unknown
  readonly report: (diagnostic: Diagnostic) => void
}

/**
 * A planned change: of the token on the live connection where the API version can do that, else of connections, of which
 * the second is made, and logged in, before the first is let go of.
 */
export class PlannedChange {
  readonly #options: PlannedChangeOptions
  /** Those who wait for it. */
  readonly #waiters = new ReadyWaiters()
  readonly #overlap: Overlap
  readonly #expiry: Expiry
  /** Where the API version can give a live connection another token. */
  readonly #renewal: TokenRenewal | undefined

  constructor(options: PlannedChangeOptions) {
    this.#options = options
    const { timers, settings, dialer, catalog } = options
    const { renewal: role } = catalog.roles
    this.#overlap = new Overlap(timers)
    if (role !== undefined)
      this.#renewal = new TokenRenewal({
        ...options,
        role,
        times: settings,
        onRenewed: (connection) => this.#onRenewed(connection),
        onFailed: (error) => this.#onNotRenewed(error)
      })
    this.#expiry = new Expiry(timers, settings.renewBefore, role !== undefined, () => {
      if (this.#renewal === undefined) dialer.another()
      else this.#renewal.begin(true)
    })
  }

  /** Asks for another token of who is logged in. */
  ask(waiter: ReadyWaiter, signal: AbortSignal | undefined): void {
    if (signal?.aborted === true) return waiter.onAborted(signal.reason)
    this.#waiters.add(waiter, signal)
    // What was begun goes on.
    if (this.#renewal === undefined || this.#options.connections.next !== undefined)
      this.#options.dialer.another()
    else this.#renewal.begin(false)
  }

  /** Asks for a change to another agent. Who gives up waiting for that stays who is logged in. */
  askForAnother(waiter: ReadyWaiter, signal: AbortSignal | undefined): void {
    const onAborted = (reason: unknown): void => {
      if (this.#options.login.account === waiter.account) this.#stay()
      waiter.onAborted(reason)
    }
    if (signal?.aborted === true) return onAborted(signal.reason)
    this.#renewal?.stop()
    this.#waiters.add({ ...waiter, onAborted }, signal)
    this.#options.dialer.another()
  }

  /** A connection is ready, whether or not there was one before. */
  onReady(connection: Connection, snapshot: unknown): void {
    this.#renewal?.stop()
    this.#expiry.watch(connection.destination?.identity.expiresAt)
    this.#waiters.ready(snapshot, connection.destination?.account)
  }

  #onRenewed({ destination }: Connection): void {
    this.#expiry.watch(destination?.identity.expiresAt)
    this.#waiters.ready(this.#options.snapshot(), destination?.account)
  }

  #onNotRenewed(error: AgentChatError | undefined): void {
    const { dialer, report } = this.#options
    dialer.another()
    if (error === undefined) return
    report({ kind: "not-renewed", reason: nameOf(error), cause: error })
  }

  /** What the old connection delivered while the new one logged in may come again. The old one may be lost already. */
  onMoved(): void {
    this.#overlap.moved()
  }

  /** Whether a push was handed out already, by the connection before. */
  isCopy(push: Push): boolean {
    if (this.#overlap.isCopy(push)) return true
    if (this.#options.connections.next?.isLoggingIn === true) this.#overlap.delivered(push)
    return false
  }

  /** There is no second connection: the current one stays. */
  onFailed(loss: Loss, error: AgentChatError): void {
    const { dialer, connections, report } = this.#options
    this.#stay()
    this.#waiters.fail(error, loss.refusal)
    report({ kind: "not-renewed", ...describeLoss(loss, error) })
    // Whoever is told may end the session.
    if (this.#expiry.isDue && connections.current !== undefined) dialer.later(loss.retryAfter)
  }

  /** No second connection is left that could bring copies, and no token that could expire. */
  rest(): void {
    this.#overlap.end()
    this.#expiry.stop()
    this.#renewal?.stop()
  }

  /** Nobody waits any longer: at all, or for this account. */
  fail(error: AgentChatError, refusal: TransportRefusal | undefined, account?: Account): void {
    this.#waiters.fail(error, refusal, account)
  }

  #stay(): void {
    const { connections, login } = this.#options
    const { current } = connections
    // Without one there is nobody to stay.
    if (current === undefined) return
    connections.abandonNext()
    this.#overlap.stayed()
    if (current.destination !== undefined) login.use(current.destination.account)
  }
}

/** An error in a word. */
const nameOf = (error: AgentChatError): string =>
  error._tag === "ApiError" ? error.type : error._tag === "ConnectionError" ? error.reason : "timeout"
