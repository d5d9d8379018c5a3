import { longestTimer } from "../options.ts"
import type { Join } from "./join/join.ts"
import type { SteadyClock } from "./time/steady-clock.ts"

/** Lets a join go on when a wait of it is over. */
export class JoinTimer {
  readonly #join: Join
  readonly #clock: SteadyClock
  readonly #onTick: () => void
  #timer: { readonly at: number; readonly id: unknown } | undefined
  #isStopped = false

  /** `onTick` is called after the join has gone on. */
  constructor(join: Join, clock: SteadyClock, onTick: () => void) {
    this.#join = join
    this.#clock = clock
    this.#onTick = onTick
  }

  /** The join may have something else to wait for. */
  arm(): void {
    if (this.#isStopped) return
    const at = this.#join.next()
    if (at === undefined || (this.#timer !== undefined && this.#timer.at <= at)) return
    this.#clock.time.clearTimeout(this.#timer?.id)
    const wait = Math.min(Math.max(0, at - this.#clock.now()), longestTimer)
    const id = this.#clock.time.setTimeout(() => {
      this.#timer = undefined
      this.#clock.reached(at)
      this.#join.tick(this.#clock.now())
      this.#onTick()
    }, Math.ceil(wait))
    this.#timer = { at, id }
  }

  stop(): void {
    this.#isStopped = true
    this.#clock.time.clearTimeout(this.#timer?.id)
  }
}
