/** How deep a value is looked through; what lies deeper is left out. */
const deepest = 20

/** What is shorter is no token but a word of an example, which honest messages are made of. */
const shortest = 6

const inItsPlace = "***"

/**
 * Strikes our own secrets out of what the other side says, before it is handed on: a server that echoes what it was sent
 * must not bring a token into a log.
 *
 * @example
 * ```ts
 * import { Secrets } from "@agent-chat/core"
 *
 * new Secrets("Bearer dal:token").strike({ message: "dal:token has expired" }) // { message: "*** has expired" }
 * ```
 */
export class Secrets {
  readonly #secrets: readonly string[]

  /** @param secrets tokens, with or without their scheme; what is `undefined` is not known yet */
  constructor(...secrets: readonly (string | undefined)[]) {
    // The scheme is no secret, and may stand alone in an honest message.
    const bare = secrets.flatMap((secret) =>
      secret === undefined ? [] : [secret.slice(secret.indexOf(" ") + 1)]
    )
    const all = bare.flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1)
    ])
    this.#secrets = [...new Set(all)].filter((secret) => secret.length >= shortest)
  }

  /** The same value without the secrets. What does not contain one is handed back as it is. */
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
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#struck(item, depth + 1))
      return items.every((item, index) => item === value[index]) ? value : items
    }
    if (!isPlain(value)) return value
    const before = Object.entries(value)
    const after = before.map(([key, item]) => [this.#text(key), this.#struck(item, depth + 1)] as const)
    const isSame = after.every(
      ([key, item], index) => key === before[index]![0] && item === before[index]![1]
    )
    return isSame ? value : Object.fromEntries(after)
  }

  /** An error is handed on as the platform made it, unless it tells, or holds what may tell, such as a request. */
  #error(error: Error, depth: number): Error {
    const { message, stack = "", cause } = error
    const fields = Object.entries(error).filter(([name]) => name !== "cause")
    const struck = cause === undefined ? undefined : this.#struck(cause, depth + 1)
    const isSilent =
      this.#text(message) === message &&
      this.#text(stack) === stack &&
      struck === cause &&
      fields.every(([, item]) => isReadable(item) && this.#struck(item, depth + 1) === item)
    if (isSilent) return error
    const copy = new Error(this.#text(message), struck === undefined ? undefined : { cause: struck })
    copy.name = error.name
    copy.stack = this.#text(stack)
    for (const [name, item] of fields)
      if (isReadable(item) && name !== "name" && name !== "stack")
        Object.defineProperty(copy, name, {
          value: this.#struck(item, depth + 1),
          enumerable: true,
          configurable: true,
          writable: true
        })
    return copy
  }
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Whether it can be looked through. */
const isReadable = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  Array.isArray(value) ||
  value instanceof Error ||
  isPlain(value)
