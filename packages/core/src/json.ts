/** An object of which nothing is known but that it is one. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)

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
