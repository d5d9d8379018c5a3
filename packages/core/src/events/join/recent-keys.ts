/**
 * Remembers keys for a time, and not more of them than fit. Two generations: new keys go into the young one; when it is
 * full or old enough, the old one is dropped as a whole and the young one takes its place. A key lives for at least the
 * window, unless the capacity is reached before. What has to outlive its generation lies beside them, and is looked
 * through no faster than new keys come: however much there is of it, a key costs the same.
 */
export class RecentKeys<V> {
  /** How many keys had to go before their time. */
  evicted = 0
  readonly #window: number
  readonly #perGeneration: number
  readonly #keep: (value: V, now: number) => boolean
  #young = new Map<string, V>()
  #old = new Map<string, V>()
  readonly #kept = new Map<string, V>()
  /** Where the next look at those goes on. */
  #place: Iterator<[string, V], undefined> | undefined
  #since: number | undefined
  #oldUntil = -Infinity

  /** `keep` names values whose keys outlive their generation. */
  constructor(options: { window: number; capacity: number; keep?: (value: V, now: number) => boolean }) {
    this.#window = options.window
    this.#perGeneration = Math.max(1, Math.floor(options.capacity / 2))
    this.#keep = options.keep ?? (() => false)
  }

  get size(): number {
    return this.#young.size + this.#old.size + this.#kept.size
  }

  get(key: string): V | undefined {
    return this.#young.get(key) ?? this.#old.get(key) ?? this.#kept.get(key)
  }

  set(key: string, value: V, now: number): void {
    this.#since ??= now
    if (now - this.#since >= this.#window || this.#young.size >= this.#perGeneration) this.#rotate(now)
    this.#young.set(key, value)
  }

  delete(key: string): void {
    this.#young.delete(key)
    this.#old.delete(key)
    this.#kept.delete(key)
  }

  *values(): Generator<V> {
    for (const [key, value] of this.#kept) if (!this.#young.has(key) && !this.#old.has(key)) yield value
    for (const [key, value] of this.#old) if (!this.#young.has(key)) yield value
    yield* this.#young.values()
  }

  #rotate(now: number): void {
    const isOfAge = now - (this.#since ?? now) >= this.#window
    if (isOfAge) this.#place = undefined
    let dropped = this.#dropKept(isOfAge ? Infinity : this.#perGeneration, now)
    for (const [key, value] of this.#old) {
      if (this.#young.has(key)) continue
      if (this.#keep(value, now)) this.#kept.set(key, value)
      else dropped++
    }
    if (now - this.#oldUntil < this.#window) this.evicted += dropped
    this.#old = this.#young
    this.#oldUntil = now
    this.#young = new Map()
    this.#since = now
  }

  /** Looks at so many of those that are kept, and drops what need not be any longer. Answers how many that were. */
  #dropKept(most: number, now: number): number {
    let dropped = 0
    this.#place ??= this.#kept.entries()
    for (let looked = 0; looked < Math.min(most, this.#kept.size + dropped); looked++) {
      const entry = this.#place.next().value
      if (entry === undefined) {
        this.#place = undefined
        break
      }
      const [key, value] = entry
      if (this.#keep(value, now)) continue
      this.#kept.delete(key)
      dropped++
    }
    return dropped
  }
}
