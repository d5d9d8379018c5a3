import type { Wish } from "./turn.ts"

/** So many wishes are granted at a time. */
const page = 256

/** What is wanted for the events of a partition: all that comes at the same time is granted in one go. */
export class Wishes<E> {
  readonly #grant: (wishes: readonly Wish<E>[]) => Promise<void>
  #wishes: Wish<E>[] = []
  #granting: Promise<void> | undefined

  /** `grant` never rejects: it settles what was asked. */
  constructor(grant: (wishes: readonly Wish<E>[]) => Promise<void>) {
    this.#grant = grant
  }

  add(wish: Wish<E>): void {
    this.#wishes.push(wish)
    this.#granting ??= this.#grantAll()
  }

  /** Resolves to whether what is asked for counted. */
  ask(make: (settle: Settle) => Wish<E>): Promise<boolean> {
    return new Promise((resolve, reject) => this.add(make({ resolve, reject })))
  }

  /** What waits does not count any more. */
  drop(): void {
    for (const wish of this.#wishes.splice(0)) if (wish.kind !== "hand") wish.resolve(false)
  }

  /** Resolves when all that was asked for is granted, or was refused. */
  async idle(): Promise<void> {
    while (this.#granting !== undefined) await this.#granting
  }

  async #grantAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#wishes.length > 0) await this.#grant(this.#wishes.splice(0, page))
    this.#granting = undefined
  }
}

interface Settle {
  readonly resolve: (counted: boolean) => void
  readonly reject: (cause: Error) => void
}
