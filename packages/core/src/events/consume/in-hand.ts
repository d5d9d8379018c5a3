import type { Acceptance } from "../event.ts"

/** How the wait for an occurrence ends: the log has refused it, or nobody is there who would handle it. */
type End = "safe" | "refused" | "abandoned"

/** The occurrences with one key that were taken and are not safe yet. */
interface Held {
  /** How many of them have not been written. */
  unwritten: number
  /** The groups that have not handled all of them, each with how many it still has to. */
  readonly groups: Map<string, number>
  /** Whether some group has handled one. */
  isHandled: boolean
  readonly waiting: ((end: End) => void)[]
}

/** Keeps track of occurrences that were taken and are not yet safe, so that a webhook is answered when its event is. */
export class InHand {
  readonly #held = new Map<string, Held>()

  get size(): number {
    return this.#held.size
  }

  /** An occurrence was taken. */
  add(key: string): void {
    const held = this.#held.get(key)
    if (held !== undefined) held.unwritten++
    else this.#held.set(key, { unwritten: 1, groups: new Map(), isHandled: false, waiting: [] })
  }

  /** It was written down, for these groups to handle. */
  written(key: string, groups: Iterable<string>): void {
    const held = this.#held.get(key)
    if (held === undefined) return
    held.unwritten--
    for (const group of groups) held.groups.set(group, (held.groups.get(group) ?? 0) + 1)
    this.#settleIfSafe(key, held)
  }

  /** A group has handled it. Its word counts for itself only. */
  done(key: string, group: string): void {
    const held = this.#held.get(key)
    const left = held?.groups.get(group)
    if (held === undefined || left === undefined) return
    held.isHandled = true
    if (left > 1) held.groups.set(group, left - 1)
    else held.groups.delete(group)
    this.#settleIfSafe(key, held)
  }

  /** It is not going to be handled by anybody. */
  abandon(key: string): void {
    const held = this.#held.get(key)
    if (held !== undefined) this.#settle(key, held, "abandoned")
  }

  /** It could not be written. */
  refuse(key: string): void {
    const held = this.#held.get(key)
    if (held !== undefined) this.#settle(key, held, "refused")
  }

  /** A group has gone. What nobody else handles is not safe. */
  leave(group: string): void {
    for (const [key, held] of this.#held) {
      if (!held.groups.delete(group) || held.unwritten > 0 || held.groups.size > 0) continue
      this.#settle(key, held, held.isHandled ? "safe" : "abandoned")
    }
  }

  /** Nothing more will become safe. */
  abandonAll(): void {
    for (const [key, held] of this.#held) this.#settle(key, held, "abandoned")
  }

  /**
   * Tells `outcome` once all of these keys are safe, `not-taken` when one of them will not be; `onRefused` is called first
   * if that is because it could not be written.
   */
  tellWhenSafe(
    keys: readonly string[],
    outcome: Acceptance,
    onRefused: () => void,
    tell: (acceptance: Acceptance) => void
  ): void {
    const open = this.#open(keys)
    if (open.length === 0) return tell(outcome)
    let left = open.length
    let isRefused = false
    const onSettled = (end: End): void => {
      if (end === "refused" && !isRefused) {
        isRefused = true
        onRefused()
      }
      if (end !== "safe") tell("not-taken")
      else if (--left === 0) tell(outcome)
    }
    for (const { waiting } of open) waiting.push(onSettled)
  }

  /** Answers what {@link tellWhenSafe} tells: at once where there is nothing to wait for. */
  whenSafe(
    keys: readonly string[],
    outcome: Acceptance,
    onRefused: () => void
  ): Acceptance | Promise<Acceptance> {
    if (this.#held.size === 0 || this.#open(keys).length === 0) return outcome
    return new Promise((resolve) => this.tellWhenSafe(keys, outcome, onRefused, resolve))
  }

  #open(keys: readonly string[]): Held[] {
    return keys.flatMap((key) => this.#held.get(key) ?? [])
  }

  #settleIfSafe(key: string, held: Held): void {
    if (held.unwritten <= 0 && held.groups.size === 0) this.#settle(key, held, "safe")
  }

  #settle(key: string, { waiting }: Held, end: End): void {
    this.#held.delete(key)
    for (const tell of waiting) tell(end)
  }
}
