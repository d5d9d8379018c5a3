import { textOf } from "./json.ts"

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

  /** The same value without the secrets. What does not contain one is handed back as it is. Never throws. */
  strike<T>(value: T): T {
    if (this.#secrets.length === 0) return value
    try {
      return orTold(this.#struck(value, 0), value) as T
    } catch {
      return new Error("what was thrown throws itself when it is read") as T
    }
  }

  #text(text: string): string {
    return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, inItsPlace), text)
  }

  #struck(value: unknown, depth: number): unknown {
    if (typeof value === "string") return this.#text(value)
    if (typeof value === "function") return opaque
    if (typeof value !== "object" || value === null) return value
    if (depth === deepest) return undefined
    if (isError(value)) return this.#error(value, depth)
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#struck(item, depth + 1))
      if (items.every((item, index) => item === value[index])) return value
      return items.map((item) => (item === opaque ? undefined : item))
    }
    if (isPlain(value)) {
      const { fields, isSame } = this.#fields(value, depth)
      return isSame ? value : withFields({}, fields)
    }
    return ArrayBuffer.isView(value) || tagOf(value) === "Date" ? value : opaque
  }

  /** What an object has of its own, also where few look, but for what cannot be looked at: that is left out. */
  #fields(
    object: object,
    depth: number,
    besides: readonly unknown[] = []
  ): { readonly fields: readonly Field[]; readonly isSame: boolean } {
    const fields: Field[] = []
    let isSame = true
    for (const key of Reflect.ownKeys(object)) {
      if (besides.includes(key)) continue
      const { get, enumerable = false, ...held } = Reflect.getOwnPropertyDescriptor(object, key)!
      const value: unknown = held.value
      const struck = get === undefined ? this.#struck(value, depth + 1) : opaque
      const name = typeof key === "string" ? this.#text(key) : key
      isSame &&= struck === value && name === key
      if (struck !== opaque) fields.push({ name, value: struck, enumerable })
    }
    return { fields, isSame }
  }

  /** An error is handed on as the platform made it, unless it tells, or holds what may tell, such as a request. */
  #error(error: object, depth: number): object {
    const [message, stack, name] = ["message", "stack", "name"].map(
      (field) => textOf(read(error, field)) ?? ""
    )
    const cause = read(error, "cause")
    const struck = cause === undefined ? undefined : orTold(this.#struck(cause, depth + 1), cause)
    const { fields, isSame } = this.#fields(error, depth, ["message", "stack", "name", "cause"])
    const isSilent =
      isSame && struck === cause && [message, stack].every((text) => this.#text(text!) === text)
    if (isSilent) return error
    const copy = new Error(this.#text(message!), struck === undefined ? undefined : { cause: struck })
    copy.name = name!
    copy.stack = this.#text(stack!)
    return withFields(copy, fields)
  }
}

interface Field {
  readonly name: string | symbol
  readonly value: unknown
  readonly enumerable: boolean
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

const withFields = (object: object, fields: readonly Field[]): object => {
  for (const { name, value, enumerable } of fields)
    Object.defineProperty(object, name, { value, enumerable, configurable: true, writable: true })
  return object
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
