import {
  type AnyCatalog,
  ApiError,
  Credentials,
  type Diagnostic,
  type Identity,
  type TokenSource,
  type TransportRefusal
} from "@agent-chat/core"
import { isPromise } from "@agent-chat/core/options"
import type { Account, Destination } from "../connection/destination.ts"
import { errorOf, type Loss, type Reaction } from "../connection/loss.ts"
import type { Disconnect } from "./options.ts"

/** There is no token but the one that was refused. */
class TokenRefused extends Error {
  readonly #isOne = true

  /** Whether something is one. Asks nothing of it, as `instanceof` does: what a program throws may throw itself. */
  static is(cause: unknown): boolean {
    return typeof cause === "object" && cause !== null && #isOne in cause && cause.#isOne
  }
}

/** So often in a row other tokens are refused; then another one does not help. */
const refusals = 3

export interface LoginOptions {
  readonly catalog: AnyCatalog
  readonly token: TokenSource
  readonly region: string | undefined
  readonly organizationId?: string | undefined
  /** The address of a region and an organisation. */
  readonly url: (region: string | undefined, organizationId?: string) => string
  /** Of the program: it may do whatever it likes. */
  readonly onDisconnect: (disconnect: Disconnect) => unknown
  readonly report: (diagnostic: Diagnostic) => void
  /** What the program was asked threw. */
  readonly onFailure: (cause: unknown) => void
}

/** What a session logs in with, and what it learns when that is refused. */
export class Login {
  readonly #options: LoginOptions
  readonly #credentials: Credentials
  #account: Account
  #refused: { readonly identity: Identity; readonly loss: Loss } | undefined
  #refusals = 0
  #followedRegion = false
  /** The organisation that the last login of each account told of. */
  readonly #organizations = new WeakMap<Credentials, string>()
  /** As whom the calls were made that were refused: by now there may be a connection for somebody else. */
  readonly #refusedAs = new WeakMap<TransportRefusal, Destination>()

  constructor(options: LoginOptions, given: unknown) {
    this.#options = options
    this.#credentials = this.#credentialsFor(options.token)
    this.#account = { given: undefined, credentials: this.#credentials, isOwn: false }
    this.remember(given)
  }

  /** As whom the session logs in next. */
  get account(): Account {
    return this.#account
  }

