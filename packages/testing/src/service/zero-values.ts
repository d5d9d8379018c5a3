import type { Check, Issue } from "@agent-chat/core"
import { type Fields, isFields } from "./json.ts"

/** A payload that passed its check, or what is wrong with it. */
type Checked = { readonly payload: unknown } | { readonly issue: Issue }

/**
 * Checks a payload the way the service reads one: `null` and empty text, with which some languages write what is not
 * set, count as absent where they do not fit. So does empty text that should name somebody or something, unless it is
 * required.
 */
export const checkPayload = (check: Check | undefined, payload: unknown): Checked => {
  const named = withoutEmptyNames(payload)
  return named === payload ? checked(check, payload) : preferred(checked(check, named), check, payload)
}

const preferred = (first: Checked, check: Check | undefined, payload: unknown): Checked =>
  "payload" in first ? first : checked(check, payload)

const checked = (check: Check | undefined, payload: unknown): Checked => {
  let read = payload
  for (;;) {
    const issue = check?.(read)
    if (issue === undefined) return { payload: read }
    const without = withoutZero(read, issue.path.match(/[^.[\]]+/g) ?? [])
    if (without === undefined) return { issue }
    read = without
  }
}

/** What names somebody or something; nothing does so with an empty text. */
const naming = /(^|_)id$|^customer_email$/

/** What holds names and values of the caller's own. */
const opaque: ReadonlySet<string> = new Set([
  "content",
  "details",
  "fields",
  "properties",
  "session_fields",
  "text_vars"
])

/** A copy without the empty texts that should be names; the value itself where there are none. */
const withoutEmptyNames = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmptyNames)
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (!isFields(value) || Object.getPrototypeOf(value) !== Object.prototype) return value
  const entries = Object.entries(value)
  const kept = entries
    .filter(([name, field]) => field !== "" || !naming.test(name))
    .map(([name, field]) => [name, opaque.has(name) ? field : withoutEmptyNames(field)] as const)
  const isSame = kept.length === entries.length && kept.every(([name, field]) => field === value[name])
  return isSame ? value : Object.fromEntries(kept)
}

/** A copy that lacks the field at the path; `undefined` when there is no such field or something is in it. */
const withoutZero = (value: unknown, [field, ...rest]: readonly string[]): unknown => {
  if (field === undefined) return undefined
  if (Array.isArray(value)) {
    const item = withoutZero(value[Number(field)], rest)
    return item === undefined ? undefined : value.with(Number(field), item)
  }
  if (!isFields(value) || !Object.hasOwn(value, field)) return undefined
  if (rest.length > 0) {
    const inner = withoutZero(value[field], rest)
    return inner === undefined ? undefined : { ...value, [field]: inner }
  }
  return value[field] === null || value[field] === "" ? without(value, field) : undefined
}

const without = (value: Fields, field: string): Fields => {
  const { [field]: _gone, ...rest } = value
  return rest
}
