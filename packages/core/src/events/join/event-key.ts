import type { AnyEvent } from "../../catalog/event.ts"
import { isFields } from "../../json.ts"
import { microsecondsOf } from "../../rfc3339.ts"

// eslint-disable-next-line no-control-regex -- these are what JSON escapes
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/

const isText = (value: unknown): boolean => typeof value === "string" || typeof value === "number"

/** What a text says: a moment may be written in many ways. */
const canonicalText = (text: string): string => {
  const moment = text[4] === "-" && text[10] === "T" ? microsecondsOf(text) : undefined
  if (moment !== undefined) return `"${moment}"`
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`
}

/**
 * Writes a value so that equal contents give equal texts on both sides: names in order, private fields left out,
 * properties bare and under their right name, lists of names and numbers sorted, moments in microseconds.
 */
const canonical = (value: unknown): string => {
  if (typeof value === "string") return canonicalText(value)
  if (Array.isArray(value)) {
    const items = value.map(canonical)
    return `[${(value.every(isText) ? items.toSorted() : items).join()}]`
  }
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

/** What of an event says of what its key is made. */
export type KeyFacts = Pick<AnyEvent, "joinKey" | "wrapper" | "spaced">

/**
 * Makes the function that reads the part of the key of an event that follows its name; `undefined` when the payload lacks
 * what it is made of. It never throws.
 */
export const eventKey = ({
  joinKey,
  wrapper,
  spaced = []
}: KeyFacts): ((payload: unknown) => string | undefined) => {
  const steps = joinKey.map((path) => ({
    names: namesIn(path.replace(/^#|\?$/g, "")),
    isOptional: path.endsWith("?"),
    isSpaced: spaced.includes(path)
  }))
  const around = wrapper === undefined ? undefined : namesIn(wrapper)
  const makeKey = (payload: unknown): string | undefined => {
    const wrapped = around === undefined ? undefined : valueAt(payload, around)
    const parts: string[] = []
    for (const { names, isOptional, isSpaced } of steps) {
      const value = valueAt(isFields(wrapped) ? wrapped : payload, names)
      if ((value === undefined || value === null) && !isOptional) return undefined
      if (isSpaced && typeof value === "string") parts.push(canonical(value.replaceAll(" ", "_")))
      else parts.push(canonical(isOptional && value === "" ? undefined : value))
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
