import type { TokenAnswer } from "@agent-chat/core"
import type { TokenMode } from "./session-steps.ts"

/** Hands out tokens, as well as it can at the time. */
export class TokenService {
  mode: TokenMode = "well"
  #made = 0

  /** Answers a session as a token function does. */
  ask(rejected: string | undefined): TokenAnswer | Promise<TokenAnswer> {
    const token = rejected === undefined && this.mode !== "refused" ? `t${this.#made}` : `t${++this.#made}`
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check
    switch (this.mode) {
      case "fails":
        throw new Error("the token service is away")
      case "hangs":
        return new Promise(() => undefined)
      case "slow":
        return new Promise((resolve) => setTimeout(() => resolve(token), 3_000))
      case "short":
        return { token: `t${++this.#made}`, expiresAt: Date.now() + 20_000 }
      case "over":
        return { token: `t${++this.#made}`, expiresAt: Date.now() - 1_000 + this.#made }
      default:
        return token
    }
  }
}
