import { type AgentChatError, ConnectionError, isAgentChatError } from "@agent-chat/core"
import type { Connection } from "../connection/connection.ts"
import type { Timer } from "../platform/timers.ts"
import type { Calls } from "./calls.ts"
import type { Connections } from "./connections.ts"
import type { Dialer } from "./dialer.ts"
import { ask } from "./own-requests.ts"
import type { SessionParts } from "./parts.ts"
import type { PlannedChange } from "./planned-change.ts"
import { within } from "./within.ts"

export interface ChangesOptions extends SessionParts {
  readonly connections: Connections
  readonly dialer: Dialer
  readonly calls: Calls
  /** The connection lives on with another token. */
  readonly onRenewed: (connection: Connection) => void
  /** No change is made, as what makes them could not be loaded. */
  readonly onFailed: (error: ConnectionError) => void
}

/** What may be asked of a change. */
type Step = "renewToken" | "changeConnection"

/** The planned changes of a session. What makes them is loaded when one may be needed: most sessions never make one. */
export class Changes {
  readonly #options: ChangesOptions
  #loaded: PlannedChange | undefined
  #isLoading = false
  #asked: Step | undefined
  /** Loads it again. */
  #again: Timer | undefined

  constructor(options: ChangesOptions) {
    this.#options = options
  }

  /** What makes the changes; absent until one was needed. */
  get loaded(): PlannedChange | undefined {
    return this.#loaded
  }

  /** Asks for a change of the connection that there is. */
  ask(step: Step): void {
    if (this.#loaded !== undefined) return this.#loaded[step]()
    if (this.#asked !== "changeConnection") this.#asked = step
    this.#load()
  }

  /** A connection is ready: what was asked of one before is done with it. */
  onReady(connection: Connection): void {
    this.#asked = undefined
    if (this.#loaded !== undefined) this.#loaded.onReady(connection)
    else if (connection.destination?.identity.expiresAt !== undefined) this.#load()
  }

  /** There is no connection that could be changed. */
  rest(): void {
    this.#asked = undefined
    this.#again?.clear()
    this.#loaded?.rest()
  }

  #load(): void {
    if (this.#isLoading) return
    this.#isLoading = true
    this.#again?.clear()
    import("./planned-change.ts").then(
      (code) => this.#onLoaded(code),
      (cause: unknown) => this.#onNotLoaded(cause)
    )
  }

  #onLoaded(code: typeof import("./planned-change.ts")): void {
    const { connections } = this.#options
    this.#loaded = new code.PlannedChange({ ...this.#options, ask, within, errorOf })
    const asked = this.#asked
    const { current } = connections
    if (current === undefined) return
    this.#loaded.onReady(current)
    if (asked !== undefined) this.#loaded[asked]()
  }

  /** A token that expires is worth another try: the page may have been offline. */
  #onNotLoaded(cause: unknown): void {
    const { connections, settings, timers, onFailed } = this.#options
    const { current } = connections
    this.#isLoading = false
    this.#asked = undefined
    if (current === undefined) return
    const expires = current.destination?.identity.expiresAt !== undefined
    if (expires) this.#again = timers.set(settings.backoffCap, () => this.#load())
    const message = "what changes connections could not be loaded"
    onFailed(new ConnectionError({ reason: "other", delivery: "not-sent", message, cause }))
  }
}

const errorOf = (cause: unknown, message = "the token cannot be renewed"): AgentChatError =>
  isAgentChatError(cause)
    ? cause
    : new ConnectionError({ reason: "other", delivery: "not-sent", message, cause })
