// What all versions say over HTTP.
import { authorization } from "../catalog/authorization.ts"
import { refusal } from "../catalog/refusal.ts"
import type { MultipartPart, Wire } from "../catalog/wire.ts"
import { fieldsOf, isFields } from "../json.ts"

/** 10 MB; whether that means 10^6 or 2^20 each is not documented. */
export const largestFile = 10 * 1024 * 1024

/** Region and credentials as headers. */
export const webHeaders: Wire["web"]["headers"] = (token, region) => ({
  Authorization: authorization(token),
  ...(region === undefined ? {} : { "X-Region": region })
})

/** The fields of a payload as parts of a form. */
export const partsOf = (payload: unknown, prefix = ""): MultipartPart[] =>
  Object.entries(fieldsOf(payload))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name: prefix + name, value }))

const hasMessage = (body: unknown): boolean =>
  isFields(body) && isFields(body["error"]) && typeof body["error"]["message"] === "string"

/** Whether a body may be an answer; what it has to be, object or list, is a matter of the action. */
const isAnswer = (body: unknown): boolean => (body ?? undefined) === undefined || typeof body === "object"

/** Reads the answer to a call of the Web API. */
export const webReply: Wire["web"]["reply"] = (status, body) => {
  const refused = refusal(body)
  // A gateway may have errors of another shape; only one of this API proves that the call was refused.
  if (refused !== undefined && hasMessage(body)) return { ...refused, status }
  if (status < 200 || status > 299 || !isAnswer(body)) return undefined
  return { ok: true, payload: body, status }
}
