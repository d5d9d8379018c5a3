/** How deep a value is looked through; what lies deeper is left out. */
const deepest = 20

/** So many objects are looked through; the others are left out. */
const mostObjects = 10_000

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

  /** The same value without the secrets. What does not contain one is handed back as it is. Never throws. */
  strike<T>(value: T): T {
    if (this.#secrets.length === 0) return value
    try {
      return orTold(this.#struck(value, 0, new Map()), value) as T
    } catch {
      return new Error("what was thrown throws itself when it is read") as T
    }
  }

  #text(text: string): string {
    return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, inItsPlace), text)
  }

  /** `known` has what became of each object, so that none is looked through twice; within itself one is left out. */
  #struck(value: unknown, depth: number, known: Map<object, unknown>): unknown {
    if (typeof value === "string") return this.#text(value)
    if (typeof value === "function") return opaque
    if (typeof value !== "object" || value === null) return value
    if (depth === deepest) return undefined
    if (known.has(value)) return known.get(value)
    if (known.size === mostObjects) return undefined
    known.set(value, undefined)
    const struck = this.#object(value, depth, known)
    known.set(value, struck)
    return struck
  }

  #object(value: object, depth: number, known: Map<object, unknown>): unknown {
    // An error is handed on as the platform made it, unless it tells, or holds what may tell, such as a request.
    if (isError(value))
      return this.#parts(value, depth, known, new Error(), ["message", "stack", "name", "cause"])
    if (Array.isArray(value))
      return this.#parts(
        value,
        depth,
        known,
        value.map(() => undefined)
      )
    if (isPlain(value)) return this.#parts(value, depth, known, {})
    return ArrayBuffer.isView(value) || tagOf(value) === "Date" ? value : opaque
  }

  /**
   * An object with what it has of its own, also where few look, but for what cannot be looked at: that is left out. The
   * same one where that is all as it was, else what `copy` becomes. `told` is what it has besides, or may throw when it is
   * read.
   */
  #parts(
    object: object,
    depth: number,
    known: Map<object, unknown>,
    copy: object,
    told: readonly string[] = []
  ): object {
    let isSame = true
    for (const key of new Set([...told, ...Reflect.ownKeys(object)])) {
      if (key === "length" && Array.isArray(object)) continue
      const { get, enumerable = false, ...held } = Reflect.getOwnPropertyDescriptor(object, key) ?? {}
      const value: unknown = get === undefined ? held.value : opaque
      const found = told.includes(key as string) ? read(object, key as string) : value
      const looked = found === opaque ? opaque : this.#struck(found, depth + 1, known)
      const struck = key === "cause" ? orTold(looked, found) : looked
      const name = typeof key === "string" ? this.#text(key) : key
      isSame &&= struck === found && name === key && struck !== opaque
      if (struck !== opaque && key in object)
        Object.defineProperty(copy, name, { value: struck, enumerable, configurable: true, writable: true })
    }
    return isSame ? object : copy
  }
}

/** In the place of what cannot be looked through, such as an object of a class with fields of its own. */
const opaque: unique symbol = Symbol("opaque")

/** Of what cannot be looked through, what it is. */
const orTold = (struck: unknown, value: unknown): unknown => {
  if (struck !== opaque) return struck
  const { constructor } = Object(value) as { readonly constructor?: { readonly name?: unknown } }
  const name = constructor?.name
  return new Error(`a ${typeof name === "string" && name !== "" ? name : tagOf(value)} was thrown`)
}

const read = (object: object, field: string): unknown => {
  try {
    return (object as Readonly<Record<string, unknown>>)[field]
  } catch {
    return undefined
  }
}

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)

// Not by their class: what another realm made is none of ours.
const isError = (value: object): boolean =>
  value instanceof Error || tagOf(value) === "Error" || tagOf(value) === "DOMException"

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
