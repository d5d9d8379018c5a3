import type { Issue } from "../checks/check.ts"

/** Nesting beyond this is looked at with a memory of what was passed, as it may go round. */
const deep = 64
const deepest = 1000

/** What `JSON.stringify` would silently make an empty object of. */
const silent: ReadonlySet<string> = new Set(
  (
    "Map Set WeakMap WeakSet WeakRef Promise ArrayBuffer RegExp Error Blob File FormData Headers URLSearchParams " +
    "Request Response ReadableStream"
  ).split(" ")
)

const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)

const issue = (path: string, found: string): Issue => ({
  path,
  expected: "something that JSON can hold",
  found
})

/** Of a payload that throws whatever is asked of it. */
export const unreadable: Issue = issue("", "one that throws when it is read")

const inside = (path: string, value: object, name: string): string =>
  Array.isArray(value) ? `${path}[${name}]` : path === "" ? name : `${path}.${name}`

/**
 * What of a payload cannot be sent as JSON, or would be sent as something else: a BigInt, a function, a symbol, a number or
 * a date that is none, a cycle, a `Map`, a promise that nobody waited for, a `toJSON` or a getter that throws.
 */
export const unserialisable = (payload: unknown): Issue | undefined => {
  // Most payloads are small and plain; paths are made only for one that is not.
  try {
    if (isPlain(payload, 0)) return undefined
  } catch {
    // Something throws when it is read; where is found below.
  }
  try {
    return find(payload, "", [])
  } catch {
    return unreadable
  }
}

const isPlain = (value: unknown, depth: number): boolean => {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return true
    case "number":
      return Number.isFinite(value)
    case "object":
      break
    case "bigint":
    case "function":
    case "symbol":
      return false
  }
  if (value === null) return true
  if (depth > deep) return false
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) if (!isPlain(item, depth + 1)) return false
    return true
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if ((prototype !== Object.prototype && prototype !== null) || "toJSON" in value) return false
  for (const name in value) if (!isPlain((value as Record<string, unknown>)[name], depth + 1)) return false
  return true
}

const find = (value: unknown, path: string, above: readonly object[]): Issue | undefined => {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : issue(path, String(value))
  if (typeof value === "bigint") return issue(path, "a BigInt")
  if (typeof value === "function" || typeof value === "symbol") return issue(path, `a ${typeof value}`)
  if (typeof value !== "object" || value === null) return undefined
  const tag = tagOf(value)
  // What is boxed is sent as what is in it, and a date that is none as null.
  if (tag === "Number" || tag === "BigInt") return find(value.valueOf(), path, above)
  if (tag === "Date" && Number.isNaN(Number(value))) return issue(path, "a Date that is none")
  if (above.includes(value)) return issue(path, "a value that contains itself")
  if (above.length > deepest) return issue(path, "too many values inside each other")
  const within = [...above, value]
  let replaced: unknown
  try {
    const { toJSON } = value as { toJSON?: unknown }
    replaced = typeof toJSON === "function" ? toJSON.call(value, "") : value
  } catch {
    return issue(path, "a toJSON that throws")
  }
  if (replaced !== value) return find(replaced, path, within)
  if (silent.has(tag)) return issue(path, `a ${tag}`)
  if (ArrayBuffer.isView(value)) return issue(path, `bytes (${tag})`)
  for (const name of Object.keys(value)) {
    if (name === "toJSON") continue
    const inner = inside(path, value, name)
    let found: Issue | undefined
    try {
      found = find((value as Record<string, unknown>)[name], inner, within)
    } catch {
      return issue(inner, "a getter that throws")
    }
    if (found !== undefined) return found
  }
  return undefined
}
