import { DeadlineQueue } from "./deadline-queue.ts"
import type { Lane } from "./lane.ts"

/** A lane that waits; it has gone on when its turn is another. */
type Wait = readonly [lane: Lane, turn: number]

const isOver = ([lane, turn]: Wait): boolean => lane.turn !== turn

/** Milliseconds for which a thread may wait for its turn to be asked for: as much as some 2,000 calls of 50 ms take. */
const turnWait = 60_000

/** Which lanes wait, for what and until when: nothing waits for ever. Times in milliseconds. */
export class LaneWaits {
  /** Those for which what is missing may still come by itself. */
  readonly #missing: DeadlineQueue<Wait>
  /** Those to be asked for when it is their turn, and those that were. */
  readonly #turns: DeadlineQueue<Wait>
  readonly #answers: DeadlineQueue<Wait>

  constructor({ hold, fill }: { readonly hold: number; readonly fill: number }) {
    this.#missing = new DeadlineQueue(hold, isOver)
    this.#turns = new DeadlineQueue(turnWait, isOver)
    this.#answers = new DeadlineQueue(fill, isOver)
  }

  /** What is missing in a lane may come by itself. */
  forMissing(lane: Lane, now: number): void {
    lane.state = "waiting"
    this.#missing.add([lane, ++lane.turn], now)
  }

  /** A lane is asked for when it is its turn. */
  forTurn(lane: Lane, now: number): void {
    lane.state = "fetching"
    lane.isAsked = false
    this.#turns.add([lane, ++lane.turn], now)
  }

  /** A lane is asked for. */
  forAnswer(lane: Lane, now: number): void {
    lane.isAsked = true
    this.#answers.add([lane, ++lane.turn], now)
  }

  /** When the first of them has waited long enough. */
  next(): number | undefined {
    const next = Math.min(
      this.#missing.next() ?? Infinity,
      this.#turns.next() ?? Infinity,
      this.#answers.next() ?? Infinity
    )
    return next === Infinity ? undefined : next
  }

  /** Takes a lane for which what is missing has not come by itself. */
  takeMissing(now: number): Lane | undefined {
    return this.#missing.take(now)?.[0]
  }

  /** Takes a lane whose turn did not come, or no answer. */
  takeFetching(now: number): Lane | undefined {
    return (this.#turns.take(now) ?? this.#answers.take(now))?.[0]
  }
}
