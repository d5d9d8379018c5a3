/** How much faster or slower than the server's a clock may run. */
const drift = 1 / 1_000
/** What differs by more than this, in milliseconds, is a clock that was set back, and no delay. */
const mostApart = 60_000

/**
 * What is known of the server's clock. Nothing but what the server says counts: a time it wrote on something is one that
 * its clock had reached by the moment it came. So the clock shows that or later, which is what a watermark needs.
 */
export class ServerTime {
  readonly #guess: (moment: number) => number
  /** The best proof so far: at this moment the server's clock showed this time or a later one. */
  #proof: { readonly time: number; readonly moment: number } | undefined
  #isFresh = false

  /** `guess` says what the local clock showed at a moment; used as long as the server has not said anything better. */
  constructor(guess: (moment: number) => number) {
    this.#guess = guess
  }

  /**
   * The server's clock had reached `time` by `moment`. `long-ago` says no more than that; `lately` that it cannot have gone
   * on for long since; `now` that it showed just that, which also tells when less is right than was believed.
   */
  reached(time: number, moment: number, when: "long-ago" | "lately" | "now"): void {
    const believed = this.provenAt(moment)
    if (time > believed || (when === "now" && time < believed - mostApart)) this.#proof = { time, moment }
    this.#isFresh ||= when !== "long-ago"
  }

  /** An answer was dated `time` by the server; it was asked for at `sentAt` and had come at `receivedAt`. */
  dated(time: number, sentAt: number, receivedAt: number): void {
    // A date is in whole seconds, cut off.
    if (this.provenAt(sentAt) > time + 1_000 + mostApart) this.#proof = undefined
    this.reached(time, receivedAt, "now")
  }

  /** Whether {@link at} goes by what the server said lately, and not by the clock on the wall. */
  get isKnown(): boolean {
    return this.#isFresh
  }

  /** What the server's clock is proven to have shown at a moment, or somewhat less; in milliseconds since 1970. */
  provenAt(moment: number): number {
    return this.#proof === undefined ? -Infinity : this.#from(this.#proof, moment)
  }

  /** The best there is: what is proven, or what the clock on the wall says where that is later and no proof is fresh. */
  at(moment: number): number {
    const proven = this.provenAt(moment)
    return this.#isFresh ? proven : Math.max(proven, this.#guess(moment))
  }

  #from(
    { time, moment: proven }: { readonly time: number; readonly moment: number },
    moment: number
  ): number {
    const passed = moment - proven
    return time + passed * (passed > 0 ? 1 - drift : 1 + drift)
  }
}
