import { Refusal } from "../service/refusal.ts"

/** Milliseconds after which the service has given up on a request, whether it said so or not. */
const forgotten = 15_000

const uncounted = (): void => {}

/** The requests of a connection that are not answered yet, as many as a version lets it have. */
export class OpenRequests {
  readonly #most: number
  readonly #begun = new Set<{ readonly at: number }>()

  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most
  }

  /** Counts a request; returns what ends it, or why it is one too many. */
  begin(now: number): (() => void) | Refusal {
    if (this.#most === Number.POSITIVE_INFINITY) return uncounted
    if (this.#begun.size >= this.#most) this.#forget(now - forgotten)
    if (this.#begun.size >= this.#most)
      return new Refusal("pending_requests_limit_reached", "", { limit: this.#most })
    const request = { at: now }
    this.#begun.add(request)
    return () => this.#begun.delete(request)
  }

  #forget(before: number): void {
    for (const request of this.#begun) if (request.at <= before) this.#begun.delete(request)
  }
}
