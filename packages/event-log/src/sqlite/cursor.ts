import { Fifo } from "@agent-chat/core/events/logs"

/** How far a group is: it is done with all events up to a place, and with some behind it. */
export class Cursor {
  #place: number
  /** The positions behind it, in order, and which of them are done with. */
  readonly #order = new Fifo<number>()
  readonly #acknowledged = new Set<number>()

  constructor(place: number) {
    this.#place = place
  }

  get place(): number {
    return this.#place
  }

  /** An event was entered: the cursor does not go past it before that is done with. */
  enter(position: number): void {
    if (position > this.#place) this.#order.push(position)
  }

  /** An event is done with: the cursor moves as far as all are. */
  done(position: number): void {
    if (position <= this.#place) return
    this.#acknowledged.add(position)
    for (let first = this.#order.first; first !== undefined; first = this.#order.first) {
      if (!this.#acknowledged.delete(first)) return
      this.#place = first
      this.#order.shift()
    }
  }
}
