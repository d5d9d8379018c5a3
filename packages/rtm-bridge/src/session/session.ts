import { type AgentChatError, ConnectionError, type TransportRefusal } from "@agent-chat/core"
import { whenSettledWithin } from "../connection/pending-call.ts"
import { deferred } from "../platform/deferred.ts"
import { Calls } from "./calls.ts"
import { Connections } from "./connections.ts"
import { Link } from "./link.ts"
import { ask } from "./own-requests.ts"
import type { SessionParts } from "./parts.ts"
import { refusalOf, type RtmStatus } from "./status.ts"
import type { ReadyWaiter } from "./waiters.ts"
import { WatchedValue } from "./watched-value.ts"

/** The life of a session: when it begins, pauses, drains and ends. Between those its link keeps it logged in. */
export class Session {
  readonly status: WatchedValue<RtmStatus>
  readonly calls: Calls
  readonly #parts: SessionParts
  readonly #connections = new Connections()
  readonly #link: Link
  /** The end of the connections that a pause lets go of. */
  #pausing: Promise<void> = Promise.resolve()
  /** Set once the caller drains the session. */
  #draining: Promise<void> | undefined
  #logsOut = false
  /** Set once the caller closed the session. */
  #closing: Promise<void> | undefined

  constructor(parts: SessionParts) {
    this.#parts = parts
    const connections = this.#connections
    this.status = new WatchedValue<RtmStatus>(parts.onFailure, { value: { state: "idle" } })
    const ended = (action: string): ConnectionError | undefined =>
      this.#state === "closed" ? this.#refusal(action) : undefined
    this.calls = new Calls({
      connections,
      queueLimit: parts.settings.queueLimit,
      refusal: (action) => (this.#draining === undefined ? ended(action) : this.#refusal(action)),
      ended
    })
    this.#link = new Link({
      ...parts,
      connections,
      calls: this.calls,
      onStatus: (status) => {
        if (this.#draining === undefined) this.status.set(status)
      },
      onStop: (reason, error, refusal) => this.#end(reason, error, refusal)
    })
  }

  /** Whether calls go out at once. */
  get isReady(): boolean {
    return this.#connections.current !== undefined && this.#draining === undefined
  }

  /**
   * Milliseconds since anything came over the connection; `undefined` while there is none. Of a process that stood still, what
   * it reads in the first second after that does not count: it may have come long before.
   */
  get silentFor(): number | undefined {
    const { current } = this.#connections
    return current === undefined ? undefined : Math.max(0, performance.now() - current.lastFrame.steady)
  }

  /** Why there is no connection now, if it was lost or did not come about. */
  get trouble(): AgentChatError | undefined {
    return this.#link.trouble
  }

  /** Begins, unless that was done. After an end only who waits for a login begins anew. */
  start(): void {
    if (this.#state === "idle") this.#begin("begin")
  }

  /** Connects and logs in. Who is late gets the answer to the login from memory. */
  whenReady(waiter: ReadyWaiter, signal?: AbortSignal): void {
    this.#ask("wait", waiter, signal)
  }

  /** Gets another token: for the connection that there is, or for a second one to which it moves when that is ready. */
  renew(waiter: ReadyWaiter, signal?: AbortSignal): void {
    this.#ask("renew", waiter, signal)
  }

  /** Logs in as who is remembered by now, unless that is who is logged in. Nobody is answered with another login. */
  logIn(waiter: ReadyWaiter, signal?: AbortSignal): void {
    this.#ask("logIn", waiter, signal)
  }

  /** Holds no connection until it is resumed: those under way are finished, other calls wait. */
  pause(): Promise<void> {
    if (this.#state === "closed" || this.#draining !== undefined) return Promise.resolve()
    if (this.#state !== "paused") {
      this.#link.rest()
      this.#pausing = new Promise<void>((done) => this.#connections.retire(done)).then(() => {
        if (this.#state === "paused") this.#parts.timers.close()
      })
      this.status.set({ state: "paused" })
    }
    return this.#pausing
  }

  /** Connects again after a pause. */
  resume(waiter: ReadyWaiter, signal?: AbortSignal): void {
    if (this.#state === "paused") this.#begin("soon")
    this.whenReady(waiter, signal)
  }

  /** Takes no new calls, finishes those it has, logs out if asked to, then ends for good. */
  async drain({ logout = false }: { logout?: boolean } = {}): Promise<void> {
    if (this.#closing !== undefined || ["idle", "paused", "closed"].includes(this.#state)) return this.close()
    this.#logsOut ||= logout
    if (this.#draining === undefined) {
      this.#draining = this.#drain()
      this.status.set({ state: "draining" })
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
    if (this.#state === "closed") return
    this.#link.trouble = error
    this.#end(reason, error)
  }

  get #state(): RtmStatus["state"] {
    return this.status.value.state
  }

  /** Lets somebody wait for a login, unless there will be none. The session begins, if it has not. */
  #ask(what: "wait" | "renew" | "logIn", waiter: ReadyWaiter, signal: AbortSignal | undefined): void {
    if (signal?.aborted === true) return waiter.onAborted(signal.reason)
    if (this.#draining !== undefined || this.#closing !== undefined) return waiter.onFailed(closedError())
    this.#link[what](waiter, signal)
    if (this.#state === "idle" || this.#state === "closed") this.#begin("begin")
  }

  #begin(how: "begin" | "soon"): void {
    if (how === "begin") this.#parts.login.forget()
    this.#link.begin(how)
    this.status.set({ state: "connecting" })
  }

  async #drain(): Promise<void> {
    const { catalog, timers, settings } = this.#parts
    await new Promise<void>((done) => whenSettledWithin(settings.drainTimeout, this.calls.open, timers, done))
    const { current } = this.#connections
    // After close() a timer would start a worker that nobody ends.
    if (this.#logsOut && this.#closing === undefined && current !== undefined) {
      const { action } = catalog.roles.logout
      const request = { id: this.calls.newId(), action, payload: {}, timers, after: settings.closeTimeout }
      // Whatever comes of it: the end comes next.
      await ask(current, request).catch(() => undefined)
    }
    return this.close()
  }

  /** Ends at once for calls that wait, in good order for the sockets. */
  #end(reason: string, error: AgentChatError, refusal?: TransportRefusal, done?: () => void): void {
    this.#link.rest()
    const connections = this.#connections.take()
    const isSignedOut = error._tag === "ConnectionError" && error.reason === "signed-out"
    this.calls.queue.fail({
      reason: refusal !== undefined ? "login-rejected" : isSignedOut ? "signed-out" : "closed",
      message: error.message.replace(/ \(delivery: [a-z-]+\)$/, ""),
      cause: error
    })
    this.#link.waiters.fail(error, refusal)
    let open = connections.length
    this.#parts.timers.close()
    // Last, as whoever is told may begin anew, with waiters, calls and timers that are not those of before.
    this.status.set({ state: "closed", reason })
    if (open === 0) done?.()
    for (const connection of connections) {
      connection.close(() => {
        if (--open === 0) done?.()
      })
    }
  }

  /** Why no call is taken now. */
  #refusal(action: string): ConnectionError {
    return refusalOf(this.status.value, action, this.trouble)
  }
}

const closedError = (): ConnectionError => new ConnectionError({ reason: "closed", delivery: "not-sent" })
