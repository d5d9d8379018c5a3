/** How many entries are read at a time: few where they are big, so that no answer takes too long. */
export class PageSize {
  #count = 16

  get count(): number {
    return this.#count
  }

  /** A page was read; it had so many characters. */
  read(length: number): void {
    if (length > 2 * goal) this.#count = Math.max(1, Math.floor((this.#count * goal) / length))
    else if (length < goal / 2) this.#count = Math.min(most, this.#count * 2)
  }

  /** A page was not answered: perhaps it was too big. */
  failed(): void {
    this.#count = Math.max(1, this.#count >> 1)
  }
}

const goal = 2 ** 20
const most = 256
