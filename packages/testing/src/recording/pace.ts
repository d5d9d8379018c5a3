import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises"

/** How fast a recording is played: 1 as it was, 2 twice as fast, `Infinity` as fast as it goes. */
export class Pace {
  readonly #speed: number
  readonly #signal: AbortSignal | undefined
  #last: number | undefined

  constructor(speed: number, signal: AbortSignal | undefined) {
    this.#speed = speed
    this.#signal = signal
  }

  /** Waits until the moment of a step has come; whoever listens has its turn in any case. */
  async until(at: number): Promise<void> {
    const wait = this.#last === undefined ? 0 : (at - this.#last) / this.#speed
    this.#last = Math.max(this.#last ?? at, at)
    this.#signal?.throwIfAborted()
    if (wait < 1) await turn()
    else await sleep(wait, undefined, this.#signal === undefined ? {} : { signal: this.#signal })
  }
}
