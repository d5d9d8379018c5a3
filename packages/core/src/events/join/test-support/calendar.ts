/** What is going to happen, and when. */
export class Calendar {
  readonly #entries: { readonly at: number; readonly run: () => void }[] = []

  /** The first of it. */
  get first(): { readonly at: number; readonly run: () => void } | undefined {
    return this.#entries[0]
  }

  add(at: number, run: () => void): void {
    const index = this.#entries.findIndex((entry) => entry.at > at)
    this.#entries.splice(index < 0 ? this.#entries.length : index, 0, { at, run })
  }

  /** The first has come. */
  shift(): void {
    this.#entries.shift()
  }
}
