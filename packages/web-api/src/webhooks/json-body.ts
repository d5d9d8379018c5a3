import { parseJson } from "@agent-chat/core"
import { toBytes } from "./body-bytes.ts"

/** A body that cannot be taken for a webhook. */
export const malformed: unique symbol = Symbol("malformed")
/** A body that is larger than allowed. */
export const tooLarge: unique symbol = Symbol("too large")

/** What a body may be like. */
export interface BodyLimits {
  readonly bodyBytes: number
  readonly depth: number
}

/** A body, and how many bytes it has. */
export interface JsonBody {
  readonly value: unknown
  readonly bytes: number
}

const decoder = /*#__PURE__*/ new TextDecoder("utf-8", { fatal: true })

/** Reads a body: bytes or text of JSON, or what somebody else made of it. Not too large, not too deep, no `__proto__`. */
export const readBody = (
  body: unknown,
  limits: BodyLimits
): JsonBody | typeof malformed | typeof tooLarge => {
  const bytes = toBytes(body)
  if (bytes === undefined) return copyParsed(body, limits)
  return bytes.byteLength > limits.bodyBytes ? tooLarge : parseBytes(bytes, limits.depth)
}

const parseBytes = (bytes: Uint8Array, depth: number): JsonBody | typeof malformed => {
  try {
    const text = decoder.decode(bytes)
    return isNestedDeeper(text, depth) ? malformed : { value: parseJson(text), bytes: bytes.byteLength }
  } catch {
    return malformed
  }
}

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

/**
 * Copies what somebody else parsed, as it must not change while it is handled: own fields only, and the same rules. Its
 * bytes are counted without quotes and commas.
 */
const copyParsed = (
  value: unknown,
  { bodyBytes, depth }: BodyLimits
): JsonBody | typeof malformed | typeof tooLarge => {
  let bytes = 0
  const copy = (item: unknown, level: number): unknown => {
    if (typeof item === "string") bytes += item.length
    else if (typeof item === "number" || typeof item === "boolean") bytes += 4
    else if (item === null || item === undefined) bytes += 4
    else if (typeof item !== "object" || level > depth) throw new Stop(malformed)
    if (bytes > bodyBytes) throw new Stop(tooLarge)
    if (typeof item !== "object" || item === null) return item
    bytes += 2
    if (Array.isArray(item)) return item.map((one) => copy(one, level + 1))
    const fields: Record<string, unknown> = {}
    for (const [name, one] of Object.entries(item)) {
      bytes += name.length
      if (name !== "__proto__" && one !== undefined) fields[name] = copy(one, level + 1)
    }
    return fields
  }
  try {
    return { value: copy(value, 1), bytes }
  } catch (reason) {
    // A getter or a proxy of the framework's may throw anything.
    return reason instanceof Stop ? reason.what : malformed
  }
}

class Stop {
  readonly what: typeof malformed | typeof tooLarge

  constructor(what: typeof malformed | typeof tooLarge) {
    this.what = what
  }
}
