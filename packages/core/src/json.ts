/** An object of which nothing is known but that it is one. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The fields of a value; none of what is no object. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : []

export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

export const numberOf = (value: unknown): number | undefined =>
  typeof value === "number" ? value : undefined

/** Whether something is a promise of any make: those of another realm or a library are no instance of ours. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function"

/** What lies there, such as at `chat.id`; `undefined` where nothing does. */
export const valueAt = (value: unknown, path: string): unknown => {
  let found = value
  for (const name of path.split(".")) found = fieldsOf(found)[name]
  return found
}

/** The text that lies there. */
export const textAt = (value: unknown, path: string): string | undefined => textOf(valueAt(value, path))

const withoutProto = (key: string, value: unknown): unknown => (key === "__proto__" ? undefined : value)

/**
 * Parses JSON of somebody else, without any `__proto__`, which could become the prototype of what it is copied into.
 *
 * @throws SyntaxError that quotes nothing of the text
 */
export const parseJson = (text: string): unknown => {
  try {
    // A reviver triples the cost, so it is used only where the key, plain or escaped, can be.
    const isSuspicious = text.includes("__proto__") || text.includes("\\u00")
    return isSuspicious ? (JSON.parse(text, withoutProto) as unknown) : (JSON.parse(text) as unknown)
  } catch {
    throw new SyntaxError("this is no JSON")
  }
}
