import { refusal } from "../catalog/refusal.ts"
import type { Wire } from "../catalog/wire.ts"
import { isFields } from "../json.ts"

/** 10 MB; whether that means 10^6 or 2^20 each is not documented. */
export const largestFile = 10 * 1024 * 1024

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
