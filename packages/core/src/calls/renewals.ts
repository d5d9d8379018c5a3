import { remember } from "./remember.ts"

/** Milliseconds after which a question that is not answered is asked anew. */
const patience = 10_000
/** Milliseconds for which what took a token's place is remembered: as long as calls with the old one may come back. */
const remembered = 30_000
/** Tokens that are remembered at a time; the oldest go first. */
const most = 100

interface Renewal {
  readonly since: number
  /** Until it is answered. */
  readonly asking?: Promise<boolean>
  /** What took the place of the token. */
  readonly token?: string
}

/**
 * Which token took the place of which. By token, as one client may act for several users: what one of them was refused
 * must not become what another one sends.
 */
export class Renewals {
  readonly #byToken = new Map<string, Renewal>()

  /** The token that took the place of this one, else this one. */
  currentOf(token: string): string {
    if (this.#byToken.size === 0) return token
    let current = token
    // As many steps as there can be, should tokens ever go round.
    for (let step = 0; step < most; step++) {
      const next = this.#fresh(current)?.token
      if (next === undefined || next === token) return current
      current = next
    }
    return current
  }

  /** Asks for another token, once for all who were refused with this one. `false` when it stays the same. */
  renew(refused: string, ask: () => Promise<string>): Promise<boolean> {
    const known = this.#fresh(refused)
    if (known?.token !== undefined) return Promise.resolve(true)
    if (known?.asking !== undefined && performance.now() - known.since < patience) return known.asking
    const asking = ask().then(
      (token) => {
        if (token === refused) this.#forget(refused, asking)
        else remember(this.#byToken, refused, { since: performance.now(), token }, most)
        return token !== refused
      },
      (reason: unknown) => {
        this.#forget(refused, asking)
        throw reason
      }
    )
    remember(this.#byToken, refused, { since: performance.now(), asking }, most)
    return asking
  }

  #fresh(token: string): Renewal | undefined {
    const renewal = this.#byToken.get(token)
    return renewal !== undefined && performance.now() - renewal.since < remembered ? renewal : undefined
  }

  #forget(token: string, asking: Promise<boolean>): void {
    if (this.#byToken.get(token)?.asking === asking) this.#byToken.delete(token)
  }
}
