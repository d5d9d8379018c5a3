import type { ChatSnapshot } from "../../catalog/roles.ts"
import type { Beginning } from "./beginning.ts"
import type { FoundGap, Gaps } from "./gaps.ts"
import type { Join } from "../join/join.ts"

/** What a start works with. */
interface StartOptions {
  /** Whether another was there before. */
  readonly isRestored: boolean
  /** Whether anybody can be asked. */
  readonly canFetch: boolean
  readonly join: Join
  readonly gaps: Gaps
  readonly beginning: Beginning
}

/** How a joiner starts: anew, with the chats that are open, or where another was before it. */
export class Start {
  readonly #options: StartOptions
  /** Whether it has to make up for a time in which there was no joiner. */
  #owesRestart: boolean

  constructor(options: StartOptions) {
    this.#options = options
    this.#owesRestart = options.isRestored
  }

  /** Learns which chats are open as the stream begins, or what happened since it was there last. */
  adopt(known?: readonly ChatSnapshot[]): void {
    const { isRestored, gaps, beginning } = this.#options
    if (this.#owesRestart) {
      this.#owesRestart = false
      beginning.isDone = true
      return gaps.look({ reason: "restarted", from: gaps.seenUntil, chats: known })
    }
    if (isRestored) return
    // A look that came before would take what was over by then for news.
    gaps.wait(beginning.adopt(known))
  }

  /**
   * A source is there from now on, and shows which chats are open, if it can; since a moment it has to be made up for what
   * nobody saw.
   */
  joined(reason: FoundGap["reason"], from: number, chats: readonly ChatSnapshot[] | undefined): void {
    const { canFetch, gaps, beginning } = this.#options
    // Whoever looked before could not see what it sees.
    if (beginning.isDone) gaps.look({ reason, from, chats })
    else if (chats !== undefined || canFetch) this.adopt(chats)
  }

  /** Goes on where another was: what came meanwhile is brought to this one. */
  goOn(): void {
    this.#owesRestart = false
    this.#options.beginning.isDone = true
    this.#options.join.lanes.warm = true
    this.#options.gaps.goOn()
  }

  /** Goes on where another was, though nobody can be asked for what happened since: that it is missing was told. */
  goOnWithout(): void {
    this.#owesRestart = false
    this.#options.join.lanes.warm = true
    this.#options.gaps.settle()
  }
}
