import type { TokenAnswer, TokenSource } from "../catalog/token-source.ts"
import { ConfigurationError, ConnectionError } from "../errors.ts"
import { MovedTokens } from "./moved-tokens.ts"
import { Renewals } from "./renewals.ts"
import { isSignedOut } from "./signed-out.ts"

export type { TokenAnswer, TokenSource }

/** What a request identified itself with. */
export interface Identity {
  readonly token: string
  /** When the token expires, in milliseconds since 1970, if the token function told. */
  readonly expiresAt?: number
  /** The region of the options, else the one the service named, else the one of the token. */
  readonly region: string | undefined
}

/** Token and region of one client. Shows neither when it is printed. */
export class Credentials {
  readonly #source: TokenSource
  readonly #regionOf: (token: string) => string | undefined
  readonly #region: string | undefined
  readonly #moved = new MovedTokens()
  readonly #renewals = new Renewals()
  /** Of the token that was told last. */
  #expiry: Told | undefined

  constructor(options: {
    token: TokenSource
    region?: string | undefined
    regionOf: (token: string) => string | undefined
  }) {
    const { token, region, regionOf } = options
    if (typeof token !== "function") checkToken(token)
    if (region !== undefined && !isRegion(region)) {
      throw new ConfigurationError({ option: "region", message: `give a region such as "dal" or "fra"` })
    }
    this.#source = token
    this.#region = region
    this.#regionOf = regionOf
  }

  /**
   * What the next attempt identifies itself with. Who gives up waiting for a token does so by `signal`.
   *
   * @param source the token of this call alone, in place of the client's
   * @throws ConnectionError `not-sent`, when the token function fails (`other`) or says `SignedOut` (`signed-out`)
   * @throws ConfigurationError when what it returned is no token
   */
  identity(signal?: AbortSignal, source: TokenSource = this.#source): Identity | Promise<Identity> {
    if (typeof source === "string") {
      if (source !== this.#source) checkToken(source)
      return this.#with(source)
    }
    return new Promise((resolve, reject) => {
      const onAbort = (): void => reject(signal?.reason)
      signal?.addEventListener("abort", onAbort, { once: true })
      this.#ask(source)
        .then((token) => this.#with(this.#renewals.currentOf(token)))
        .finally(() => signal?.removeEventListener("abort", onAbort))
        .then(resolve, reject)
    })
  }

  /**
   * Remembers the region the service named for a token. `false` when it names none, or the one that it refused, and when
   * the options say where to go.
   */
  move(region: string | undefined, refused: Identity): boolean {
    if (region === undefined || region === refused.region || !isRegion(region)) return false
    if (this.#region !== undefined) return false
    this.#moved.add(refused.token, region)
    return true
  }

  /**
   * Gets another token after one was refused; those who were refused with the same one share one question. `false` when
   * there is no other.
   *
   * @param source the token of this call alone, in place of the client's
   * @throws ConnectionError when the token function says `SignedOut`, and for nothing else
   */
  refresh(refused: Identity, source: TokenSource = this.#source): Promise<boolean> {
    if (typeof source === "string") return Promise.resolve(false)
    return this.#renewals
      .renew(refused.token, () => this.#ask(source, refused.token))
      .catch((reason: unknown) => {
        if (reason instanceof ConnectionError && reason.reason === "signed-out") throw reason
        return false
      })
  }

  /**
   * What to identify oneself with after a refusal: with another token if there is one. For one who has the client for
   * himself, such as a session.
   */
  async identityAfter(refused: Identity, signal?: AbortSignal): Promise<Identity> {
    return (await this.refresh(refused))
      ? this.#with(this.#renewals.currentOf(refused.token))
      : this.identity(signal)
  }

  #with(token: string): Identity {
    const expiresAt = this.#expiry?.token === token ? this.#expiry.expiresAt : undefined
    const region = this.#region ?? this.#moved.of(token) ?? this.#regionOf(token) ?? this.#moved.last
    return expiresAt === undefined ? { token, region } : { token, region, expiresAt }
  }

  async #ask(source: TokenFunction, rejected?: string): Promise<string> {
    const told = await ask(source, rejected)
    this.#expiry = told
    return told.token
  }
}

type TokenFunction = Exclude<TokenSource, string>

interface Told {
  readonly token: string
  readonly expiresAt: number | undefined
}

const ask = async (source: TokenFunction, rejected?: string): Promise<Told> => {
  let answer: TokenAnswer
  try {
    answer = await (rejected === undefined ? source() : source(rejected))
  } catch (cause) {
    const signedOut = isSignedOut(cause)
    throw new ConnectionError({
      reason: signedOut ? "signed-out" : "other",
      delivery: "not-sent",
      message: signedOut ? undefined : "the token function failed",
      cause
    })
  }
  const { token, expiresAt } =
    typeof answer === "object" && answer !== null ? answer : { token: answer, expiresAt: undefined }
  checkToken(token)
  if (typeof (expiresAt ?? 0) !== "number") {
    const message = "give expiresAt in milliseconds since 1970"
    throw new ConfigurationError({ option: "token", message })
  }
  // What never expires is not told as a time.
  return { token, expiresAt: Number.isFinite(expiresAt) ? expiresAt : undefined }
}

/** A region becomes part of a header, and comes from the service too. */
const isRegion = (region: string): boolean => /^[a-z0-9][a-z0-9_-]{0,31}$/i.test(region)

const checkToken = (token: unknown): void => {
  if (typeof token !== "string" || token === "") {
    throw new ConfigurationError({
      option: "token",
      message: "give a token, or a function that returns one"
    })
  }
  // Said here, without the token: what a header's own check throws would show it.
  if (!/^[\x21-\x7e]+( [\x21-\x7e]+)?$/.test(token)) {
    throw new ConfigurationError({
      option: "token",
      message: "the token has characters that cannot stand in a header, such as a line break: trim it"
    })
  }
}
