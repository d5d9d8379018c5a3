import type { AgentChatError, AnyCatalog, Diagnostic } from "@agent-chat/core"
import type { Connection } from "../connection/connection.ts"
import type { Push } from "../connection/push.ts"
import { Expiry } from "./expiry.ts"
import { Overlap } from "./overlap.ts"
import { TokenRenewal, type TokenRenewalOptions } from "./token-renewal.ts"

export interface PlannedChangeOptions extends Omit<TokenRenewalOptions, "role" | "onFailed"> {
  readonly catalog: AnyCatalog
  readonly report: (diagnostic: Diagnostic) => void
}

/**
 * A planned change: of the token on the live connection where the API version can do that, else of connections, of which
 * the second is made, and logged in, before the first is let go of. It is loaded when one is needed first, so it takes
 * nothing from the files that are there from the start but their types.
 */
export class PlannedChange {
  readonly #options: PlannedChangeOptions
  readonly #overlap: Overlap
  /** The connection that brings copies of what is delivered while it logs in. */
  #coming: Connection | undefined
  readonly #expiry: Expiry
  /** Where the API version can give a live connection another token. */
  readonly #renewal: TokenRenewal | undefined

  constructor(options: PlannedChangeOptions) {
    this.#options = options
    const { timers, settings, dialer, catalog, onRenewed } = options
    const { renewal: role } = catalog.roles
    this.#overlap = new Overlap(timers)
    if (role !== undefined)
      this.#renewal = new TokenRenewal({
        ...options,
        role,
        onRenewed: (connection) => {
          this.#watch(connection)
          onRenewed(connection)
        },
        onFailed: (error) => this.#onNotRenewed(error)
      })
    this.#expiry = new Expiry({
      timers,
      before: settings.renewBefore,
      stableAfter: settings.stableAfter,
      early: role !== undefined,
      renew: () => {
        if (this.#renewal === undefined) dialer.another()
        else this.#renewal.begin(true)
      },
      onOver: () => this.#onOver()
    })
  }

  /** Gets the session another token. What was begun goes on. */
  renewToken(): void {
    const { connections, dialer } = this.#options
    if (this.#renewal === undefined || connections.next !== undefined) dialer.another()
    else this.#renewal.begin(false)
  }

  /** Makes another connection, and no longer waits for another token. */
  changeConnection(): void {
    this.#renewal?.stop()
    this.#options.dialer.another()
  }

  /**
   * A connection is ready, whether or not there was one before. What the old one delivered while it logged in may come
   * again.
   */
  onReady(connection: Connection): void {
    this.#comes(connection)
    this.#overlap.moved()
    this.#renewal?.stop()
    this.#watch(connection)
  }

  /** Whether a push was handed out already, by the connection before. */
  isCopy(push: Push): boolean {
    if (this.#overlap.isCopy(push)) return true
    const { next } = this.#options.connections
    this.#comes(next)
    if (next?.isLoggingIn === true) this.#overlap.delivered(push)
    return false
  }

  /** There was no second connection: one that is needed because a token expires is made later. */
  onFailed(asked: number | undefined): void {
    const { dialer, connections } = this.#options
    if (this.#expiry.isDue && connections.current !== undefined) dialer.later(asked)
  }

  /** No second connection is left that could bring copies, and no token that could expire. */
  rest(): void {
    this.#overlap.end()
    this.#expiry.stop()
    this.#renewal?.stop()
  }

  /** No copies come over one that was given up meanwhile. */
  #comes(connection: Connection | undefined): void {
    if (connection !== this.#coming) this.#overlap.stayed()
    this.#coming = connection
  }

  #watch({ destination }: Connection): void {
    this.#expiry.watch(destination?.identity.expiresAt)
  }

  #onOver(): void {
    const { errorOf, report } = this.#options
    const cause = errorOf(undefined, over)
    report({ kind: "not-renewed", reason: "expired", cause })
  }

  #onNotRenewed(error: AgentChatError | undefined): void {
    const { dialer, report } = this.#options
    dialer.another()
    if (error !== undefined) report({ kind: "not-renewed", reason: nameOf(error), cause: error })
  }
}

const over =
  "tokens come that have expired: expiresAt is not in milliseconds since 1970, or the clock of this machine is wrong"

/** An error in a word. */
const nameOf = (error: AgentChatError): string =>
  error._tag === "ApiError" ? error.type : error._tag === "ConnectionError" ? error.reason : "timeout"
