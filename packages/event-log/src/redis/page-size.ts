/** How many entries are read at a time: few where they are big, so that no answer takes too long. */
export class PageSize {
  #count = 16
  #patience = 1

  /** How many times the usual time the next page may take: the more, the longer none has come. */
  get patience(): number {
    return this.#patience
  }

  get count(): number {
    return this.#count
  }

  /** A page was read; it had so many characters. */
  read(length: number): void {
    this.#patience = 1
    if (length > 2 * goal) this.#count = Math.max(1, Math.floor((this.#count * goal) / length))
    else if (length < goal / 2) this.#count = Math.min(most, this.#count * 2)
  }

  /** A page was not answered: perhaps it was too big. */
  failed(): void {
    this.#patience = Math.min(this.#patience * 2, longest)
    this.#count = Math.max(1, this.#count >> 1)
  }
}

const goal = 2 ** 20
const most = 256
const longest = 16
