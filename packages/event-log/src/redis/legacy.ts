import { beginning } from "./position.ts"

/** What whoever owned a partition before has left of it. */
export class Legacy {
  /** Up to where all events are done with. */
  readonly cursor: string
  /** What was done with beyond that. */
  readonly #done = new Set<string>()
  /** How often what is not done with was handed out. */
  readonly #attempts = new Map<string, number>()
  readonly #texts = new Map<string, Map<string, string>>()

  /** `fields` are names and values in turn. */
  constructor(fields: readonly string[]) {
    let cursor = beginning
    for (let i = 0; i < fields.length; i += 2) {
      const [name, value] = [fields[i]!, fields[i + 1]!]
      if (name === "cursor") cursor = value
      else if (name.startsWith("a:")) this.#done.add(name.slice(2))
      else if (name.startsWith("t:")) this.#attempts.set(name.slice(2), Number(value))
      else if (name.startsWith("s:")) {
        const end = name.indexOf(":", 2)
        const position = name.slice(2, end)
        const texts = this.#texts.get(position) ?? new Map<string, string>()
        this.#texts.set(position, texts.set(name.slice(end + 1), value))
      }
    }
    this.cursor = cursor
  }

  /** Whether an event beyond the cursor is done with. Asked once. */
  takeDone(position: string): boolean {
    return this.#done.delete(position)
  }

  /** How often an event was handed out. Asked once. */
  takeAttempts(position: string): number {
    const attempts = this.#attempts.get(position) ?? 0
    this.#attempts.delete(position)
    return attempts
  }

  /** What was remembered of an event, by name. Asked once. */
  takeTexts(position: string): Iterable<[name: string, value: string]> {
    const texts = this.#texts.get(position) ?? []
    this.#texts.delete(position)
    return texts
  }
}
