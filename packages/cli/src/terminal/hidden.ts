/** What is shorter is no secret but a word of an example. */
const shortest = 6

/**
 * Takes secrets out of texts, in the forms in which they may stand there: as they are, in an address, in JSON. Small, as
 * every start of the program pays for it.
 */
export class Hidden {
  readonly #forms = new Set<string>()

  /** From now on it is taken out. */
  add(secret: string): void {
    const bare = secret.slice(secret.indexOf(" ") + 1)
    for (const form of [bare, encodeURIComponent(bare), JSON.stringify(bare).slice(1, -1)]) {
      if (form.length >= shortest) this.#forms.add(form)
    }
  }

  strike(text: string): string {
    let struck = text
    for (const form of this.#forms) struck = struck.replaceAll(form, "***")
    return struck
  }
}
