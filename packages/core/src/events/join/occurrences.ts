import { RecentKeys } from "./recent-keys.ts"

/** One of the events with a content. */
export interface Occurrence {
  readonly at: number
  /** The origins that have brought it. */
  readonly origins: string[]
}

/** So many occurrences of one content are told apart within the window; beyond that the oldest are forgotten. */
const mostOfOne = 256

/**
 * Pairs the copies of events whose content is all there is to compare. Tag, untag, tag are three events of which two look
 * the same: the n-th sighting at one origin is the n-th at the other. A sighting is a copy when some occurrence of the
 * last `window` ms has not been seen at its origin yet; otherwise it is an occurrence of its own.
 */
export class Occurrences {
  readonly #window: number
  readonly #recent: RecentKeys<Occurrence[]>
  /** When an origin began to see anything: it cannot bring copies of what was before. */
  readonly #began = new Map<string, number>()

  constructor(options: { window: number; capacity: number }) {
    this.#window = options.window
    this.#recent = new RecentKeys(options)
  }

  get size(): number {
    return this.#recent.size
  }

  /** Says that an origin sees what happens from now on, and that another has ended. */
  begin(origin: string, now: number, ended?: string): void {
    if (ended !== undefined) this.#began.delete(ended)
    this.#began.set(origin, now)
  }

  /** Answers with the occurrence that a sighting is a copy of; with nothing when it is one of its own. */
  pair(key: string, origin: string, now: number): Occurrence | undefined {
    const after = Math.max(now - this.#window, this.#began.get(origin) ?? -Infinity)
    const known = this.#recent.get(key)?.filter(({ at }) => at >= now - this.#window) ?? []
    const copy = known.find(({ at, origins }) => at >= after && !origins.includes(origin))
    if (copy === undefined) known.push({ at: now, origins: [origin] })
    else copy.origins.push(origin)
    this.#recent.set(key, known.length > mostOfOne ? known.slice(-mostOfOne) : known, now)
    return copy
  }

  /** What is known of a content. */
  of(key: string): readonly Occurrence[] {
    return this.#recent.get(key) ?? []
  }

  /** What was known of a content before. */
  restore(key: string, known: readonly Occurrence[], now: number): void {
    this.#recent.set(key, [...known], now)
  }

  /** The occurrence that an origin brought first counts as not seen. */
  forget(key: string, origin: string): void {
    const known = this.#recent.get(key)
    const index = known?.findLastIndex(({ origins }) => origins[0] === origin) ?? -1
    if (index >= 0) known!.splice(index, 1)
  }
}

/** A copy that an origin brought of an occurrence counts as not seen. */
export const unpair = ({ origins }: Occurrence, origin: string): void => {
  const index = origins.lastIndexOf(origin)
  // Whoever brought it first is not the one of a copy.
  if (index > 0) origins.splice(index, 1)
}
