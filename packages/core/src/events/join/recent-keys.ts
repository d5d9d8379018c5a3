/**
 * Remembers keys for a time, and not more of them than fit. Two generations: new keys go into the young one; when it is
 * full or old enough, the old one is dropped as a whole and the young one takes its place. A key lives for at least the
 * window, unless the capacity is reached before.
 */
export class RecentKeys<V> {
  /** How many keys had to go before their time. */
  evicted = 0
  readonly #window: number
  readonly #perGeneration: number
  readonly #keep: (value: V, now: number) => boolean
  #young = new Map<string, V>()
  #old = new Map<string, V>()
  #carried = 0
  #since: number | undefined
  #oldUntil = -Infinity

  /** `keep` names values whose keys outlive their generation. */
  constructor(options: { window: number; capacity: number; keep?: (value: V, now: number) => boolean }) {
    this.#window = options.window
    this.#perGeneration = Math.max(1, Math.floor(options.capacity / 2))
    this.#keep = options.keep ?? (() => false)
  }

  get size(): number {
    return this.#young.size + this.#old.size
  }

  get(key: string): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key)
  }

  set(key: string, value: V, now: number): void {
    this.#since ??= now
    if (now - this.#since >= this.#window || this.#young.size - this.#carried >= this.#perGeneration) {
      this.#rotate(now)
    }
    this.#young.set(key, value)
  }

  delete(key: string): void {
    this.#young.delete(key)
    this.#old.delete(key)
  }

  *values(): Generator<V> {
    for (const [key, value] of this.#old) if (!this.#young.has(key)) yield value
    yield* this.#young.values()
  }

  #rotate(now: number): void {
    const kept = new Map<string, V>()
    let dropped = 0
    for (const [key, value] of this.#old) {
      if (this.#young.has(key)) continue
      if (this.#keep(value, now)) kept.set(key, value)
      else dropped++
    }
    if (now - this.#oldUntil < this.#window) this.evicted += dropped
    this.#old = this.#young
    this.#oldUntil = now
    this.#young = kept
    this.#carried = kept.size
    this.#since = now
  }
}
