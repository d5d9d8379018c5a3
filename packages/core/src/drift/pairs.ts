import { type Fields, isFields } from "../json.ts"
import { microsecondsOf } from "../rfc3339.ts"
import { publicField } from "./public-name.ts"

/** One way in which a push and a webhook of one occurrence differ. */
export interface Disagreement {
  readonly path: string
  readonly says: string
}

/** What changes from one look to the next, and is no disagreement. */
const passing =
  /(^|\.)(events_seen_up_to|present|visit|last_visit|statistics|online|followed|is_followed|queue|active|state|last_seen_timestamp)$/

const spelling = (value: unknown): unknown => {
  if (typeof value !== "string") return value
  const moment = value[4] === "-" && value[10] === "T" ? microsecondsOf(value) : undefined
  return moment ?? value
}

const within = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`)

const compare = (
  push: unknown,
  webhook: unknown,
  path: string,
  depth: number,
  found: Disagreement[]
): void => {
  if (depth > 30 || found.length > 40 || passing.test(path)) return
  if (Array.isArray(push) && Array.isArray(webhook)) {
    if (push.length !== webhook.length) found.push({ path, says: "lists of different lengths" })
    else push.forEach((item, index) => compare(item, webhook[index], `${path}[]`, depth + 1, found))
    return
  }
  if (isFields(push) && isFields(webhook)) return compareFields(push, webhook, path, depth, found)
  if (spelling(push) !== spelling(webhook))
    found.push({ path, says: "the push says something else than the webhook" })
}

const compareFields = (
  push: Fields,
  webhook: Fields,
  path: string,
  depth: number,
  found: Disagreement[]
): void => {
  for (const name of new Set([...Object.keys(push), ...Object.keys(webhook)])) {
    const at = within(path, publicField(name))
    if (passing.test(at)) continue
    if (push[name] === undefined || webhook[name] === undefined) {
      if (push[name] === webhook[name]) continue
      found.push({ path: at, says: `on the ${push[name] === undefined ? "webhook" : "push"} only` })
    } else compare(push[name], webhook[name], at, depth + 1, found)
  }
}

/** Where the push and the webhook of one occurrence differ, apart from what changes by the moment. */
export const disagreements = (push: unknown, webhook: unknown): readonly Disagreement[] => {
  const found: Disagreement[] = []
  compare(push, webhook, "", 0, found)
  return found
}
