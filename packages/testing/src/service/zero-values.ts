import type { Check, Issue } from "@agent-chat/core"
import { type Fields, isFields } from "./json.ts"

/** A payload that passed its check, or what is wrong with it. */
type Checked = { readonly payload: unknown } | { readonly issue: Issue }

/**
 * Checks a payload the way the service reads one: `null` and empty text, with which some languages write what is not
 * set, count as absent where they do not fit.
 */
export const checkPayload = (check: Check | undefined, payload: unknown): Checked => {
  let read = payload
  for (;;) {
    const issue = check?.(read)
    if (issue === undefined) return { payload: read }
    const without = withoutZero(read, issue.path.match(/[^.[\]]+/g) ?? [])
    if (without === undefined) return { issue }
    read = without
  }
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
