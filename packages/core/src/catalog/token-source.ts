/**
 * A token, or a function that returns one. A token that begins with its scheme (`Basic …`, `Bearer …`) is sent as it
 * is, any other as a bearer.
 *
 * The function is asked for every attempt, in the async context of its caller, and no two attempts share an answer: it
 * may answer for whoever an `AsyncLocalStorage` names. It should remember what it knows. When the service has refused a
 * token as invalid or expired, it is asked again with that token, for another; all who were refused with the same one
 * share that question. It throws a `SignedOut` when there is no token and will be none.
 */
export type TokenSource = string | ((rejected?: string) => TokenAnswer | Promise<TokenAnswer>)

/** What a token function answers: the token, or with it the time at which it expires. */
export type TokenAnswer =
  | string
  | {
      readonly token: string
      /** Milliseconds since 1970, not the seconds that OAuth and JWT count in. A session gets another token ahead of it. */
      readonly expiresAt?: number | undefined
    }
