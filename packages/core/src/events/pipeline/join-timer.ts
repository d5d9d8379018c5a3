import { longestTimer } from "../../options.ts"
import type { SteadyClock } from "../time/steady-clock.ts"

/** Something that waits, and goes on when it is told that the wait is over. */
interface Waiting {
  next(): number | undefined
  tick(now: number): void
}

/** Lets the stages of a join go on when a wait of theirs is over. */
export class JoinTimer {
  readonly #stages: readonly Waiting[]
  readonly #clock: SteadyClock
  readonly #onTick: () => void
  #timer: { readonly at: number; readonly id: unknown } | undefined
  #isStopped = false

  /** `onTick` is called after the stages have gone on, each before the next. */
  constructor(stages: readonly Waiting[], clock: SteadyClock, onTick: () => void) {
    this.#stages = stages
    this.#clock = clock
    this.#onTick = onTick
  }

  /** A stage may have something else to wait for. */
  arm(): void {
    if (this.#isStopped) return
    let at = Infinity
    for (const stage of this.#stages) at = Math.min(at, stage.next() ?? Infinity)
    if (at === Infinity || (this.#timer !== undefined && this.#timer.at <= at)) return
    this.#clock.time.clearTimeout(this.#timer?.id)
    const wait = Math.min(Math.max(0, at - this.#clock.now()), longestTimer)
    const id = this.#clock.time.setTimeout(() => {
      this.#timer = undefined
      this.#clock.reached(at)
      for (const stage of this.#stages) stage.tick(this.#clock.now())
      this.#onTick()
    }, Math.ceil(wait))
    this.#timer = { at, id }
  }

  stop(): void {
    this.#isStopped = true
    this.#clock.time.clearTimeout(this.#timer?.id)
  }
}
