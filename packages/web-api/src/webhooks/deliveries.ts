import type { Verdict } from "./audience.ts"

/** What became of a delivery that was handed on, as far as it is known. */
export class Delivery {
  /** Whether its event is safe. */
  safe = false
  /** Whether subscribers were shown its event. */
  shown = false
  /** Consumers that are done with it: the others get it again when it is repeated. */
  #done: Set<object> | undefined
  /** While consumers are at work. */
  running: Promise<Verdict> | undefined
  /** When it was remembered. */
  at = 0

  /** Whether a repeat has to be told from it. */
  get isWorthRemembering(): boolean {
    return this.safe || this.shown || this.#done !== undefined || this.running !== undefined
  }

  isDone(consumer: object): boolean {
    return this.#done?.has(consumer) === true
  }

  setDone(consumer: object): void {
    this.#done ??= new Set()
    this.#done.add(consumer)
  }
}

const capacity = 10_000

/**
 * Deliveries that were handed on but not answered 200. The sender repeats them byte by byte, and nothing in the body tells
 * a repeat from a second occurrence: this memory is the only evidence there is. It holds digests, no bodies.
 */
export class Deliveries {
  readonly #entries = new Map<string, Delivery>()
  /** What is about to be remembered. */
  readonly #coming = new Set<Promise<void>>()
  /** Milliseconds for which the sender repeats a delivery. */
  readonly #memory: number
  readonly #now: () => number

  constructor(memory: number, now: () => number) {
    this.#memory = memory
    this.#now = now
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0 && this.#coming.size === 0
  }

  /** Is remembered before the answer of {@link find} to whatever asks later, though its digest takes a moment. */
  remember(digest: Promise<string>, delivery: Delivery): Promise<void> {
    const ended = (): void => void this.#coming.delete(coming)
    const coming: Promise<void> = digest.then((known) => {
      ended()
      if (!delivery.isWorthRemembering) return
      if (this.#entries.size >= capacity && !this.#entries.has(known)) this.#makeRoom()
      delivery.at = this.#now()
      this.#entries.set(known, delivery)
      // What nobody took in the end may be handed on anew.
      void delivery.running?.then(() => {
        if (!delivery.isWorthRemembering) this.forget(known, delivery)
      })
    }, ended)
    this.#coming.add(coming)
    return coming
  }

  /** An earlier delivery of the same content. */
  async find(digest: Promise<string>): Promise<Delivery | undefined> {
    const known = await digest
    if (this.#coming.size > 0) await Promise.all(this.#coming)
    const entry = this.#entries.get(known)
    return entry === undefined || this.#isOver(entry) ? undefined : entry
  }

  forget(digest: string, delivery: Delivery): void {
    if (this.#entries.get(digest) === delivery) this.#entries.delete(digest)
  }

  /** The oldest come first. Half of them go at a time: a Map is slow at having its head taken off again and again. */
  #makeRoom(): void {
    let left = capacity / 2
    for (const [digest, entry] of this.#entries) {
      if (left-- <= 0 && !this.#isOver(entry)) break
      this.#entries.delete(digest)
    }
  }

  #isOver({ at }: Delivery): boolean {
    return at < this.#now() - this.#memory
  }
}

const encoder = /*#__PURE__*/ new TextEncoder()

/** The same for the same content, whichever way it came in. */
export const digestOf = async (content: readonly unknown[]): Promise<string> => {
  const text = encoder.encode(JSON.stringify(content))
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", text))
  return btoa(String.fromCharCode(...bytes))
}
