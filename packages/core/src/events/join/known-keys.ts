import type { AnyEnvelope } from "../envelope.ts"
import { type Occurrence, Occurrences } from "./occurrences.ts"
import { RecentKeys } from "./recent-keys.ts"
import type { JoinTimes } from "./times.ts"

/** What an envelope is: an occurrence, perhaps one that was told before; or a copy of one. */
export type Novelty = "new" | "ambiguous" | "copy"

/** Knows what was seen: by its id where it has one, else by its content, of which each origin brings every occurrence once. */
export class KnownKeys {
  /** Milliseconds for which a webhook that nobody answered is sent again. */
  readonly repeatWindow = 6 * 3_600_000
  /** Keys of class `id`, each with its thread. */
  readonly #seen: RecentKeys<string>
  /** Those without an id, by their content. */
  readonly occurrences: Occurrences
  readonly #repeats: RecentKeys<true>
  /** The occurrence that what was seen last is a copy of, if all there is to compare is its content. */
  paired: Occurrence | undefined

  /** The keys of a thread live for as long as `keep` says so. */
  constructor(
    times: Pick<JoinTimes, "window" | "pairing" | "keys">,
    keep: (threadId: string, now: number) => boolean
  ) {
    this.#seen = new RecentKeys({ window: times.window, capacity: times.keys, keep })
    this.occurrences = new Occurrences({ window: times.pairing, capacity: times.keys })
    this.#repeats = new RecentKeys({ window: this.repeatWindow, capacity: times.keys })
  }

  /** How many ids had to be forgotten before their time. */
  get evicted(): number {
    return this.#seen.evicted
  }

  /** How many ids are remembered. */
  get size(): number {
    return this.#seen.size
  }

  /** Says that an origin sees what happens from now on, and that another has ended. */
  begin(origin: string, now: number, ended?: string): void {
    this.occurrences.begin(origin, now, ended)
  }

  /** Says what an envelope is, and remembers it. */
  see({ key, keyClass, origin, source, threadId }: AnyEnvelope, now: number): Novelty {
    this.paired = undefined
    if (keyClass === "none") return "new"
    if (keyClass === "id") {
      if (this.#seen.get(key) !== undefined) return "copy"
      this.#seen.set(key, threadId ?? "", now)
      return "new"
    }
    this.paired = this.occurrences.pair(key, origin, now)
    if (this.paired !== undefined) return "copy"
    const isRepeated = this.#repeats.get(key) !== undefined
    this.#repeats.set(key, true, now)
    return isRepeated && source === "webhook" ? "ambiguous" : "new"
  }

  /** What was seen before, at a moment. */
  restore(key: string, keyClass: "id" | "content", threadId: string | undefined, at: number): void {
    if (keyClass === "id") this.#seen.set(key, threadId ?? "", at)
    else this.#repeats.set(key, true, at)
  }

  /** The occurrence counts as not seen. */
  forget({ key, keyClass, origin }: AnyEnvelope): void {
    if (keyClass === "id") this.#seen.delete(key)
    else if (keyClass === "content") this.occurrences.forget(key, origin)
  }
}
