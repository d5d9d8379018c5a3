import { remember } from "./remember.ts"

/** Tokens that are remembered at a time; the oldest go first. */
const most = 100

/**
 * To which region the service has sent which token. By token, as one client may act for users of several regions: where
 * one of them belongs must not send the others round in circles.
 */
export class MovedTokens {
  readonly #regions = new Map<string, string>()
  #last: string | undefined

  /** The region that was named last: where a new token probably belongs. */
  get last(): string | undefined {
    return this.#last
  }

  /** The region that was named for this token. */
  of(token: string): string | undefined {
    return this.#regions.get(token)
  }

  add(token: string, region: string): void {
    this.#last = region
    remember(this.#regions, token, region, most)
  }
}
