/** How much faster or slower than the server's a clock may run. */
const drift = 1 / 1_000
/** Old news and a clock that is ahead look alike when they differ by more than this, in milliseconds. */
const plausible = 60_000

/**
 * What is known of the server's clock. Nothing but what the server says counts: a time it wrote on something is one that
 * its clock had reached by the moment it came. So the clock shows that or later, which is what a watermark needs: what is
 * read here is never after the moment that is asked for, unless it is a guess.
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
    const believed = this.#proof === undefined ? -Infinity : this.#from(this.#proof, moment)
    if (time > believed || (when === "now" && time < believed - plausible)) this.#proof = { time, moment }
    this.#isFresh ||= when !== "long-ago"
  }

  /** An answer was dated `time` by the server; it was asked for at `sentAt` and had come at `receivedAt`. */
  dated(time: number, sentAt: number, receivedAt: number): void {
    // A date is in whole seconds, cut off.
    const isAhead = this.#proof !== undefined && this.#from(this.#proof, sentAt) > time + 1_000 + plausible
    if (isAhead) this.#proof = undefined
    this.reached(time, receivedAt, "now")
  }

  /** Whether {@link at} goes by what the server said, and not by the clock on the wall. */
  isKnown(moment: number): boolean {
    if (this.#proof === undefined) return false
    return this.#isFresh || this.#from(this.#proof, moment) >= this.#guess(moment) - plausible
  }

  /** What the server's clock showed at a moment, or somewhat less; in milliseconds since 1970. */
  at(moment: number): number {
    const proven = this.#proof === undefined ? -Infinity : this.#from(this.#proof, moment)
    return this.isKnown(moment) ? proven : Math.max(proven, this.#guess(moment))
  }

  #from(
    { time, moment: proven }: { readonly time: number; readonly moment: number },
    moment: number
  ): number {
    const passed = moment - proven
    return time + passed * (passed > 0 ? 1 - drift : 1 + drift)
  }
}
