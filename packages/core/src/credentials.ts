import { ConfigurationError } from "./errors.ts"

/** A token, or where to get one. A function is asked before every attempt and should remember what it knows. */
export type TokenSource = string | (() => string | Promise<string>)

/** Token and region of one client. Never shows the token when it is printed. */
export class Credentials {
  readonly #source: TokenSource
  readonly #regionOf: (token: string) => string | undefined
  #region: string | undefined
  #refreshing: Promise<boolean> | undefined
  #refreshed: string | undefined
  #rejected: string | undefined

  constructor(options: {
    token: TokenSource
    region?: string | undefined
    regionOf: (token: string) => string | undefined
  }) {
    const { token, region, regionOf } = options
    if (typeof token !== "function" && (typeof token !== "string" || token === "")) {
      throw new ConfigurationError({
        option: "token",
        message: "give a token, or a function that returns one"
      })
    }
    this.#source = token
    this.#region = region
    this.#regionOf = regionOf
  }

  /** The token for the next attempt. */
  token(): string | Promise<string> {
    if (typeof this.#source === "string") return this.#source
    const refreshed = this.#refreshed
    if (refreshed !== undefined) {
      this.#refreshed = undefined
      return refreshed
    }
    return this.#source()
  }

  /** The region the service named last, else the one of the options, else the one of the token. */
  region(token: string): string | undefined {
    return this.#region ?? this.#regionOf(token)
  }

  /** Remembers the region that the service named. `false` when it is the one in use. */
  move(region: string | undefined): boolean {
    if (region === undefined || region === this.#region) return false
    this.#region = region
    return true
  }

  /** Gets another token after `rejected` was refused; callers at the same time share one request. */
  refresh(rejected: string): Promise<boolean> {
    const source = this.#source
    if (typeof source === "string") return Promise.resolve(false)
    this.#refreshing ??= Promise.resolve()
      .then(source)
      .then(
        (token) => {
          this.#refreshed = token
          return token !== rejected && token !== this.#rejected
        },
        () => false
      )
      .finally(() => {
        this.#rejected = rejected
        this.#refreshing = undefined
      })
    return this.#refreshing
  }
}
