/** A body that cannot be taken for a webhook. */
export const malformed: unique symbol = Symbol("malformed")

/** Reads a body: UTF-8, JSON, not nested deeper than `depth`, and without `__proto__`. */
export const parseBody = (bytes: Uint8Array, depth: number): unknown => {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return malformed
  }
  if (isNestedDeeper(text, depth)) return malformed
  try {
    // A reviver triples the cost, so it is used only where the key, plain or escaped, can be.
    const suspicious = text.includes("__proto__") || text.includes("\\u00")
    return suspicious ? (JSON.parse(text, withoutProto) as unknown) : (JSON.parse(text) as unknown)
  } catch {
    return malformed
  }
}

const withoutProto = (key: string, value: unknown): unknown => (key === "__proto__" ? undefined : value)

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Looks at the text before `JSON.parse`, which takes any depth and leaves the stack overflow to whoever walks the value. */
const isNestedDeeper = (text: string, limit: number): boolean => {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) {
      for (i++; i < text.length; i++) {
        const inner = text.charCodeAt(i)
        if (inner === QUOTE) break
        if (inner === BACKSLASH) i++
      }
    } else if (code === 0x7b || code === 0x5b) {
      if (++depth > limit) return true
    } else if (code === 0x7d || code === 0x5d) depth--
  }
  return false
}

/** The same two rules for a value that somebody else parsed. */
export const cleanParsed = (value: unknown, depth: number): unknown => {
  const open: [value: unknown, level: number][] = [[value, 1]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [item, level] = next
    if (typeof item !== "object" || item === null) continue
    if (level > depth) return malformed
    if (Object.hasOwn(item, "__proto__")) Reflect.deleteProperty(item, "__proto__")
    for (const child of Object.values(item)) open.push([child, level + 1])
  }
  return value
}
