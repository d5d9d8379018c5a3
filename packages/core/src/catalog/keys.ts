import { isFields } from "../json.ts"

// eslint-disable-next-line no-control-regex -- these are what JSON escapes
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/

/**
 * Writes a value so that equal contents give equal texts on both sides: names in order, private fields left out,
 * properties bare and under their right name.
 */
const canonical = (value: unknown): string => {
  if (typeof value === "string") return needsEscape.test(value) ? JSON.stringify(value) : `"${value}"`
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (!isFields(value)) return JSON.stringify(value) ?? "null"
  const names = Object.keys(value)
  if (names.length === 1 && names[0] === "value") return canonical(value["value"])
  const entries = names
    .filter((name) => !name.startsWith("__priv_") && value[name] !== undefined)
    .map((name) => [name === "properites" ? "properties" : name, value[name]] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`
}

const namesIn = (path: string): readonly string[] => (path === "" ? [] : path.split("."))

const valueAt = (payload: unknown, names: readonly string[]): unknown => {
  let value = payload
  for (const name of names) {
    if (!isFields(value)) return undefined
    value = value[name]
  }
  return value
}

/**
 * Makes the `key` function of an event from the paths its key is made of. `#path` is the content at a path, `#` the
 * whole content; a path that ends in `?` may be missing. `wrapper` names a field that some documents put around the
 * payload.
 */
export const keyOf = (
  paths: readonly string[],
  wrapper?: string
): ((payload: unknown) => string | undefined) => {
  const steps = paths.map((path) => ({
    names: namesIn(path.replace(/^#|\?$/g, "")),
    isOptional: path.endsWith("?")
  }))
  const around = wrapper === undefined ? undefined : namesIn(wrapper)
  const makeKey = (payload: unknown): string | undefined => {
    const wrapped = around === undefined ? undefined : valueAt(payload, around)
    const parts: string[] = []
    for (const { names, isOptional } of steps) {
      const value = valueAt(isFields(wrapped) ? wrapped : payload, names)
      if ((value === undefined || value === null) && !isOptional) return undefined
      parts.push(canonical(value))
    }
    return parts.length === 0 ? undefined : parts.join()
  }
  return (payload) => {
    try {
      return makeKey(payload)
    } catch {
      // Nested too deeply to be written: then there is no key, and no crash either.
      return undefined
    }
  }
}
