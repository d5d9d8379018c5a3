import type { AgentChatError, Roles } from "@agent-chat/core"
import type { Connection } from "../connection/connection.ts"
import type { Timer, Timers } from "../platform/timers.ts"
import type { Calls } from "./calls.ts"
import type { Connections } from "./connections.ts"
import type { Dialer } from "./dialer.ts"
import type { Login } from "./login.ts"
import type { SessionSettings } from "./options.ts"
import type { ask } from "./own-requests.ts"
import type { within } from "./within.ts"

export interface TokenRenewalOptions {
  readonly role: NonNullable<Roles["renewal"]>
  readonly connections: Connections
  readonly login: Login
  readonly timers: Timers
  readonly settings: SessionSettings
  readonly dialer: Dialer
  readonly calls: Calls
  readonly ask: typeof ask
  readonly within: typeof within
  readonly errorOf: (cause: unknown, message?: string) => AgentChatError
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
    const { settings, onFailed } = this.#options
    if (performance.now() - this.#doneAt < settings.stableAfter) return onFailed()
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
    const { connections, timers, dialer, errorOf, onRenewed, onFailed } = this.#options
    const connection = connections.current
    let outcome: "renewed" | "same" | AgentChatError
    try {
      outcome = await this.#attempt(connection, running.signal)
    } catch (cause) {
      outcome = errorOf(cause)
    }
    // It was stopped, or the connection was lost: the next one has a token of its own.
    if (this.#running !== running) return
    if (connection === undefined || connection !== connections.current) return this.stop()
    if (outcome === "renewed") {
      this.stop()
      this.#doneAt = performance.now()
      return onRenewed(connection)
    }
    if (outcome === "same") return this.#stays(connection)
    if (attempt >= attempts || isFinal(outcome)) {
      this.stop()
      return onFailed(outcome)
    }
    this.#timer = timers.set(dialer.pace.wait(attempt), () => void this.#run(running, attempt + 1))
  }

  /** There is no other token yet: if it is for that alone, it is asked for again. */
  #stays({ destination }: Connection): void {
    this.stop()
    const { timers, settings, onFailed } = this.#options
    const left = (destination?.identity.expiresAt ?? 0) - Date.now()
    // When it is over, the service says so, and whoever makes the tokens is told which one was refused.
    if (!this.#mayWait) onFailed()
    else if (left > settings.backoffBase) this.#timer = timers.set(left / 2, () => this.begin(true))
  }

  async #attempt(connection: Connection | undefined, signal: AbortSignal): Promise<"renewed" | "same"> {
    const { destination } = connection ?? {}
    const { login, role, settings, timers, calls, ask, within } = this.#options
    if (connection === undefined || destination === undefined || login.account !== destination.account)
      return "same"
    const { url, account, identity: before } = destination
    const limits = { timers, signal, action: role.action }
    const identity = await within({ ...limits, after: settings.connectTimeout }, (until) =>
      account.credentials.identity(until)
    )
    const { token } = identity
    if (token === before.token || identity.region !== before.region) return "same"
    connection.expect(token)
    const request = { id: calls.newId(), payload: role.payload(token), after: settings.loginTimeout }
    await ask(connection, { ...limits, ...request })
    connection.renewed({ url, account, identity, login: login.payload(account, token) })
    return "renewed"
  }
}

/** Whether another attempt would end the same. */
const isFinal = (error: AgentChatError): boolean =>
  error._tag === "ConfigurationError" || (error._tag === "ConnectionError" && error.reason === "signed-out")
