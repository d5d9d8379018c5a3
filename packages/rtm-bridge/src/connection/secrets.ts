/** How deep a value is looked through; what lies deeper is left out. */
const deepest = 20

/** What is shorter is no token but a word of an example, which honest messages are made of. */
const shortest = 6

const inItsPlace = "***"

/**
 * Strikes the token of a connection out of what the other side says, before it is handed on: a server that echoes what
 * it was sent must not bring a token into a log.
 */
export class Secrets {
  readonly #secrets: readonly string[]

  constructor(token = "") {
    // The scheme is no secret, and may stand alone in an honest message.
    const bare = token.slice(token.indexOf(" ") + 1)
    this.#secrets = bare.length < shortest ? [] : [...new Set([bare, encodeURIComponent(bare)])]
  }

  /** The same value without the token. Values that do not contain it are handed back as they are. */
  strike<T>(value: T): T {
    return this.#secrets.length === 0 ? value : (this.#struck(value, 0) as T)
  }

  #text(text: string): string {
    return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, inItsPlace), text)
  }

  #struck(value: unknown, depth: number): unknown {
    if (typeof value === "string") return this.#text(value)
    if (typeof value !== "object" || value === null) return value
    if (depth === deepest) return undefined
    if (value instanceof Error) return this.#error(value, depth)
    if (Array.isArray(value)) return value.map((item) => this.#struck(item, depth + 1))
    if (Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [this.#text(key), this.#struck(item, depth + 1)])
    )
  }

  /** An error is handed on as the platform made it, unless it tells. */
  #error(error: Error, depth: number): Error {
    const { cause } = error
    const struck = cause === undefined ? undefined : this.#struck(cause, depth + 1)
    const { message, stack = "" } = error
    if (this.#text(message) === message && this.#text(stack) === stack && struck === cause) return error
    const copy = new Error(this.#text(message), struck === undefined ? undefined : { cause: struck })
    copy.name = error.name
    copy.stack = this.#text(stack)
    const { code } = error as { code?: unknown }
    return code === undefined ? copy : Object.assign(copy, { code })
  }
}
