import type { Joiner } from "./joiner.ts"
import type { RawEvent } from "../join/read-event.ts"
import type { WriterBounds } from "../logs/log-writer.ts"
import { weigh } from "../weigh.ts"
import type { AnyCatalog } from "../../catalog/catalog.ts"

/** What comes while a log is asked for what it has kept: it waits for a joiner, in its order, and no more of it than may. */
export class Early<C extends AnyCatalog> {
  /** How many events wait. */
  events = 0
  /** How many were dropped. */
  shed = 0
  /** When the first of them was. */
  #shedAt: number | undefined
  readonly #bounds: WriterBounds
  readonly #onFull: (waiting: number) => void
  readonly #waiting: ((joiner: Joiner<C> | undefined) => void)[] = []
  #bytes = 0
  #isFull = false

  /** `onFull` is told once how many wait when there is no room any more. */
  constructor(bounds: WriterBounds, onFull: (waiting: number) => void) {
    this.#bounds = bounds
    this.#onFull = onFull
  }

  /** Lets something wait that is no event. */
  wait(run: (joiner: Joiner<C>) => void): void {
    this.#waiting.push((joiner) => joiner && run(joiner))
  }

  /** Lets an event wait; `run` gets nothing when there will be no joiner. Says whether there was room for it. */
  take(event: RawEvent, run: (joiner: Joiner<C> | undefined) => void): boolean {
    if (this.#isFull) return false
    this.events++
    this.#bytes += weigh(event)
    this.#waiting.push(run)
    this.#isFull = this.events >= this.#bounds.events || this.#bytes >= this.#bounds.bytes
    if (this.#isFull) this.#onFull(this.events)
    return true
  }

  /** An event was dropped. */
  drop(now: number): void {
    this.shed++
    this.#shedAt ??= now
  }

  /** There is a joiner, or there will be none. */
  settle(joiner: Joiner<C> | undefined): void {
    for (const run of this.#waiting.splice(0)) run(joiner)
    if (joiner === undefined) return
    this.events = 0
    for (; this.shed > 0; this.shed--) joiner.shed(this.#shedAt)
    joiner.recovery.madeRoom()
  }
}
