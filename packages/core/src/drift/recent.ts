/** The newest entries of a map that must not grow without end. */
export class Recent<Value> {
  readonly #most: number
  readonly #entries = new Map<string, Value>()
  /** Which is the oldest. It is kept, as one made anew would step over all that have left since the map was laid out. */
  #ages: Iterator<string, undefined> | undefined

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    if (this.#entries.size <= this.#most) return
    const oldest = (this.#ages ??= this.#entries.keys()).next().value
    if (oldest === undefined) this.#ages = undefined
    else this.#entries.delete(oldest)
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  entries(): IterableIterator<[string, Value]> {
    return this.#entries.entries()
  }
}
