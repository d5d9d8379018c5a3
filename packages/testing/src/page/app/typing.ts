/** After how long somebody who said nothing more types no longer, in milliseconds. */
const silence = 6_000

interface Told {
  readonly typing_indicator?: { readonly author_id?: string; readonly is_typing?: boolean }
  readonly event?: { readonly author_id?: string }
}

/** Who is typing, as far as a customer was told. */
export class Typing {
  readonly #onChange: (ids: readonly string[]) => void
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(onChange: (ids: readonly string[]) => void) {
    this.#onChange = onChange
  }

  /** Takes what the customer was told: somebody types or stops, or has written. */
  hear(payload: unknown): void {
    const { typing_indicator: indicator, event } = (payload ?? {}) as Told
    if (indicator?.author_id !== undefined && indicator.is_typing === true) this.#begin(indicator.author_id)
    else this.#end(indicator?.author_id ?? event?.author_id)
  }

  /** Another chat is shown. */
  forget(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    this.#tell()
  }

  #begin(id: string): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.set(
      id,
      setTimeout(() => this.#end(id), silence)
    )
    this.#tell()
  }

  #end(id: string | undefined): void {
    if (id === undefined || !this.#timers.has(id)) return
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.#tell()
  }

  #tell(): void {
    this.#onChange([...this.#timers.keys()])
  }
}
