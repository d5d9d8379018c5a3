import type { Entry } from "./entry.ts"

interface Asked<E> {
  readonly entry: Entry<E>
  readonly resolve: (counted: boolean) => void
  readonly reject: (cause: Error) => void
}

/** What is wanted for one event: to hand it out, to say that it is done with (with a reason: given up), to remember a text. */
export type Wish<E> =
  | { readonly kind: "hand"; readonly entry: Entry<E> }
  | (Asked<E> & { readonly kind: "done"; readonly reason?: string })
  | (Asked<E> & { readonly kind: "text"; readonly name: string; readonly value: string })

/** Some wishes for one partition, as they are written in one step. */
export class Turn<E> {
  readonly hands: readonly Entry<E>[]
  readonly finished: ReadonlySet<Entry<E>>
  readonly texts: readonly { readonly entry: Entry<E>; readonly name: string; readonly value: string }[]
  /** How many events the cursor moves over. */
  readonly absorbed: number
  /** What the script is told behind data set, group and epoch. */
  readonly args: readonly (string | number)[]
  readonly #within: ReadonlySet<Entry<E>>
  readonly #asked: readonly Asked<E>[]

  /** `entries` are those behind the cursor, in their order. */
  constructor(entries: readonly Entry<E>[], wishes: readonly Wish<E>[]) {
    const done = wishes.filter((wish) => wish.kind === "done")
    const texts = wishes.filter((wish) => wish.kind === "text")
    this.hands = wishes.flatMap((wish) => (wish.kind === "hand" ? wish.entry : []))
    this.finished = new Set(done.map(({ entry }) => entry))
    this.texts = texts
    this.#asked = [...done, ...texts]
    const firstLeft = entries.findIndex((entry) => entry.state !== "done" && !this.finished.has(entry))
    this.absorbed = firstLeft < 0 ? entries.length : firstLeft
    this.#within = new Set(entries.slice(0, this.absorbed))
    const removed = [
      ...[...this.#within].flatMap(({ isBeyond, position }) => (isBeyond ? `a:${position}` : [])),
      ...[...this.finished].flatMap(({ position, texts }) =>
        Array.from(texts.keys(), (name) => `s:${position}:${name}`)
      )
    ]
    const dead = done.filter(({ reason }) => reason !== undefined)
    this.args = [
      this.absorbed === 0 ? "" : entries[this.absorbed - 1]!.position,
      this.finished.size,
      removed.length,
      texts.length,
      this.hands.length,
      dead.length,
      ...[...this.finished].flatMap((entry) => [entry.position, this.#placeOf(entry)]),
      ...removed,
      ...texts.flatMap(({ entry, name, value }) => [`s:${entry.position}:${name}`, value]),
      ...this.hands.flatMap((entry) => [
        entry.position,
        entry.isAgain ? "again" : "first",
        entry.attempt + 1
      ]),
      ...dead.flatMap(({ entry, reason }) => [entry.position, letterOf(entry, reason!)])
    ]
  }

  /** Whether an event is done with while others before it are not. */
  isBeyond(entry: Entry<E>): boolean {
    return this.#placeOf(entry) === "beyond"
  }

  settle(counted: boolean): void {
    for (const { resolve } of this.#asked) resolve(counted)
  }

  fail(cause: Error): void {
    for (const { reject } of this.#asked) reject(cause)
  }

  #placeOf(entry: Entry<E>): "again" | "beyond" | "in" {
    return entry.isAgain ? "again" : this.#within.has(entry) ? "in" : "beyond"
  }
}

/** What is kept of an event that was given up. */
export interface Letter<E> {
  readonly event: E
  readonly key: string
  readonly partition: string
  readonly attempts: number
  readonly reason: string
  readonly at: number
  /** What was remembered of it, for when it is handed out again. */
  readonly texts?: Readonly<Record<string, string>>
}

const letterOf = <E>({ event, key, partition, attempt, texts }: Entry<E>, reason: string): string => {
  const letter: Letter<E> = {
    event,
    key,
    partition,
    attempts: attempt,
    reason,
    at: Date.now(),
    ...(texts.size === 0 ? {} : { texts: Object.fromEntries(texts) })
  }
  return JSON.stringify(letter)
}
