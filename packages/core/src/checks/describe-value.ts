/** What a value is, as a type or a size and never as its content: it may be a secret. */
export const describeValue = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (value === null) return "null"
  if (typeof value === "string")
    return value === "" ? "an empty string" : `a string of ${byteLength(value)} bytes`
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (value instanceof Blob) return `a file of ${value.size} bytes`
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return `${value.byteLength} bytes`
  if (typeof value === "object") return countOf(Object.keys(value).length)
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : `a ${typeof value}`
}

const countOf = (fields: number): string =>
  fields === 1 ? "an object with 1 field" : `an object with ${fields} fields`

/** The length of a text in UTF-8. */
export const byteLength = (text: string): number => new TextEncoder().encode(text).byteLength

/** Writes a path as people do: `event.elements[0].title`. */
export const formatPath = (path: readonly PropertyKey[]): string => {
  let text = ""
  for (const segment of path) {
    if (typeof segment === "number") text += `[${segment}]`
    else text += text === "" ? String(segment) : `.${String(segment)}`
  }
  return text
}

/** The value at a path, `undefined` where it leads nowhere. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => {
  let current: unknown = value
  for (const segment of path) {
    if (typeof current !== "object" || current === null) return undefined
    current = (current as Record<PropertyKey, unknown>)[segment]
  }
  return current
}
