import { Secrets } from "@agent-chat/core"

/** Fields whose values are secrets, whoever names them so. */
const secretField = /(^|_)(token|secret|password|secret_key)$/

/** Strikes secrets out of what is recorded: those that are known, and those that stand where secrets stand. */
export class Striker {
  readonly #known = new Set<string>()
  #secrets = new Secrets()

  constructor(secrets: readonly string[]) {
    secrets.forEach((secret) => this.learn(secret))
  }

  /** From now on it is struck out wherever it stands. */
  learn(secret: string): void {
    if (this.#known.has(secret)) return
    this.#known.add(secret)
    this.#secrets = new Secrets(...this.#known)
  }

  /** A value of JSON without its secrets. */
  value(value: unknown): unknown {
    this.#look(value)
    return this.#strike(value)
  }

  text(text: string): string {
    return this.#secrets.strike(text)
  }

  #look(value: unknown): void {
    if (typeof value !== "object" || value === null) return
    for (const [name, each] of Object.entries(value)) {
      if (secretField.test(name) && typeof each === "string") this.learn(each)
      else this.#look(each)
    }
  }

  #strike(value: unknown): unknown {
    if (typeof value === "string") return this.text(value)
    if (Array.isArray(value)) return value.map((item: unknown) => this.#strike(item))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        secretField.test(name) && typeof each === "string" ? "***" : this.#strike(each)
      ])
    )
  }
}
