/** A delivery that was handed on but not answered 200. */
export interface UnacknowledgedDelivery {
  readonly digest: string
  /** Resolves when its event is safe. */
  readonly safe: Promise<void>
  readonly at: number
}

const capacity = 10_000
/** The sender tries for six hours. */
const memory = 6 * 3_600_000

/**
 * Deliveries that were handed on but not answered 200 in time. The sender repeats them byte by byte, and nothing in the
 * body tells a repeat from a second occurrence: this memory is the only evidence there is.
 */
export class Unacknowledged {
  readonly #entries = new Map<string, UnacknowledgedDelivery>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  async remember(body: Uint8Array, safe: Promise<void>): Promise<void> {
    const digest = await digestOf(body)
    const now = this.#now()
    // The oldest come first. Half of them go at a time: a Map is slow at having its head taken off again and again.
    if (this.#entries.size >= capacity) {
      let left = capacity / 2
      for (const [key, { at }] of this.#entries) {
        if (left-- <= 0 && at >= now - memory) break
        this.#entries.delete(key)
      }
    }
    const entry = { digest, safe, at: now }
    this.#entries.set(digest, entry)
    safe.catch(() => this.forget(entry))
  }

  /** An earlier delivery of the same bytes. */
  async find(body: Uint8Array): Promise<UnacknowledgedDelivery | undefined> {
    if (this.#entries.size === 0) return undefined
    const entry = this.#entries.get(await digestOf(body))
    return entry === undefined || entry.at < this.#now() - memory ? undefined : entry
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0
  }

  forget(entry: UnacknowledgedDelivery): void {
    if (this.#entries.get(entry.digest) === entry) this.#entries.delete(entry.digest)
  }
}

const digestOf = async (body: Uint8Array): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body as Uint8Array<ArrayBuffer>))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
