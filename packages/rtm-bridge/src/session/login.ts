import {
  type AnyCatalog,
  ApiError,
  Credentials,
  type Identity,
  type TokenSource,
  type TransportRefusal
} from "@agent-chat/core"
import type { Destination } from "../connection/destination.ts"
import type { Loss, Reaction } from "../connection/loss.ts"
import type { Disconnect } from "./options.ts"

/** There is no token but the one that was refused. */
export class TokenRefused extends Error {}

export interface LoginOptions {
  readonly catalog: AnyCatalog
  readonly token: TokenSource
  readonly region: string | undefined
  /** The address of a region. */
  readonly url: (region: string | undefined) => string
  readonly onDisconnect: (disconnect: Disconnect) => Reaction | undefined
  /** The server gave a reason that the catalog does not know. */
  readonly onUnknownReason: (reason: string) => void
}

/** What a session logs in with, and what it learns when that is refused. */
export class Login {
  readonly #options: LoginOptions
  readonly #credentials: Credentials
  /** The payload as the caller gave it. */
  #given: unknown
  /** Of the token in that payload, until it is refused. */
  #own: Credentials | undefined
  #refused: { readonly identity: Identity; readonly loss: Loss } | undefined
  #followedRegion = false
  /** As whom the calls were made that were refused: by now there may be a connection for somebody else. */
  readonly #refusedAs = new WeakMap<TransportRefusal, Identity>()
  /** Refusals of the login itself, which were reacted to. */
  readonly #reactedTo = new WeakSet<TransportRefusal>()

  constructor(options: LoginOptions, given: unknown) {
    this.#options = options
    this.#credentials = this.#credentialsFor(options.token)
    this.remember(given)
  }

  /** Uses this payload for all logins to come. */
  remember(given: unknown): void {
    if (given === undefined) return
    const token = this.#options.catalog.roles.login.token(given)
    this.#own = token === undefined ? undefined : this.#credentialsFor(token)
    this.#given = given
  }

  /** Why the refused token was refused. */
  get refusedBy(): Loss | undefined {
    return this.#refused?.loss
  }

  /**
   * Finds out where to connect and as whom.
   *
   * @throws TokenRefused when there is no other token than the one that was refused
   */
  async destination(reconnect: boolean): Promise<Destination> {
    const { catalog, url } = this.#options
    const refused = this.#refused?.identity
    const identity =
      refused !== undefined && this.#own === undefined
        ? await this.#credentials.identityAfter(refused)
        : await (this.#own ?? this.#credentials).identity()
    if (identity.token === refused?.token) throw new TokenRefused("there is no token but the refused one")
    const { token } = identity
    const login = catalog.roles.login.payload({ given: this.#given, token, reconnect })
    return { url: url(identity.region), identity, login }
  }

  /** The connection has been stable: what was refused long ago may be tried again. */
  forget(): void {
    this.#refused = undefined
    this.#followedRegion = false
  }

  /** A call was refused on a connection that was made for somebody. */
  refused(refusal: TransportRefusal, identity: Identity | undefined): void {
    if (identity !== undefined) this.#refusedAs.set(refusal, identity)
  }

  /** Gets what a refused call needs, another token or region. `false` when there is none. */
  async recover(refusal: TransportRefusal): Promise<boolean> {
    const identity = this.#refusedAs.get(refusal)
    if (identity === undefined || this.#reactedTo.has(refusal)) return false
    const credentials = this.#own ?? this.#credentials
    const reaction = reactToRefusal(refusal)
    if (reaction === "refresh-token") return credentials.refresh(identity)
    return reaction === "change-region" && credentials.move(new ApiError(refusal.error).region, identity)
  }

  /** What to do about a loss. What cannot be done, or was done in vain, becomes a stop. */
  reactTo(loss: Loss, identity: Identity | undefined): Reaction {
    if (loss.cause instanceof TokenRefused) return "stop"
    if (loss.refusal !== undefined) this.#reactedTo.add(loss.refusal)
    const reaction = loss.refusal === undefined ? this.#reactToNotice(loss) : reactToRefusal(loss.refusal)
    if (reaction === "refresh-token") return this.#refuse(loss, identity) ? reaction : "stop"
    if (reaction === "change-region") return this.#follow(loss, identity) ? reaction : "stop"
    return reaction
  }

  /** Gives up a token. `false` when that was done before. */
  #refuse(loss: Loss, identity: Identity | undefined): boolean {
    if (identity === undefined || identity.token === this.#refused?.identity.token) return false
    this.#refused = { identity, loss }
    this.#own = undefined
    return true
  }

  /** Moves to the region the server named. `false` when it named none, or the same, or once before. */
  #follow({ notice, refusal }: Loss, identity: Identity | undefined): boolean {
    if (this.#followedRegion || identity === undefined) return false
    const region = refusal === undefined ? notice?.region : new ApiError(refusal.error).region
    this.#followedRegion = (this.#own ?? this.#credentials).move(region, identity)
    return this.#followedRegion
  }

  #reactToNotice({ notice }: Loss): Reaction {
    const { catalog, onDisconnect, onUnknownReason } = this.#options
    const rule = catalog.disconnectRules.find(
      ({ reason, aliases }) => reason === notice?.reason || aliases.includes(notice?.reason ?? "")
    )
    if (notice !== undefined && rule === undefined) onUnknownReason(notice.reason)
    const reaction = rule?.reaction ?? "reconnect"
    return onDisconnect({ reason: notice?.reason, known: rule !== undefined, reaction }) ?? reaction
  }

  #credentialsFor(token: TokenSource): Credentials {
    const { catalog, region } = this.#options
    return new Credentials({ token, region, regionOf: (value) => catalog.wire.regionOf(value) })
  }
}

const reactToRefusal = ({ error }: TransportRefusal): Reaction => {
  if (error.type === "authentication") return "refresh-token"
  if (error.type === "misdirected_request") return "change-region"
  return new ApiError(error).retryable ? "reconnect" : "stop"
}
