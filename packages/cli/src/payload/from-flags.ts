import type { Field } from "../service/fields.ts"
import { usage } from "../service/failure.ts"
import { type GivenField, orNearest } from "./command-line.ts"
import { isSecretField } from "./secrets.ts"

type Container = Record<string, unknown> | unknown[]

const isIndex = (segment: string): boolean => /^\d{1,4}$/.test(segment)

/** What the segments of a path lead to among the known fields: `chat-id` is `chat_id`, `0` an item of a list. */
class Names {
  readonly #fields: readonly Field[]

  constructor(fields: readonly Field[]) {
    this.#fields = fields
  }

  /** The path of a flag, and the field it leads to; no field where names are free. */
  resolve(
    name: string
  ): { readonly segments: readonly string[]; readonly field: Field | undefined } | undefined {
    const segments: string[] = []
    let known = ""
    let isFree = false
    for (const segment of name.split(".")) {
      if (segment === "" || segment === "__proto__") return undefined
      const next = isFree ? undefined : this.#step(known, segment)
      if (next === undefined && !isFree && !this.#isOpen(known)) return undefined
      if (next === undefined) isFree = true
      segments.push(next?.segment ?? segment)
      known = next?.path ?? known
    }
    return { segments, field: isFree ? undefined : this.#fields.find(({ path }) => path === known) }
  }

  #has(path: string): boolean {
    return this.#fields.some(
      (field) =>
        field.path === path || field.path.startsWith(`${path}.`) || field.path.startsWith(`${path}[]`)
    )
  }

  #step(known: string, segment: string): { readonly segment: string; readonly path: string } | undefined {
    if (isIndex(segment)) {
      const list = this.#fields.find(({ path }) => path === known)?.kind.startsWith("list of ") === true
      if (list) return { segment, path: `${known}[]` }
    }
    const within = (name: string): string => (known === "" ? name : `${known}.${name}`)
    for (const each of [segment, segment.replaceAll("-", "_")]) {
      if (this.#has(within(each))) return { segment: each, path: within(each) }
    }
    return this.#has(within("*")) ? { segment, path: within("*") } : undefined
  }

  /** Whether anything may lie in there, because nothing is said about it. */
  #isOpen(known: string): boolean {
    const field = this.#fields.find(({ path }) => path === known)
    return (
      field !== undefined &&
      /object|anything/.test(field.kind) &&
      !this.#fields.some(({ path }) => path.startsWith(`${known}.`) || path.startsWith(`${known}[]`))
    )
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const wrong = (name: string, expected: string, found: string | true): Error =>
  usage(`--${name} should be ${expected}, found ${found === true ? "nothing" : JSON.stringify(found)}`)

const single = (name: string, kind: string, value: string | true): unknown => {
  if (kind === "boolean") {
    if (value === true || value === "true") return true
    if (value === "false") return false
    throw wrong(name, "true or false", value)
  }
  if (value === true) throw wrong(name, `followed by a value (${kind})`, value)
  if (kind === "string") return value
  if (kind === "file") return { path: value }
  if (kind === "number") {
    if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)) return Number(value)
    throw wrong(name, "a number", value)
  }
  const json = parsed(value)
  if (kind === "object") {
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return json
    throw wrong(name, `an object as JSON, or its fields one by one, such as --${name}.field value`, value)
  }
  // Several kinds will do: what reads as JSON is meant as that, anything else is a text.
  return json === undefined ? value : json
}

const readValue = (name: string, field: Field | undefined, value: string | true): unknown => {
  if (field === undefined) return value === true ? true : (parsed(value) ?? value)
  const item = /^list of (.+?)s?$/.exec(field.kind)?.[1]
  if (item === undefined) return single(name, field.kind, value)
  if (typeof value === "string" && value.trimStart().startsWith("[")) {
    const list = parsed(value)
    if (Array.isArray(list)) return list
    throw wrong(name, "a list as JSON, or its items one by one", value)
  }
  return [single(name, item, value)]
}

const put = (
  root: Record<string, unknown>,
  segments: readonly string[],
  value: unknown,
  name: string
): void => {
  let place: Container = root
  for (const [index, segment] of segments.slice(0, -1).entries()) {
    const key = Array.isArray(place) ? Number(segment) : segment
    const found: unknown = (place as Record<string | number, unknown>)[key]
    if (found !== undefined && (typeof found !== "object" || found === null)) {
      throw usage(`--${name} and --${segments.slice(0, index + 1).join(".")} do not go together`)
    }
    const next: Container = (found as Container | undefined) ?? (isIndex(segments[index + 1]!) ? [] : {})
    ;(place as Record<string | number, unknown>)[key] = next
    place = next
  }
  const last = segments.at(-1)!
  const key = Array.isArray(place) ? Number(last) : last
  const before = (place as Record<string | number, unknown>)[key]
  const both = Array.isArray(before) && Array.isArray(value)
  if (before !== undefined && !both) throw usage(`--${name} is given twice`)
  ;(place as Record<string | number, unknown>)[key] = both
    ? [...(before as unknown[]), ...(value as unknown[])]
    : value
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** One payload over another: objects are merged, anything else is replaced. */
const over = (base: unknown, top: unknown): unknown => {
  if (!isPlain(base) || !isPlain(top)) return top
  const merged: Record<string, unknown> = { ...base }
  for (const [name, value] of Object.entries(top)) {
    merged[name] = Object.hasOwn(merged, name) ? over(merged[name], value) : value
  }
  return merged
}

/**
 * Makes a payload of flags such as `--event.text hello`, on top of one that was read from elsewhere.
 *
 * @param fields the fields of the action; `undefined` when nothing is known of it, so that any will do
 * @throws Failure when there is no such field, or its value is none
 */
export const payloadFromFlags = (
  given: readonly GivenField[],
  fields: readonly Field[] | undefined,
  base: unknown
): unknown => {
  const payload: Record<string, unknown> = {}
  const names = fields === undefined ? undefined : new Names(fields)
  for (const { name, value } of given) {
    const free = { segments: name.replaceAll("-", "_").split("."), field: undefined }
    const found = names === undefined ? free : names.resolve(name)
    if (found === undefined) {
      const paths = fields?.map(({ path }) => path.replaceAll("_", "-")) ?? []
      throw usage(
        `there is no field --${name}${orNearest(
          name,
          paths.map((path) => `--${path}`)
        )}`,
        "--help lists the fields; --data sends what the catalog does not know"
      )
    }
    if (isSecretField(found.segments.at(-1)!)) {
      throw usage(
        `--${name} would put a secret where everybody on this machine can read it`,
        "give it with --data @file or --data -"
      )
    }
    put(payload, found.segments, readValue(name, found.field, value), name)
  }
  return given.length === 0 ? base : over(base, payload)
}
