/** What does not work of a log, until it works again. */
export class Troubles {
  readonly #now = new Map<string, Error>()
  readonly #tell: (cause: Error) => void

  /** `tell` is called for each reason that is new. */
  constructor(tell: (cause: Error) => void) {
    this.#tell = tell
  }

  /** Each of them in words. */
  get reasons(): readonly string[] {
    const all = Array.from(this.#now.values(), ({ message }) => message)
    return all.length <= most ? all : [...all.slice(0, most), `and ${all.length - most} more`]
  }

  has(what: string): boolean {
    return this.#now.has(what)
  }

  failed(what: string, cause: Error): void {
    const isKnown = Array.from(this.#now.values()).some(({ message }) => message === cause.message)
    this.#now.set(what, cause)
    if (!isKnown) this.#tell(cause)
  }

  works(what: string): void {
    this.#now.delete(what)
  }
}

/** So many are told by name. */
const most = 10
