import {
  ApiError,
  type AgentChatError,
  ConnectionError,
  fullJitter,
  type Identity,
  isAgentChatError,
  type Roles,
  TimeoutError,
  type TransportReply
} from "@agent-chat/core"
import type { Connection } from "../connection/connection.ts"
import type { Destination } from "../connection/destination.ts"
import { PendingCall } from "../connection/pending-call.ts"
import type { Timer, Timers } from "../platform/timers.ts"
import type { Connections } from "./connections.ts"
import type { Login } from "./login.ts"

/** The times of a renewal, in milliseconds, as a session has them. */
interface RenewalTimes {
  readonly connectTimeout: number
  readonly loginTimeout: number
  readonly backoffBase: number
  readonly backoffCap: number
  readonly stableAfter: number
  readonly random: () => number
}

export interface TokenRenewalOptions {
  readonly role: NonNullable<Roles["renewal"]>
  readonly connections: Connections
  readonly login: Login
  readonly timers: Timers
  readonly times: RenewalTimes
  readonly newId: () => string
  /** The connection lives as long as its new token. */
  readonly onRenewed: (connection: Connection) => void
  /** It cannot be done in this way; the error is why, if there was one. */
  readonly onFailed: (error?: AgentChatError) => void
}

/** So often it is tried on the live connection. */
const attempts = 3

/** Gives a live connection another token, where the API version can: then nothing of it is missed. */
export class TokenRenewal {
  readonly #options: TokenRenewalOptions
  #running: AbortController | undefined
  #timer: Timer | undefined
  #doneAt = -Infinity
  /** Nobody waits for it, so that a token that stays the same may be asked for again later. */
  #mayWait = true

  constructor(options: TokenRenewalOptions) {
    this.#options = options
  }

  /**
   * Begins, unless that is under way. One that was renewed just now is renewed otherwise, in the pace of connections.
   *
   * @param mayWait whether a token that is still the same may be asked for again later, as long as it is good
   */
  begin(mayWait: boolean): void {
    this.#mayWait = mayWait && (this.#running === undefined || this.#mayWait)
    if (this.#running !== undefined) return
    this.#timer?.clear()
    if (performance.now() - this.#doneAt < this.#options.times.stableAfter) return this.#options.onFailed()
    this.#running = new AbortController()
    void this.#run(this.#running)
  }

  stop(): void {
    this.#running?.abort()
    this.#running = undefined
    this.#timer?.clear()
    this.#timer = undefined
  }

  async #run(running: AbortController, attempt = 1): Promise<void> {
    const connection = this.#options.connections.current
    let outcome: "renewed" | "same" | AgentChatError
    try {
      outcome = await this.#attempt(connection, running.signal)
    } catch (cause) {
      outcome = isAgentChatError(cause) ? cause : failure(cause)
    }
    // It was stopped, or the connection was lost: the next one has a token of its own.
    if (this.#running !== running) return
    if (connection === undefined || connection !== this.#options.connections.current) return this.stop()
    if (outcome === "renewed") {
      this.stop()
      this.#doneAt = performance.now()
      return this.#options.onRenewed(connection)
    }
    if (outcome === "same") return this.#stays(connection)
    if (attempt >= attempts || isFinal(outcome)) {
      this.stop()
      return this.#options.onFailed(outcome)
    }
    const { timers, times } = this.#options
    this.#timer = timers.set(fullJitter(attempt, times.backoffBase, times.backoffCap, times.random), () => {
      void this.#run(running, attempt + 1)
    })
  }

  /** There is no other token yet: if it is for that alone, it is asked for again. */
  #stays({ destination }: Connection): void {
    this.stop()
    const { timers, times, onFailed } = this.#options
    const left = (destination?.identity.expiresAt ?? 0) - Date.now()
    // When it is over, the service says so, and whoever makes the tokens is told which one was refused.
    if (!this.#mayWait) onFailed()
    else if (left > times.backoffBase) this.#timer = timers.set(left / 2, () => this.begin(true))
  }

  async #attempt(connection: Connection | undefined, signal: AbortSignal): Promise<"renewed" | "same"> {
    const { destination } = connection ?? {}
    const { login, times } = this.#options
    if (connection === undefined || destination === undefined || login.account !== destination.account)
      return "same"
    const { account, identity: before } = destination
    const identity = await this.#within(times.connectTimeout, signal, (until) =>
      account.credentials.identity(until)
    )
    if (identity.token === before.token || identity.region !== before.region) return "same"
    const reply = await this.#within(times.loginTimeout, signal, (until) =>
      this.#send(connection, identity, until)
    )
    const { action } = this.#options.role
    if (!reply.ok) throw new ApiError({ ...reply.error, retryAfter: reply.retryAfter, action })
    connection.renewed(this.#renewed(destination, identity))
    return "renewed"
  }

  #send(connection: Connection, { token }: Identity, signal: AbortSignal): Promise<TransportReply> {
    const { role, newId } = this.#options
    const { action } = role
    return new Promise((resolve, reject) => {
      const id = newId()
      const request = { id, action, encoding: "json", payload: role.payload(token) } as const
      const call = new PendingCall(request, id, { onReply: resolve, onFailed: reject })
      call.listenTo(signal)
      connection.expect(token)
      if (!connection.requests.send(call)) call.fail(failure(undefined, action))
    })
  }

  #renewed({ url, account }: Destination, identity: Identity): Destination {
    return { url, account, identity, login: this.#options.login.payload(account, identity.token) }
  }

  /** The same, given up after so many milliseconds. */
  async #within<T>(
    after: number,
    signal: AbortSignal,
    run: (signal: AbortSignal) => T | Promise<T>
  ): Promise<T> {
    const { action } = this.#options.role
    const controller = new AbortController()
    const giveUp = (): void => controller.abort(signal.reason)
    signal.addEventListener("abort", giveUp, { once: true })
    const timer = this.#options.timers.set(after, () =>
      controller.abort(new TimeoutError({ action, after, phase: "awaiting" }))
    )
    try {
      return await run(controller.signal)
    } finally {
      timer.clear()
      signal.removeEventListener("abort", giveUp)
    }
  }
}

/** Whether another attempt would end the same. */
const isFinal = (error: AgentChatError): boolean =>
  error._tag === "ConfigurationError" || (error._tag === "ConnectionError" && error.reason === "signed-out")

const failure = (cause: unknown, action?: string): ConnectionError =>
  new ConnectionError({
    reason: "other",
    delivery: "not-sent",
    message: "the token cannot be renewed",
    action,
    cause
  })
