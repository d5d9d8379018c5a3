const brand: unique symbol = Symbol.for("@agent-chat/core/signed-out") as never

/**
 * What a token function throws when there is no token and will be none, because the user has signed out. Calls then
 * fail at once with a `ConnectionError` whose reason is `signed-out`, are not repeated, and a session ends with that.
 *
 * @example
 * ```ts
 * import { SignedOut } from "@agent-chat/core"
 * import { v3_6 } from "@agent-chat/core/v3.6"
 * import { createWebApi } from "@agent-chat/web-api"
 *
 * let token: string | undefined = "dal:token"
 * const client = createWebApi(v3_6, {
 *   token: () => {
 *     if (token === undefined) throw new SignedOut()
 *     return token
 *   }
 * })
 * ```
 */
export class SignedOut extends Error {
  override readonly name = "SignedOut"

  constructor(message = "the user has signed out", options?: ErrorOptions) {
    super(message, options)
    Object.defineProperty(this, brand, { value: true })
  }
}

/** Whether a value says that the user has signed out, also one made by another copy of this package. */
export const isSignedOut = (value: unknown): value is SignedOut =>
  typeof value === "object" && value !== null && brand in value
