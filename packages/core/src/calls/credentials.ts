import { ConfigurationError, ConnectionError } from "../errors.ts"
import { SharedQuestion } from "./shared-question.ts"

/**
 * A token, or a function that returns one. The function is asked before every attempt and should remember what it
 * knows. When the service has refused a token as invalid or expired, it is asked again with that token, for another.
 */
export type TokenSource = string | ((rejected?: string) => string | Promise<string>)

/** What a request identified itself with. */
export interface Identity {
  readonly token: string
  /** The region the service named last, else the one of the options, else the one of the token. */
  readonly region: string | undefined
}

/** Milliseconds for which a token that was just refreshed is used without asking again, by those who waited for it. */
const freshFor = 1000

/** Token and region of one client. Shows neither when it is printed. */
export class Credentials {
  readonly #source: TokenSource
  readonly #regionOf: (token: string) => string | undefined
  #region: string | undefined
  #current: string | undefined
  readonly #asking = new SharedQuestion<string>()
  readonly #refreshing = new SharedQuestion<boolean>()
  #fresh = ""
  #freshUntil = 0

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
   * What the next attempt identifies itself with. Who gives up waiting for a token by `signal` leaves the question to
   * the others that wait, and the next one asks anew: an answer that never comes must not hold up all calls to come.
   *
   * @throws ConnectionError `not-sent`, when the token function fails
   * @throws ConfigurationError when what it returned is no token
   */
  identity(signal?: AbortSignal): Identity | Promise<Identity> {
    const token = this.#token()
    if (typeof token === "string") return this.#with(token)
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#asking.forget(token)
        reject(signal?.reason)
      }
      signal?.addEventListener("abort", onAbort, { once: true })
      token
        .then((value) => this.#with(value))
        .finally(() => signal?.removeEventListener("abort", onAbort))
        .then(resolve, reject)
    })
  }

  /** Remembers the region the service named. `false` when it names none, or the one that it refused. */
  move(region: string | undefined, refused: Identity): boolean {
    if (region === undefined || region === refused.region || !isRegion(region)) return false
    this.#region = region
    return true
  }

  /** Gets another token after one was refused; callers at the same time share one question. Never rejects. */
  refresh(refused: Identity): Promise<boolean> {
    const source = this.#source
    if (typeof source === "string") return Promise.resolve(false)
    if (this.#current !== undefined && this.#current !== refused.token) return Promise.resolve(true)
    return this.#refreshing.ask(() =>
      this.#ask(source, refused.token).then(
        (token) => {
          this.#fresh = token
          this.#freshUntil = performance.now() + freshFor
          return token !== refused.token
        },
        () => false
      )
    )
  }

  #with(token: string): Identity {
    return { token, region: this.#region ?? this.#regionOf(token) }
  }

  #token(): string | Promise<string> {
    const source = this.#source
    if (typeof source === "string") return source
    if (performance.now() < this.#freshUntil) return this.#fresh
    return this.#asking.ask(() => this.#ask(source))
  }

  async #ask(source: (rejected?: string) => string | Promise<string>, rejected?: string): Promise<string> {
    let token: string
    try {
      token = await (rejected === undefined ? source() : source(rejected))
    } catch (cause) {
      throw new ConnectionError({
        reason: "other",
        delivery: "not-sent",
        message: "the token function failed",
        cause
      })
    }
    checkToken(token)
    this.#current = token
    return token
  }
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
