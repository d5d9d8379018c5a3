/** So many milliseconds something is owned without being renewed. */
export const leaseLength = 3_000

/** Something that a process owns for a while, from its side. */
export class Lease {
  readonly #lost = new AbortController()
  readonly #renew: () => Promise<boolean>
  readonly #renewals: ReturnType<typeof setInterval>
  #expiry: ReturnType<typeof setTimeout> | undefined
  #until: number

  /** `since`: when it was asked for. `renew` says whether it is still owned. */
  constructor(since: number, renew: () => Promise<boolean>) {
    this.#until = since + leaseLength
    this.#renew = renew
    this.#renewals = setInterval(() => void this.#again(), leaseLength / 3)
    this.#watch()
  }

  /** Aborted when another may own it. */
  get lost(): AbortSignal {
    return this.#lost.signal
  }

  lose(reason: string): void {
    clearInterval(this.#renewals)
    clearTimeout(this.#expiry)
    this.#lost.abort(new Error(reason))
  }

  async #again(): Promise<void> {
    const sent = performance.now()
    try {
      if (!(await this.#renew())) return this.lose("another owns it")
    } catch {
      return
    }
    if (this.lost.aborted) return
    this.#until = sent + leaseLength
    this.#watch()
  }

  #watch(): void {
    clearTimeout(this.#expiry)
    this.#expiry = setTimeout(() => this.lose("the lease is over"), this.#until - performance.now())
  }
}