  /** Uses this payload for all logins to come. */
  remember(given: unknown): void {
    if (given === undefined) return
    const token = this.#role.token(given)
    const credentials = token === undefined ? this.#credentials : this.#credentialsFor(token)
    this.#account = { given, credentials, isOwn: token !== undefined }
    // Who says it again means it.
    if (token !== undefined && token === this.#refused?.identity.token) this.#refused = undefined
  }

  /** Goes back to who is logged in. */
  use(account: Account): void {
    this.#account = account
  }

  /** Whether a login that was made says all that the next one would say, as the same agent. */
  isMadeAt({ login, identity }: Destination): boolean {
    const token = this.#role.token(this.#account.given) ?? identity.token
    const wanted = Object(this.payload(this.#account, token)) as Record<string, unknown>
    const made = Object(login) as Record<string, unknown>
    return Object.keys(wanted).every((name) => JSON.stringify(wanted[name]) === JSON.stringify(made[name]))
  }

  /**
   * Finds out where to connect and as whom.
   *
   * @throws TokenRefused when there is no other token than the one that was refused
   */
  async destination(reconnect: boolean, signal: AbortSignal): Promise<Destination> {
    const { url } = this.#options
    // All of one account, whoever is to log in when the answers come.
    const account = this.#account
    const { credentials } = account
    const refused = this.#refused?.identity
    const identity =
      refused === undefined || account.isOwn
        ? await credentials.identity(signal)
        : await credentials.identityAfter(refused, signal)
    if (identity.token === refused?.token) throw new TokenRefused("there is no token but the refused one")
    const login = this.payload(account, identity.token, reconnect)
    const organization = this.#options.organizationId ?? this.#organizations.get(credentials)
    return { url: url(identity.region, organization), account, identity, login }
  }

  /** What a login of an account says that has this token. */
  payload({ given }: Account, token: string, reconnect = false): unknown {
    return this.#role.payload({ given, token, reconnect })
  }

  /** A login was answered: the next one may be directed by what it tells. */
  learn({ account }: Destination, reply: unknown): void {
    const told = this.#role.organizationId?.(reply)
    if (told !== undefined) this.#organizations.set(account.credentials, told)
  }

  /** The connection has been stable: what was refused long ago may be tried again. */
  forget(): void {
    this.#refused = undefined
    this.#refusals = 0
    this.#followedRegion = false
  }

  /** A call was refused on a connection that was made for somebody. */
  refused(refusal: TransportRefusal, destination: Destination | undefined): void {
    if (destination !== undefined) this.#refusedAs.set(refusal, destination)
  }

  /** Gets what a refused call needs, another token or region. `false` when there is none. */
  async recover(refusal: TransportRefusal): Promise<boolean> {
    const destination = this.#refusedAs.get(refusal)
    if (destination === undefined) return false
    const { identity, account } = destination
    const reaction = reactToRefusal(refusal)
    if (reaction === "refresh-token") return account.credentials.refresh(identity)
    return (
      reaction === "change-region" && account.credentials.move(new ApiError(refusal.error).region, identity)
    )
  }

  /** What to do about a loss. What cannot be done, or was done in vain, becomes a stop. */
  reactTo(loss: Loss, destination: Destination | undefined): Reaction {
    // Where a login or the way to it is refused, what was learnt may be what is wrong.
    if (destination !== undefined && (loss.refusal !== undefined || loss.status !== undefined))
      this.#organizations.delete(destination.account.credentials)
    const usual = this.#usual(loss)
    const told = this.reasonOf(loss)
    const asked = this.#ask({
      ...usual,
      reason: told.notice?.reason ?? told.refusal?.error.type,
      cause: errorOf(told, this.#role.action)
    })
    const reaction = isReaction(asked) ? asked : usual.reaction
    if (reaction === "refresh-token") return this.#refuse(loss, destination) ? reaction : "stop"
    if (reaction === "change-region") return this.#follow(loss, destination) ? reaction : "stop"
    return reaction
  }

  /** What is told as the reason of a loss: of one for want of another token, why another one is wanted. */
  reasonOf(loss: Loss): Loss {
    return TokenRefused.is(loss.cause) ? (this.#refused?.loss ?? loss) : loss
  }

  get #role(): AnyCatalog["roles"]["login"] {
    return this.#options.catalog.roles.login
  }

  /** What is done about a loss unless the user decides otherwise, and whether the catalog knows its reason. */
  #usual(loss: Loss): { readonly reaction: Reaction; readonly known: boolean } {
    const { notice, refusal, reason, cause } = loss
    if (refusal !== undefined) return { reaction: reactToRefusal(refusal), known: true }
    if (notice !== undefined) {
      const rule = this.#options.catalog.disconnectRules.find(
        (each) => each.reason === notice.reason || each.aliases.includes(notice.reason)
      )
      if (rule === undefined)
        this.#options.report({ kind: "unknown-disconnect-reason", reason: notice.reason })
      return { reaction: rule?.reaction ?? "reconnect", known: rule !== undefined }
    }
    const isEnd = reason === "signed-out" || TokenRefused.is(cause)
    return { reaction: isEnd ? "stop" : (loss.reaction ?? "reconnect"), known: false }
  }

  /** What the program says about it now. What an async function does besides may fail. */
  #ask(disconnect: Disconnect): unknown {
    const { onDisconnect, onFailure } = this.#options
    try {
      const asked = onDisconnect(disconnect)
      if (isPromise(asked)) Promise.resolve(asked).catch(onFailure)
      return asked
    } catch (cause) {
      onFailure(cause)
      return undefined
    }
  }

  /** Gives up a token. `false` when there can be no other, or others were refused as well. */
  #refuse(loss: Loss, destination: Destination | undefined): boolean {
    if (destination === undefined) return false
    const { identity, account } = destination
    if (identity.token === this.#refused?.identity.token || ++this.#refusals >= refusals) return false
    if (!account.isOwn && typeof this.#options.token === "string") return false
    this.#refused = { identity, loss }
    if (this.#account === account && account.isOwn) {
      this.#account = { given: account.given, credentials: this.#credentials, isOwn: false }
    }
    return true
  }

  /** Moves to the region the server named. `false` when it named none, or the same, or once before. */
  #follow({ notice, refusal }: Loss, destination: Destination | undefined): boolean {
    if (this.#followedRegion || destination === undefined) return false
    const region = refusal === undefined ? notice?.region : new ApiError(refusal.error).region
    this.#followedRegion = destination.account.credentials.move(region, destination.identity)
    return this.#followedRegion
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

const reactions: readonly unknown[] = ["stop", "reconnect", "renew", "refresh-token", "change-region"]

const isReaction = (value: unknown): value is Reaction => reactions.includes(value)
