import { Lane } from "./lane.ts"
import { RecentKeys } from "./recent-keys.ts"
import { Succession } from "./succession.ts"

/** Knows the lane of each thread, and how the threads of a chat follow one another. */
export class Lanes {
  /** Whether a thread that was never seen must have begun just now. */
  warm = false
  readonly succession: Succession
  readonly #lanes: RecentKeys<Lane>

  /** A lane is remembered for `window` ms after its last event, and for as long as something waits in it. */
  constructor(window: number) {
    const keep = (lane: Lane, now: number): boolean => !lane.isIdle || lane.touched > now - window
    this.#lanes = new RecentKeys({ window, capacity: Infinity, keep })
    this.succession = new Succession({ window, keep })
  }

  get size(): number {
    return this.#lanes.size
  }

  get(threadId: string): Lane | undefined {
    return this.#lanes.get(threadId)
  }

  all(): Iterable<Lane> {
    return this.#lanes.values()
  }

  /** The lane of a thread; `fromStart` is for one that was not there yet. */
  ensure(chatId: string, threadId: string, fromStart: boolean, now: number): Lane {
    let lane = this.#lanes.get(threadId)
    if (lane === undefined) {
      lane = new Lane(chatId, threadId, fromStart, now)
      // A thread that was running before has no opening to be told of. Whether it was, is asked as soon as it can be.
      lane.opened = lane.isGuess = !fromStart
      this.#lanes.set(threadId, lane, now)
      this.succession.add(lane, now)
    }
    return lane
  }
}
